/** The example project as dbt describes it when it parses: no database is asked, so hosts need not be there. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Dbt } from "@floe-contracts/dbt";
import { pythonEnvironment } from "@floe-contracts/services";
import { copyProject } from "../../src/project.ts";

/** What the tests parse with; the schema and the database are those of the recorded manifest. */
export const POSTGRES = {
  host: "db.example",
  port: 5432,
  user: "u",
  password: "none",
  dbname: "flights",
  schema: "flights",
};

/** Parses a copy of the project below `directory`, for one adapter after the other. */
export async function parser(directory: string): Promise<(type: string, output: object) => Promise<string>> {
  const python = await pythonEnvironment("dbt");
  const dbt = new Dbt(python, python.versions["dbt-core"] ?? "unknown", []);
  const it = { artifactVersion: "1.1.0", target: "postgres", environment: "local" } as const;
  const { dbtDirectory } = await copyProject(it, join(directory, "project"));
  return async (type, output) => {
    const profilesDirectory = join(directory, "profiles", type);
    const targetPath = join(directory, "target", type);
    await mkdir(profilesDirectory, { recursive: true });
    const profile = { floe: { target: type, outputs: { [type]: { type, ...output } } } };
    await writeFile(join(profilesDirectory, "profiles.yml"), JSON.stringify(profile));
    const call = { projectDirectory: dbtDirectory, profilesDirectory, targetPath, variables: {} };
    await dbt.succeed(["parse", "--no-partial-parse"], call);
    return join(targetPath, "manifest.json");
  };
}
