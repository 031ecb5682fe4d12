/** A program that looks at the environments (`status`) or ends them (`down`), and prints what it found as JSON. */
import { down, environments } from "../../src/environment/index.ts";

const [what] = process.argv.slice(2);
console.log(JSON.stringify(what === "down" ? await down() : await environments()));
