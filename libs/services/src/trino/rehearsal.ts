/** What Trino does while its archive of classes is made: it starts with every catalog, and reads and writes Iceberg tables. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Stage } from "../java/index.ts";
import type { ManagedProcess } from "../runtime/managed-process.ts";
import { withFreePort } from "../runtime/ports.ts";
import { LAKE, lakeCatalog, PLAIN_CATALOGS } from "./configuration.ts";
import { rehearsalCatalog, standIns } from "./rehearsal-catalog.ts";
import { startTrinoServer, type TrinoProgram } from "./server.ts";
import { trinoQuery } from "./statement.ts";

const START_MS = 180_000;

/** Trino's own test metastore keeps tables in a directory: nothing has to run beside it. */
function localTables(directory: string): Record<string, string> {
  return {
    "connector.name": "iceberg",
    "iceberg.catalog.type": "TESTING_FILE_METASTORE",
    "hive.metastore.catalog.dir": "local:///metastore",
    "fs.native-local.enabled": "true",
    "local.location": directory,
  };
}

/** What checks ask of Trino. */
export const REHEARSAL: readonly string[] = [
  "CREATE SCHEMA rehearsal.a WITH (location = 'local:///a')",
  "CREATE TABLE rehearsal.a.t (id bigint, amount decimal(20, 4), at timestamp(6) with time zone, day date, kind varchar) WITH (partitioning = ARRAY['kind'])",
  "INSERT INTO rehearsal.a.t VALUES (1, 1.5, TIMESTAMP '2026-01-01 00:00:00.000001 UTC', DATE '2026-01-01', 'a'), (2, NULL, NULL, NULL, 'b')",
  "CREATE TABLE rehearsal.a.u AS SELECT id, amount, kind FROM rehearsal.a.t",
  "MERGE INTO rehearsal.a.t t USING rehearsal.a.u u ON t.id = u.id WHEN MATCHED THEN UPDATE SET amount = u.amount + 1 WHEN NOT MATCHED THEN INSERT (id) VALUES (u.id)",
  "SELECT kind, count(*), sum(amount) FROM rehearsal.a.t WHERE id > 0 GROUP BY kind ORDER BY kind",
  "SELECT t.id FROM rehearsal.a.t t JOIN rehearsal.a.u u ON t.id = u.id ORDER BY t.id LIMIT 1",
  'SELECT snapshot_id, committed_at FROM rehearsal.a."t$snapshots"',
  "ALTER TABLE rehearsal.a.t ADD COLUMN note varchar",
  "DELETE FROM rehearsal.a.t WHERE id = 2",
  "DESCRIBE rehearsal.a.t",
  "SELECT table_name, column_name, data_type FROM rehearsal.information_schema.columns WHERE table_schema = 'a'",
  "DROP TABLE rehearsal.a.u",
  `SHOW TABLES FROM ${LAKE}.rehearsal`,
];

/** @returns Trino after its rehearsal. */
export async function rehearse({ run, started }: Stage, program: TrinoProgram): Promise<ManagedProcess> {
  const stand = started.use(await rehearsalCatalog());
  const { catalog, s3 } = standIns(stand);
  const tables = await run.directory("tables");
  await mkdir(join(tables, "metastore"), { recursive: true });
  const server = await withFreePort((port) =>
    startTrinoServer({
      run,
      name: "trino-classes",
      program,
      port,
      catalogs: { ...PLAIN_CATALOGS, [LAKE]: lakeCatalog(catalog, s3), rehearsal: localTables(tables) },
      prove: LAKE,
      secrets: [catalog.writer.secret, s3.secretAccessKey],
      limitMs: START_MS,
      signal: new AbortController().signal,
    }),
  );
  started.use(server.process);
  for (const sql of REHEARSAL) await trinoQuery(server.endpoint, sql, { requestMs: START_MS });
  return server.process;
}
