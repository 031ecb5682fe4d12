/** Starts a Postgres and a busy connection to it, says where, and waits to be killed; or stops it when told so. */
import { startPostgres } from "../../src/index.ts";
import { clientFor, withClient } from "../../src/postgres/connection.ts";

const postgres = await startPostgres();
await using database = await postgres.createDatabase("held");
const client = clientFor(database);
client.on("error", () => {});
await client.connect();
const { rows } = await client.query("SELECT pg_backend_pid() AS backend, current_user AS user");
const { rows: all } = await withClient(postgres.address, (admin) =>
  admin.query("SELECT pid AS checkpointer FROM pg_stat_activity WHERE backend_type = 'checkpointer'"),
);
process.stdout.write(
  `${JSON.stringify({ ...rows[0], ...all[0], self: process.pid, port: postgres.port, uid: process.getuid?.() })}\n`,
);
if (process.argv[2] === "stop") {
  await client.end();
  await postgres.stop();
} else {
  await client.query("SELECT pg_sleep(120)").catch(() => {});
}
