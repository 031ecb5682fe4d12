/** A fresh process that loads every precompiled validator through the library. Prints what the loading alone took, in ms. */
import { loadAllValidators } from "@floe-contracts/schemas";

const start = performance.now();
loadAllValidators();
process.stdout.write(JSON.stringify({ validators: performance.now() - start }));
