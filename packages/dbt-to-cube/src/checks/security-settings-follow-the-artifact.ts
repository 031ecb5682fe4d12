/** Which rows are whose is the project's decision: its column, its exceptions, the name of its secret. */
import { put } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { valueAt } from "@floe-contracts/schemas";
import type { CubeSubject } from "../evidence.ts";
import { settingsEdits, settingsFrom } from "../security-settings.ts";

const COLUMN = "/consumption/security/filter_column";
const FLIGHTS = "/nodes/model.flights.fct_flights/config/meta/cube/security";

export default check<CubeSubject>({
  id: "security-settings-follow-the-artifact",
  evidence: "offline",
  async run(subject, findings) {
    const artifact = (await subject.artifact()).source.value;
    const manifest = (await subject.manifest()).source.value;
    const changed = put(put(artifact, COLUMN, "origin"), "/consumption/api_secret_ref", "another-secret");
    const byOrigin = await settingsFrom(subject, { artifact: changed });
    findings.same("/origin/column", "origin", valueAt(byOrigin, "/filters/0/column"));
    findings.same("/origin/claim", "origin", valueAt(byOrigin, "/filters/0/claim"));
    findings.same("/origin/fct_flights", "fct_flights.origin", valueAt(byOrigin, "/filters/0/members/fct_flights"));
    findings.same("/origin/dim_carriers", "denied", valueAt(byOrigin, "/cubes/dim_carriers/access"));
    const open = await settingsFrom(subject, { artifact: put(artifact, "/consumption/security/row_level", false) });
    findings.same("/open/row_level", false, valueAt(open, "/row_level"));
    findings.same("/open/filters", [], valueAt(open, "/filters"));
    const nobodys = await settingsFrom(subject, { artifact: put(artifact, COLUMN, "organization_id") });
    findings.same("/nobody/fct_flights", "denied", valueAt(nobodys, "/cubes/fct_flights/access"));
    findings.same("/nobody/dim_airports", "public", valueAt(nobodys, "/cubes/dim_airports/access"));
    findings.same("/origin/name_of_key", "another-secret", valueAt(byOrigin, "/token/secret_ref"));
    const renamed = await settingsFrom(subject, {
      manifest: put(manifest, FLIGHTS, { columns: { carrier: "origin" } }),
    });
    findings.same("/renamed/fct_flights", "fct_flights.origin", valueAt(renamed, "/filters/0/members/fct_flights"));
    findings.same("/renamed/dim_aircraft", "dim_aircraft.carrier", valueAt(renamed, "/filters/0/members/dim_aircraft"));
    findings.same(
      "/default/unrestricted_claim",
      null,
      valueAt(renamed, "/unrestricted_claim"),
      "no token sees everything",
    );
  },
  broken: {
    "filters by the same column always": settingsEdits((settings) => {
      const [filter] = settings["filters"] as Record<string, unknown>[];
      settings["filters"] = filter === undefined ? [] : [{ ...filter, column: "carrier", claim: "carrier" }];
    }),
    "filters what is not to be": settingsEdits((settings) => {
      settings["row_level"] = true;
    }),
    "opens what nobody owns": settingsEdits((settings) => {
      const cubes = Object.entries(settings["cubes"] as Record<string, { access: string }>);
      settings["cubes"] = Object.fromEntries(
        cubes.map(([name, cube]) => [name, cube.access === "denied" ? { ...cube, access: "public" } : cube]),
      );
    }),
    "lets a claim open everything": settingsEdits((settings) => {
      settings["unrestricted_claim"] = "admin";
    }),
    "names no secret": settingsEdits((settings) => {
      settings["token"] = { ...(settings["token"] as object), secret_ref: null };
    }),
  },
});
