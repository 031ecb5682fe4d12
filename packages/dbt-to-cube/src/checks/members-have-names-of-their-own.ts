/** Two members of one name are one column of the answer, and which of them nobody can tell. */
import { check } from "@floe-contracts/harness";
import { cubeEdits, listOf, modelEdits } from "../breaking.ts";
import { cubesIn, type ListName, listIn } from "../checking.ts";
import type { CubeSubject } from "../evidence.ts";

const MEMBERS: readonly ListName[] = ["dimensions", "measures", "segments"];

export default check<CubeSubject>({
  id: "members-have-names-of-their-own",
  evidence: "offline",
  async run(subject, findings) {
    const cubes = cubesIn(await subject.model());
    findings.same("/cubes", [], twice(cubes.map(({ cube }) => String(cube["name"]))));
    for (const { cube } of cubes) {
      const names = MEMBERS.flatMap((list) => listIn(cube, list)).map(({ name }) => String(name));
      findings.same(`/${String(cube["name"])}`, [], twice(names), "Cube writes names in small letters into SQL");
      const aliases = names.map((name) => `${String(cube["sql_alias"] ?? cube["name"])}__${name}_quarter`);
      const long = aliases.filter((alias) => alias.length > 63);
      findings.same(`/${String(cube["name"])}/sql_alias`, [], long, "Postgres cuts names off after 63 characters");
    }
  },
  broken: {
    "calls a column as its measure": cubeEdits((cube) => {
      for (const each of listOf(cube, "dimensions")) each["name"] = String(each["name"]).replace(/_value$/, "");
    }),
    "tells two names by their case": cubeEdits((cube) => {
      const dimensions = listOf(cube, "dimensions");
      cube["dimensions"] = [...dimensions, { ...dimensions[0], name: String(dimensions[0]?.["name"]).toUpperCase() }];
    }),
    "writes a cube into two files": modelEdits(({ files }) => {
      const text = files.get("model/cubes/dim_carriers.yml") ?? "";
      return new Map([...files, ["model/cubes/carriers.yml", text]]);
    }),
    "lets a name grow beyond what Postgres takes": cubeEdits((cube) => {
      for (const each of listOf(cube, "dimensions")) if (each["primary_key"]) each["name"] = "key_".repeat(14);
    }),
  },
});

/** The names that collide, each once. */
function twice(names: readonly string[]): string[] {
  const folded = names.map((name) => name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase());
  return [...new Set(folded.filter((name, at) => folded.indexOf(name) !== at))];
}
