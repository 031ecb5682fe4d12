/** A rollup that says nothing of its refresh follows the project's schedule, in the project's time zone. */
import { put } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { cubeEdits, listOf } from "../breaking.ts";
import { cubeMetaOf, cubesIn, listIn, manifestWith } from "../checking.ts";
import type { CubeSubject } from "../evidence.ts";

const AT = "/consumption/pre_aggregations";

export default check<CubeSubject>({
  id: "rollups-follow-the-artifacts-schedule",
  evidence: "offline",
  async run(subject, findings) {
    const artifact = (await subject.artifact()).source.value;
    const manifest = await manifestWith(subject, (nodes) => {
      cubeMetaOf(nodes["model.flights.agg_carrier_daily"])["pre_aggregations"] = [
        { name: "silent", measures: ["flights"] },
        { name: "hourly", measures: ["flights"], refresh_key: { every: "1 hour" } },
        {
          name: "by_rows",
          measures: ["flights"],
          refresh_key: { sql: "select count(*) from flights_gold.agg_carrier_daily" },
        },
      ];
    });
    const told = put(put(artifact, `${AT}/refresh_schedule`, "15 3 * * *"), `${AT}/timezone`, "America/New_York");
    const consumed = await subject.consume({ artifact: told, manifest });
    findings.same("/outcome", "model", consumed.kind === "model" ? "model" : consumed.message);
    if (consumed.kind === "refusal") return;
    const daily = cubesIn(consumed.model).find(({ cube }) => cube["name"] === "agg_carrier_daily")?.cube ?? {};
    const keys = Object.fromEntries(
      listIn(daily, "pre_aggregations").map((each) => [each["name"], each["refresh_key"]]),
    );
    findings.same("/silent", { every: "15 3 * * *", timezone: "America/New_York" }, keys["silent"]);
    findings.same("/hourly", { every: "1 hour" }, keys["hourly"], "what the model says itself");
    findings.same("/by_rows", { sql: "select count(*) from flights_gold.agg_carrier_daily" }, keys["by_rows"]);
  },
  broken: {
    "refreshes by Cube's default": refreshKeys("silent", { every: "1 hour" }),
    "takes the schedule for one of UTC": refreshKeys("silent", { every: "15 3 * * *" }),
    "lays the schedule over what the model says": refreshKeys("hourly", {
      every: "15 3 * * *",
      timezone: "America/New_York",
    }),
  },
});

function refreshKeys(name: string, key: object) {
  return cubeEdits((cube) => {
    for (const rollup of listOf(cube, "pre_aggregations")) if (rollup["name"] === name) rollup["refresh_key"] = key;
  });
}
