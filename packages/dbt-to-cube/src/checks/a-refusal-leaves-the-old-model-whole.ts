/** A model that is served is not taken away by a manifest that cannot be used. */
import { glob, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { check } from "@floe-contracts/harness";
import { consumerAnswers } from "../breaking.ts";
import { cubeMetaOf, manifestWith } from "../checking.ts";
import type { CubeSubject } from "../evidence.ts";
import { readModelFiles } from "../model-files.ts";
import { copyOf, statesOf } from "../twice.ts";

export default check<CubeSubject>({
  id: "a-refusal-leaves-the-old-model-whole",
  evidence: "offline",
  async run(subject, findings) {
    const into = await copyOf(subject, `refused-${crypto.randomUUID()}`);
    const before = await readModelFiles(into);
    const states = await statesOf(before);
    // The last model is the broken one: a consumer that writes as it goes has written the others by then.
    const late = await manifestWith(subject, (nodes) => {
      cubeMetaOf(nodes["model.flights.stg_weather"])["measures"] = [{ name: "gusts", type: "max", sql: "gust" }];
    });
    for (const [name, manifest] of [
      ["late", late],
      ["truncated", (await subject.manifest()).source.text.slice(0, 20_000)],
    ] as const) {
      const consumed = await subject.consume({ manifest, into });
      findings.same(`/${name}/outcome`, "refusal", consumed.kind);
      const after = await readModelFiles(into);
      findings.same(`/${name}/files`, [...before.files.keys()], [...after.files.keys()]);
      const found = await statesOf(after);
      for (const [path, text] of before.files) {
        findings.holds(after.files.get(path) === text, {
          pointer: `/${name}/${path}`,
          expected: "its text",
          found: "another",
        });
        findings.same(`/${name}/${path}`, states[path], found[path]);
      }
    }
  },
  broken: {
    "clears the directory before it reads": consumerAnswers(async (good, subject) => {
      const copies = await laterCopies(subject);
      for (const directory of copies) await rm(join(directory, "model"), { recursive: true, force: true });
      return good;
    }),
    "writes as it goes": consumerAnswers(async (good, subject) => {
      for (const directory of await laterCopies(subject)) {
        await mkdir(join(directory, "model", "cubes"), { recursive: true });
        await writeFile(join(directory, "model", "cubes", "agg_carrier_daily.yml"), "cubes: []\n");
      }
      return good;
    }),
    "serves what it could make of it": consumerAnswers(async (_good, subject) => ({
      kind: "model",
      model: await subject.model(),
    })),
  },
});

/** The copies that this check has made: those that a broken consumer was given. */
async function laterCopies(subject: CubeSubject): Promise<string[]> {
  const { directory } = await subject.model();
  return Array.fromAsync(glob(`${directory}-refused-*`));
}
