/** Where the suite lives. It is used from its checkout: the boundaries, schemas and examples stand beside this library. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The repository's root. */
export const ROOT = join(import.meta.dirname, "..", "..", "..");

/** The version of a package.json, or `unknown`. */
export function packageVersion(directory: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(directory, "package.json"), "utf8"));
  if (typeof manifest === "object" && manifest !== null && "version" in manifest) return String(manifest.version);
  return "unknown";
}

/** The version of the suite. */
export function suiteVersion(): string {
  return packageVersion(join(import.meta.dirname, ".."));
}
