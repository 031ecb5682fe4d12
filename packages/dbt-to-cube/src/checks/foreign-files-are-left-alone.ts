/** A directory may hold views that somebody wrote by hand: the consumer owns what it wrote and nothing else. */
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { check } from "@floe-contracts/harness";
import { consumerAnswers } from "../breaking.ts";
import { manifestWith, refused } from "../checking.ts";
import type { CubeSubject } from "../evidence.ts";
import { copyOf } from "../twice.ts";

const FOREIGN = ["model/views.yml", "model/cubes/by_hand.yml", "README.md"] as const;
const TEXT = "# written by hand\nviews: []\n";
const WEATHER = "model.flights.agg_route_weather";

export default check<CubeSubject>({
  id: "foreign-files-are-left-alone",
  evidence: "offline",
  async run(subject, findings) {
    const into = await copyOf(subject, `foreign-${crypto.randomUUID()}`);
    for (const path of FOREIGN) await writeFile(join(into, path), TEXT);
    const manifest = await manifestWith(subject, (nodes) => {
      delete nodes[WEATHER];
    });
    const consumed = await subject.consume({ manifest, into });
    findings.same("/outcome", "model", consumed.kind === "model" ? "model" : consumed.message);
    for (const path of FOREIGN) {
      const found = await readFile(join(into, path), "utf8").catch(() => "gone");
      findings.same(`/${path}`, TEXT, found, "somebody else's file");
    }
    await inTheWay(subject, findings);
  },
  broken: {
    "clears the directory first": consumerAnswers(async (good) => {
      if (good.kind === "model")
        for (const path of FOREIGN) await rm(join(good.model.directory, path), { force: true });
      return good;
    }),
    "owns whatever lies beside its cubes": consumerAnswers(async (good) => {
      if (good.kind === "model") await rm(join(good.model.directory, FOREIGN[1]), { force: true });
      return good;
    }),
    "refuses a directory that is not its own": consumerAnswers((good) =>
      good.kind === "refusal" ? good : { kind: "refusal", message: "not empty", leftBehind: [] },
    ),
    "writes over a file that is in its way": consumerAnswers(async (good, subject) =>
      good.kind === "refusal" ? { kind: "model", model: await subject.model() } : good,
    ),
  },
});

/** A file that is where a cube of ours belongs is neither taken over nor passed by. */
async function inTheWay(subject: CubeSubject, findings: Parameters<typeof refused>[0]): Promise<void> {
  const directory = await copyOf(subject, `in-the-way-${crypto.randomUUID()}`);
  const path = "model/cubes/dim_airports.yml";
  await rm(join(directory, ".floe-cube.json"));
  await writeFile(join(directory, path), TEXT);
  const again = await subject.consume({ into: directory });
  refused(findings, "/in_the_way", again.kind === "refusal" ? { ...again, leftBehind: [] } : again, ["in the way"]);
  findings.same("/in_the_way/text", TEXT, await readFile(join(directory, path), "utf8"));
}
