/**
 * A floe-dbt with one fault, as a program of its own: `node broken-consumer.ts <fault> <artifact> <out>`. The faults are those
 * that were seen in released packages or that are easily made.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { profileOf, profileText, type ReadArtifact } from "../../src/consumer/profile.ts";

type Output = Record<string, unknown>;

/** Each changes the output of a good consumer. */
const OUTPUT_FAULTS: Readonly<Record<string, (output: Output, artifact: Record<string, unknown>) => Output>> = {
  "drops a key": ({ schema: _schema, dataset: _dataset, path: _path, ...output }) => output,
  "writes another target": (output) => ({ ...output, type: output["type"] === "duckdb" ? "postgres" : "duckdb" }),
  "writes ports as text": (output) => ({ ...output, port: "5432" }),
  "writes the schema public": (output) => ({ ...output, schema: "public" }),
  "resolves the password": (output) => ({ ...output, password: process.env["POSTGRES_LOCAL_PASSWORD"] }),
  "reads the lineage namespace": (output, artifact) => ({ ...output, schema: artifact["lineage_namespace"] }),
};

const [fault = "", artifactPath = "", out = ""] = process.argv.slice(2);
const artifact = JSON.parse(readFileSync(artifactPath, "utf8"));

if (fault === "reads compute.properties") {
  // The drift of 1.1.0: compute is null there, and this line is the traceback that users see.
  console.error(Object.keys(artifact.compute.properties).length);
}
let profile: Record<string, unknown>;
try {
  profile = { ...profileOf(artifact as ReadArtifact) };
} catch (error) {
  if (fault !== "falls back to DuckDB") {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
  profile = { floe: { target: "local", outputs: { local: { type: "duckdb", path: "/tmp/fallback.duckdb" } } } };
}
const edit = OUTPUT_FAULTS[fault];
const { floe } = profile as { floe: { target: string; outputs: Record<string, Output> } };
if (edit !== undefined)
  floe.outputs = Object.fromEntries(
    Object.entries(floe.outputs).map(([name, output]) => [name, edit(output, artifact)]),
  );
if (fault === "selects an output that is not there") floe.target = "production";
writeFileSync(join(out, "profiles.yml"), profileText({ floe }));
