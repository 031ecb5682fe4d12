/** An address that cannot be one is told where it stands, before anybody waits for it to answer. */
import { put } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { consumerAcceptsAll, consumerAnswers, consumerSays } from "../breaking.ts";
import { type Refused, refuses } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { SECTIONS } from "../settings-of.ts";

/** Stands for a password; it must not come back in an error. */
const PLANTED = "flights-planted-4711";

const ADDRESSES: Readonly<Record<string, string>> = {
  "catalog.flights.example:8181/api/catalog": "an address without a scheme",
  "//catalog.flights.example/api/catalog": "an address that takes its scheme from nowhere",
  "thrift://catalog.flights.example:9083": "the scheme of a Hive metastore",
  "https://": "a scheme and nothing else",
  " https://catalog.flights.example": "a blank before the address",
  "https://catalog.flights.example/api catalog": "a blank in the address",
  "https://catalog.flights.example\n/api": "a line break in the address",
  "https://catalog.flights.example/api#v1": "a fragment, which no server is sent",
  [`https://writer:${PLANTED}@catalog.flights.example/api`]: "credentials in the address",
  [`https://${PLANTED}@catalog.flights.example/api`]: "a token in the address",
  [`https://catalog.flights.example/api?token=${PLANTED}`]: "a token among the address's parameters",
};

export default check<CatalogSubject>({
  id: "consumer-refuses-bad-addresses",
  evidence: "offline",
  async run(subject, findings) {
    const { source } = await subject.artifact();
    const { catalog, storage } = SECTIONS[subject.it.artifactVersion];
    const store = subject.it.artifactVersion === "1.0.0" ? `${storage}/s3.endpoint` : `${storage}/endpoint`;
    const issuer = `${catalog}/properties/oauth2-server-uri`;
    const bad = [`${catalog}/uri`, store, issuer].flatMap((pointer) =>
      Object.entries(ADDRESSES).map(([value, what]): Refused => {
        const artifact = put(source.value, pointer, value);
        return { what, artifact, pointer, ...(value.includes(PLANTED) ? { hidden: PLANTED } : {}) };
      }),
    );
    await refuses(subject, findings, bad);
  },
  broken: {
    "leaves it to the client to find out": consumerAcceptsAll(),
    "names no field": consumerSays("invalid address"),
    "quotes the address": consumerAnswers((good, { artifact }) =>
      good.kind === "refusal" ? { ...good, message: `${good.message}: ${JSON.stringify(artifact)}` } : good,
    ),
    "takes an address without a scheme for https": consumerAnswers(async (good, { artifact, subject }) =>
      JSON.stringify(artifact).includes('"catalog.flights.example:8181/api/catalog"')
        ? { kind: "connection", connection: await subject.connection() }
        : good,
    ),
  },
});
