/**
 * Stands where Marquez's Java would: reads the same configuration, and answers what the driver asks for. `FAKE` in the
 * name of its jar's directory says how it misbehaves. Nothing is claimed about Marquez from it.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

interface Connector {
  readonly bindHost: string;
  readonly port: number;
}

interface Config {
  readonly server: {
    readonly applicationConnectors: readonly Connector[];
    readonly adminConnectors: readonly Connector[];
  };
  readonly tags: readonly object[];
  readonly db: { readonly url: string; readonly password: string };
}

const classPath = process.argv[process.argv.indexOf("-cp") + 1] ?? "";
const config: Config = JSON.parse(readFileSync(process.argv.at(-1) ?? "", "utf8"));
console.log(`connecting to ${config.db.url} with ${config.db.password}`);
if (classPath.includes("fails")) {
  console.error("FATAL: cannot migrate");
  process.exit(3);
}
// Another Marquez has other tags.
const tags = classPath.includes("foreign") ? [{ name: "PII" }] : config.tags;
const answers = new Map([
  [config.server.applicationConnectors[0], JSON.stringify({ tags })],
  [config.server.adminConnectors[0], "{}"],
]);
for (const [connector, body] of answers)
  createServer((_request, response) => response.end(body)).listen({ host: connector?.bindHost, port: connector?.port });
