/**
 * Writes a model and is killed in the middle: `node killed-writer.ts <directory> <files as JSON> <step>`. A step is a write or a
 * rename; it is killed before the one of that number. Exit code 0 says that there was no such step.
 */
import { rename, writeFile } from "node:fs/promises";
import { writeModel } from "../../src/consumer/directory.ts";

const [directory = "", files = "[]", last = "0"] = process.argv.slice(2);
let step = 0;
const before = () => {
  if (step === Number(last)) process.kill(process.pid, "SIGKILL");
  step += 1;
};
await writeModel(directory, new Map(JSON.parse(files) as [string, string][]), {
  writeFile: (path, text) => {
    before();
    return writeFile(path, text);
  },
  rename: (from, to) => {
    before();
    return rename(from, to);
  },
});
