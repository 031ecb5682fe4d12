/** `floe-contracts version`. */
import { DOCUMENTS, versionsOf } from "@floe-contracts/schemas";
import type { Call } from "../cli.ts";
import { DONE, type Outcome } from "../outcome.ts";
import { suiteVersion } from "../root.ts";

export async function runVersion({ output: { paint } }: Call): Promise<Outcome> {
  const schemas = Object.fromEntries(DOCUMENTS.map((document) => [document, [...versionsOf(document)]]));
  const node = process.versions.node;
  const widest = Math.max(...DOCUMENTS.map((document) => document.length));
  const text = [
    `${paint.bold("floe-contracts")} ${suiteVersion()}`,
    `node ${node} on ${process.platform}-${process.arch}`,
    "",
    "schemas",
    ...DOCUMENTS.map((document) => `  ${document.padEnd(widest)}  ${versionsOf(document).join("  ")}`),
  ].join("\n");
  const platform = `${process.platform}-${process.arch}`;
  return { exit: DONE, json: { version: suiteVersion(), node, platform, schemas }, text };
}
