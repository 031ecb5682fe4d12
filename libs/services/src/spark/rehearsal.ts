/** What Spark does while its archive of classes is made: it starts with its catalog, and reads and writes Iceberg tables. */
import type { Stage } from "../java/index.ts";
import type { ManagedProcess } from "../runtime/managed-process.ts";
import { withFreePort } from "../runtime/ports.ts";
import { rehearsalCatalog, standIns } from "../trino/rehearsal-catalog.ts";
import { SparkSession } from "./client.ts";
import { LAKE, lakeCatalog } from "./configuration.ts";
import { type SparkProgram, startSparkServer } from "./server.ts";

const START_MS = 180_000;

/** What checks ask of Spark. */
export const REHEARSAL: readonly string[] = [
  "CREATE NAMESPACE rehearsal.a",
  "CREATE TABLE rehearsal.a.t (id BIGINT, amount DECIMAL(20, 4), at TIMESTAMP, day DATE, kind STRING) USING iceberg PARTITIONED BY (kind) TBLPROPERTIES ('write.merge.mode' = 'merge-on-read')",
  "INSERT INTO rehearsal.a.t VALUES (1, 1.5, TIMESTAMP '2026-01-01 00:00:00.000001', DATE '2026-01-01', 'a'), (2, NULL, NULL, NULL, 'b')",
  "CREATE TABLE rehearsal.a.u USING iceberg AS SELECT id, amount, kind FROM rehearsal.a.t",
  "MERGE INTO rehearsal.a.t t USING rehearsal.a.u u ON t.id = u.id WHEN MATCHED THEN UPDATE SET amount = u.amount + 1 WHEN NOT MATCHED THEN INSERT (id) VALUES (u.id)",
  "SELECT kind, count(*), sum(amount) FROM rehearsal.a.t WHERE id > 0 GROUP BY kind ORDER BY kind",
  "SELECT t.id FROM rehearsal.a.t t JOIN rehearsal.a.u u ON t.id = u.id ORDER BY t.id LIMIT 1",
  "SELECT snapshot_id, committed_at FROM rehearsal.a.t.snapshots",
  "ALTER TABLE rehearsal.a.t ADD COLUMN note STRING",
  "DELETE FROM rehearsal.a.t WHERE id = 2",
  "DESCRIBE rehearsal.a.t",
  "DROP TABLE rehearsal.a.u",
  `SHOW TABLES IN ${LAKE}.rehearsal`,
];

/** @returns Spark after its rehearsal. */
export async function rehearse({ run, started }: Stage, program: SparkProgram): Promise<ManagedProcess> {
  const stand = started.use(await rehearsalCatalog());
  const tables = await run.directory("tables");
  const { catalog, s3 } = standIns(stand);
  const server = await withFreePort((port) =>
    startSparkServer({
      run,
      name: "spark-classes",
      program,
      port,
      // Tables in a directory, of which Hadoop's catalog takes care: nothing has to run beside it.
      catalogs: { [LAKE]: lakeCatalog(catalog, s3), rehearsal: { type: "hadoop", warehouse: tables } },
      prove: LAKE,
      secrets: [catalog.writer.secret, s3.secretAccessKey],
      limitMs: START_MS,
      signal: new AbortController().signal,
    }),
  );
  started.use(server.process);
  await using session = await SparkSession.open(server.endpoint);
  for (const sql of REHEARSAL) await session.query(sql);
  return server.process;
}
