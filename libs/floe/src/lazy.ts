/**
 * Libraries that few calls need are loaded when one does: reading and compiling should not pay for starting processes or
 * for writing YAML. `require` is synchronous and, like `import`, gives one copy a process.
 */
import { createRequire } from "node:module";

const requireHere = createRequire(import.meta.url);

export function execaLibrary(): typeof import("execa") {
  return requireHere("execa");
}

export function yamlLibrary(): typeof import("yaml") {
  return requireHere("yaml");
}
