/** S3 and STS: LocalStack's core, moto as the light one, or a store that runs already. */
import { dockerDriver } from "../docker/driver.ts";
import type { S3Endpoint } from "../endpoints.ts";
import type { Service } from "../service.ts";
import { localstackContainer } from "./docker.ts";
import { externalDriver } from "./external.ts";
import { type Emulator, nativeDriver } from "./native.ts";

const COMMON_NOTES = [
  "Requests need a valid signature by the keys of the run or by keys that its STS lent; what policies forbid is allowed all the same.",
  "Objects are in memory and in temporary files: they go with the process.",
];

const localstack: Emulator = {
  environment: "localstack",
  program: "localstack_server.py",
  account: "000000000000",
  notes: ["S3 and STS are emulated by LocalStack's core, without the other services.", ...COMMON_NOTES],
};

const moto: Emulator = {
  environment: "moto",
  program: "moto_server.py",
  account: "123456789012",
  notes: ["S3 and STS are emulated by moto.", ...COMMON_NOTES],
};

export const s3: Service<S3Endpoint> = {
  name: "s3",
  purpose: "the storage of tables, and credentials lent for it",
  implementations: [
    {
      name: "localstack",
      title: "LocalStack core (S3, STS)",
      drivers: {
        native: nativeDriver(localstack),
        docker: dockerDriver(localstackContainer),
        external: externalDriver,
      },
    },
    { name: "moto", title: "moto (S3, STS)", drivers: { native: nativeDriver(moto), external: externalDriver } },
  ],
};
