/** Installs something slowly into the cache named by its argument, and prints the directory and whether it did the work. */
import { appendFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { installOnce } from "../../src/runtime/install-once.ts";

const [cache, slowness] = process.argv.slice(2);
if (cache === undefined) throw new Error("which cache?");
const result = await installOnce({
  cache,
  name: "thing",
  key: "k1",
  progress: (text) => console.error(text),
  isWhole: async () => true,
  install: async (directory) => {
    await appendFile(join(cache, "installs"), "x");
    await writeFile(join(directory, "half"), "");
    console.error("half");
    await sleep(Number(slowness));
    await writeFile(join(directory, "whole"), "");
  },
});
console.log(JSON.stringify(result));
