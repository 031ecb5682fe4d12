/**
 * Planted secrets: every variable that a run's peers could read a secret from holds a value that is known here, so that a
 * search for it in all that is written proves something.
 */
import { randomBytes } from "node:crypto";
import { secretVariable } from "@floe-contracts/floe";
import { isRecord } from "@floe-contracts/schemas";

export interface Planted {
  readonly values: readonly string[];
  /** Variable → planted value. */
  readonly environment: Readonly<Record<string, string>>;
}

/** A value that stands nowhere else. */
export function secretValue(): string {
  return `planted-${randomBytes(18).toString("hex")}`;
}

/** Every secret_ref below a document, whatever its field is called. */
export function secretReferences(document: unknown): string[] {
  if (Array.isArray(document)) return document.flatMap(secretReferences);
  if (!isRecord(document)) return [];
  return Object.entries(document).flatMap(([key, value]) =>
    key.endsWith("secret_ref") && typeof value === "string" ? [value] : secretReferences(value),
  );
}

/** A planted value in the variable of every secret_ref of the documents. */
export function plantReferences(documents: readonly unknown[]): Planted {
  const value = secretValue();
  const references = documents.flatMap(secretReferences);
  const environment = Object.fromEntries(references.map((reference) => [secretVariable(reference), value]));
  return { values: [value], environment };
}
