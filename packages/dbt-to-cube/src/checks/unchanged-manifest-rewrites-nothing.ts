/** A model that is written anew makes Cube compile it anew, and every file a change that somebody looks at. */
import { copyFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Break, check } from "@floe-contracts/harness";
import { consumerAnswers } from "../breaking.ts";
import type { CubeSubject, ModelFiles } from "../evidence.ts";
import { readModelFiles } from "../model-files.ts";
import { copyOf, statesOf } from "../twice.ts";

export default check<CubeSubject>({
  id: "unchanged-manifest-rewrites-nothing",
  evidence: "offline",
  async run(subject, findings) {
    const into = await copyOf(subject, `unchanged-${crypto.randomUUID()}`);
    const before = await statesOf(await readModelFiles(into));
    const consumed = await subject.consume({ into });
    findings.same("/outcome", "model", consumed.kind);
    if (consumed.kind === "refusal") return;
    const after = await statesOf(consumed.model);
    findings.same("/files", Object.keys(before), Object.keys(after));
    for (const [path, state] of Object.entries(before)) findings.same(`/${path}`, state, after[path], "it was written");
  },
  broken: {
    "writes every file anew": touching((path) => path.endsWith(".yml")),
    "writes its security settings every time": touching((path) => path === "security.json"),
    "leaves a file of each run": consumerAnswers(async (good) => {
      if (good.kind === "refusal") return good;
      await writeFile(join(good.model.directory, "model", "run.log"), "done");
      return { kind: "model", model: await readModelFiles(good.model.directory) };
    }),
  },
});

/** The same text in another file: what a consumer does that does not look first. */
function touching(chosen: (path: string) => boolean): Break<CubeSubject> {
  return consumerAnswers(async (good) => {
    if (good.kind === "model") await rewriteFiles(good.model, chosen);
    return good;
  });
}

async function rewriteFiles({ directory, files }: ModelFiles, chosen: (path: string) => boolean): Promise<void> {
  for (const path of files.keys()) {
    if (!chosen(path)) continue;
    const file = join(directory, path);
    await copyFile(file, `${file}.again`);
    await rename(`${file}.again`, file);
  }
}
