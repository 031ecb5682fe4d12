/** Records what a real Postgres sends for every case: `pnpm record` in libs/rows writes fixtures/postgres.json. */
import { fileURLToPath } from "node:url";
import { writeFileAtomic } from "@floe-contracts/base";
import { startPostgres } from "@floe-contracts/services";
import { recordCases } from "./postgres-client.ts";

await using service = await startPostgres();
const recordings = await recordCases(service.address);
const path = fileURLToPath(new URL("../fixtures/postgres.json", import.meta.url));
await writeFileAtomic(path, `${JSON.stringify({ server: service.version, recordings }, null, 1)}\n`);
