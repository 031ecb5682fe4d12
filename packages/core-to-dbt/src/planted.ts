/**
 * Planted secrets: every variable that the run's peers could read a secret from holds a value that is known here, so that a
 * search for it in all that is written proves something.
 */
import { type Planted, plantReferences, secretValue } from "@floe-contracts/artifacts";
import { expectedVariable, NEEDED_KEYS } from "./checking.ts";
import type { DbtCase } from "./evidence.ts";
import { platformDocument } from "./project.ts";

const ENVIRONMENTS = ["local", "prod"];

/** Plants a value in the variables of every target's keys and one in those of every secret_ref of the platform files. */
export async function plant(example: string, cases: readonly DbtCase[]): Promise<Planted> {
  const forKeys = secretValue();
  const references = plantReferences(await Promise.all(ENVIRONMENTS.map((name) => platformDocument(example, name))));
  const environment: Record<string, string> = { ...references.environment };
  for (const it of cases) {
    for (const name of ENVIRONMENTS) {
      for (const key of (NEEDED_KEYS[it.target] ?? []).flat()) environment[expectedVariable(it, name, key)] = forKeys;
    }
  }
  return { values: [forKeys, ...references.values], environment };
}
