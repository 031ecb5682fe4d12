/** A cube is filtered by the artifact's column, or public by the project's own words, or denied; none is forgotten. */
import { check } from "@floe-contracts/harness";
import { valueAt } from "@floe-contracts/schemas";
import { columnOf, cubesOfModels, listIn } from "../checking.ts";
import type { CubeSubject } from "../evidence.ts";
import { cubeSettings, membersOf, settingsEdits, settingsIn } from "../security-settings.ts";

export default check<CubeSubject>({
  id: "security-settings-know-every-cube",
  evidence: "offline",
  async run(subject, findings) {
    const settings = settingsIn(await subject.model()).value;
    const column = String(valueAt((await subject.artifact()).source.value, "/consumption/security/filter_column"));
    findings.same("/filters/0/column", column, valueAt(settings, "/filters/0/column"));
    findings.same("/filters/0/claim", column, valueAt(settings, "/filters/0/claim"), "the claim of the column's name");
    const names: string[] = [];
    for (const { model, cube } of await cubesOfModels(subject)) {
      const name = String(cube["name"]);
      names.push(name);
      const own = listIn(cube, "dimensions").find((each) => columnOf(each) === column)?.["name"];
      const isPublic = model.cube["public"] === true;
      const access = isPublic ? "public" : model.columns.has(column) ? "filtered" : "denied";
      const member = access === "filtered" ? `${name}.${String(own)}` : undefined;
      findings.same(`/cubes/${name}/access`, access, valueAt(settings, `/cubes/${name}/access`), model.id);
      findings.same(`/filters/0/members/${name}`, member, membersOf(settings)[name]);
      const joins = listIn(cube, "joins").map((join) => join["name"]);
      findings.same(`/cubes/${name}/joins`, joins, valueAt(settings, `/cubes/${name}/joins`), "in the model's order");
      const hidden = (["dimensions", "measures", "segments"] as const)
        .flatMap((kind) => listIn(cube, kind))
        .filter((each) => each["public"] !== true || cube["public"] !== true)
        .map((each) => each["name"]);
      findings.same(`/cubes/${name}/hidden`, hidden, valueAt(settings, `/cubes/${name}/hidden`));
    }
    findings.same("/cubes", names.sort(), Object.keys((valueAt(settings, "/cubes") ?? {}) as object).sort());
  },
  broken: {
    "forgets one cube": settingsEdits((settings) => {
      const { dim_aircraft: _forgotten, ...cubes } = settings["cubes"] as Record<string, unknown>;
      settings["cubes"] = cubes;
    }),
    "takes a cube without a filter for a public one": settingsEdits((settings) =>
      cubeSettings(settings, "stg_planes", { access: "public" }),
    ),
    "filters one cube by nothing": settingsEdits((settings) => {
      const [filter] = settings["filters"] as Record<string, unknown>[];
      const { dim_carriers: _left, ...members } = membersOf(settings);
      settings["filters"] = [{ ...filter, members }];
    }),
    "filters by another member": settingsEdits((settings) => {
      const [filter] = settings["filters"] as Record<string, unknown>[];
      settings["filters"] = [{ ...filter, members: { ...membersOf(settings), fct_flights: "fct_flights.origin" } }];
    }),
    "does not know of a join": settingsEdits((settings) => cubeSettings(settings, "fct_flights", { joins: [] })),
    "hides nothing": settingsEdits((settings) => cubeSettings(settings, "dim_aircraft", { hidden: [] })),
  },
});
