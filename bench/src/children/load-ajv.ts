/**
 * A fresh process that compiles every schema with ajv: what each run would do without precompiled validators. The schemas'
 * paths are its arguments. Prints what the two parts took, in ms.
 */
import { readFileSync } from "node:fs";

const start = performance.now();
const { newAjv } = await import("@floe-contracts/schemas/ajv");
const imported = performance.now();
// One instance for all, so that it reads JSON Schema's own schema once.
const ajv = newAjv();
for (const path of process.argv.slice(2)) ajv.compile(JSON.parse(readFileSync(path, "utf8")));
process.stdout.write(JSON.stringify({ import: imported - start, compile: performance.now() - imported }));
