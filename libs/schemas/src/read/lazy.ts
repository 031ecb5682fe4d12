/**
 * Parsers are loaded when the first document of their kind is read: a command that reads no YAML should not pay for it.
 * `require` is synchronous and, like `import`, gives one copy a process.
 */
import { createRequire } from "node:module";

export const requireHere = createRequire(import.meta.url);

export type YamlLibrary = typeof import("yaml");
export type JsoncLibrary = typeof import("jsonc-parser");

export function yamlLibrary(): YamlLibrary {
  return requireHere("yaml");
}

export function jsoncLibrary(): JsoncLibrary {
  return requireHere("jsonc-parser");
}
