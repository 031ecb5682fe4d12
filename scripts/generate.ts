/** Types, validators, field lists and invalid examples from schemas/. Checks by default; `--write` writes. */
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { messageOf } from "../libs/base/src/index.ts";
import { generate } from "../libs/schemas/src/generate/main.ts";

const rest = process.argv.slice(2).filter((argument) => argument !== "--write");
if (rest.length > 0) {
  console.error(`unknown argument ${rest[0]}; the only one is --write`);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await generate({
      root: dirname(dirname(fileURLToPath(import.meta.url))),
      write: process.argv.includes("--write"),
      print: (line) => console.log(line),
    });
  } catch (error) {
    console.error(messageOf(error));
    process.exitCode = 1;
  }
}
