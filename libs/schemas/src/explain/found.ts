/** What was found, as far as it may be shown. */
import { describeValue, isSecretName } from "@floe-contracts/base";
import { parsePointer } from "../pointer.ts";
import { hideUserinfo, printable } from "../read/excerpt.ts";
import type { Finding } from "./types.ts";

/** Names of mappings whose fields are settings, most of them harmless, and are judged by their own names. */
const SETTINGS = new Set(["credentials", "credential", "secrets", "secret_backends", "secret"]);

/**
 * Whether a value may be a secret: its own name says so, or one above it does. A reference to a secret that does not have
 * the form of a reference may be the secret itself, put in the wrong place.
 */
export function mayBeSecret(pointer: string): boolean {
  const names = parsePointer(pointer).filter((name) => !/^\d+$/.test(name));
  const last = names.at(-1);
  if (last === undefined) return false;
  if (isSecretName(last) || isSecretName(last.replace(/_refs?$/, ""))) return true;
  return names.slice(0, -1).some((name) => !SETTINGS.has(name) && isSecretName(name));
}

export function describeFound(finding: Finding): string {
  if (finding.code === "missing-field") return "nothing";
  if (finding.code === "unknown-field" || finding.code === "bad-field-name") {
    return `the field ${printable(describeValue(parsePointer(finding.pointer).at(-1) ?? ""))}`;
  }
  return printable(hideUserinfo(describeValue(finding.value, { secret: mayBeSecret(finding.pointer) })));
}
