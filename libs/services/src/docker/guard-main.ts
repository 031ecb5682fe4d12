/** The helper of guard.ts: reads its pipe to the end, and removes the project it was given unless it was told that it is gone. */
import { setTimeout as sleep } from "node:timers/promises";
import { DockerClient } from "./client.ts";
import { leftOf, removeProject } from "./remove.ts";

const [project] = process.argv.slice(2);
process.stdin.setEncoding("utf8");
let text = "";
for await (const piece of process.stdin) text += piece;

if (project !== undefined && !text.includes("released")) {
  const client = new DockerClient(process.env);
  // A client that was killed half-way may have asked the engine for one container more: look until nothing comes.
  for (let tries = 0, empty = 0; tries < 20 && empty < 2; tries += 1) {
    const left = await leftOf(client, project).catch(() => ["unknown"]);
    empty = left.length === 0 ? empty + 1 : 0;
    if (left.length > 0) await removeProject(client, project).catch(() => {});
    await sleep(500);
  }
}
