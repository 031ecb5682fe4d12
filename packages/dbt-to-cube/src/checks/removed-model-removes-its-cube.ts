/** What dbt no longer builds must not be offered; what it still builds must not be touched for that. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { check } from "@floe-contracts/harness";
import { valueAt } from "@floe-contracts/schemas";
import { consumerAnswers } from "../breaking.ts";
import { cubesIn, manifestWith } from "../checking.ts";
import type { CubeSubject } from "../evidence.ts";
import { readModelFiles } from "../model-files.ts";
import { copyOf, statesOf } from "../twice.ts";

const WEATHER = "model.flights.agg_route_weather";

export default check<CubeSubject>({
  id: "removed-model-removes-its-cube",
  evidence: "offline",
  async run(subject, findings) {
    const into = await copyOf(subject, `removed-${crypto.randomUUID()}`);
    const before = await readModelFiles(into);
    const states = await statesOf(before);
    const manifest = await manifestWith(subject, (nodes) => {
      delete nodes[WEATHER];
    });
    const consumed = await subject.consume({ manifest, into });
    findings.same("/outcome", "model", consumed.kind);
    if (consumed.kind === "refusal") return;
    const ids = (model: typeof before) => cubesIn(model).map(({ cube }) => valueAt(cube, "/meta/dbt_unique_id"));
    const left = ids(before).filter((id) => id !== WEATHER);
    findings.same("/cubes", left, ids(consumed.model));
    const after = await statesOf(consumed.model);
    for (const { path, cube } of cubesIn(before)) {
      if (valueAt(cube, "/meta/dbt_unique_id") === WEATHER) continue;
      findings.same(`/${path}`, states[path], after[path], "a cube whose model is as it was");
    }
  },
  broken: {
    "leaves the cube where it was": consumerAnswers(async (good, subject) => {
      if (good.kind === "refusal") return good;
      const path = "model/cubes/agg_route_weather.yml";
      const text = (await subject.model()).files.get(path) ?? "";
      await writeFile(join(good.model.directory, path), text);
      return { kind: "model", model: await readModelFiles(good.model.directory) };
    }),
    "takes another cube away with it": consumerAnswers((good) => {
      if (good.kind === "refusal") return good;
      const sources = new Map([...good.model.sources].filter(([path]) => !path.includes("dim_airports")));
      return { kind: "model", model: { ...good.model, sources } };
    }),
    "writes all the others anew": consumerAnswers(async (good) => {
      if (good.kind === "refusal") return good;
      for (const path of good.model.sources.keys()) {
        const file = join(good.model.directory, path);
        await writeFile(file, await readFile(file));
      }
      return good;
    }),
  },
});
