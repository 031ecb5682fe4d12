/**
 * Planted secrets: every variable that the run's peers could read a secret from holds a value that is known here, so that a
 * search for it in all that is written proves something.
 */
import { randomBytes } from "node:crypto";
import { secretVariable } from "@floe-contracts/floe";
import { isRecord } from "@floe-contracts/schemas";
import { expectedVariable, NEEDED_KEYS } from "./checking.ts";
import type { DbtCase } from "./evidence.ts";
import { platformDocument } from "./project.ts";

export interface Planted {
  readonly values: readonly string[];
  /** Variable → planted value. */
  readonly environment: Readonly<Record<string, string>>;
}

const ENVIRONMENTS = ["local", "prod"];

/** Plants a value in the variables of every target's keys and one in those of every secret_ref of the platform files. */
export async function plant(example: string, cases: readonly DbtCase[]): Promise<Planted> {
  const [forKeys, forReferences] = [secretValue(), secretValue()];
  const environment: Record<string, string> = {};
  for (const it of cases) {
    for (const name of ENVIRONMENTS) {
      for (const key of (NEEDED_KEYS[it.target] ?? []).flat()) environment[expectedVariable(it, name, key)] = forKeys;
    }
  }
  for (const name of ENVIRONMENTS) {
    for (const reference of secretReferences(await platformDocument(example, name)))
      environment[secretVariable(reference)] = forReferences;
  }
  return { values: [forKeys, forReferences], environment };
}

function secretValue(): string {
  return `planted-${randomBytes(18).toString("hex")}`;
}

/** Every secret_ref below a document, whatever its field is called. */
function secretReferences(document: unknown): string[] {
  if (Array.isArray(document)) return document.flatMap(secretReferences);
  if (!isRecord(document)) return [];
  return Object.entries(document).flatMap(([key, value]) =>
    key.endsWith("secret_ref") && typeof value === "string" ? [value] : secretReferences(value),
  );
}
