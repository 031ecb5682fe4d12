/** The locks that are committed agree with what was asked for, and the check that says so finds planted faults. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { definitionFolder, lockedFiles, lockProblems, readRequirements } from "../../src/python/locks.ts";

const files = lockedFiles("dbt");
const read = (path: string) => readFile(path, "utf8");

test.for([
  ["uv", "requirements"],
  ["dbt", "requirements"],
  ["dbt", "build-constraints"],
  ["bench", "requirements"],
  ["dagster", "requirements"],
  ["dagster", "build-constraints"],
  ["bench", "build-constraints"],
  ["iceberg", "requirements"],
  ["duckdb", "requirements"],
  ["java", "requirements"],
  ["java17", "requirements"],
  ["localstack", "requirements"],
  ["moto", "requirements"],
] as const)("in %s, %s.lock agrees with what is asked for", async ([folder, name]) => {
  const file = (ending: string) => read(join(definitionFolder(folder), `${name}.${ending}`));
  expect(lockProblems(await file("in"), await file("lock"))).toEqual([]);
});

test("all seven adapters and the engine of the Node client are asked for", async () => {
  const wanted = readRequirements(await read(files.requirements));
  const adapters = ["bigquery", "databricks", "duckdb", "postgres", "redshift", "snowflake", "spark"];
  expect(wanted.map((entry) => entry.name).sort()).toEqual(
    [...adapters.map((name) => `dbt-${name}`), "dbt-core", "duckdb"].sort(),
  );
});

test("DuckDB is the same version in Python and in Node, so that one reads the other's file", async () => {
  const python = readRequirements(await read(files.requirements)).find((entry) => entry.name === "duckdb")?.version;
  const workspace = await read(join(definitionFolder("dbt"), "../../../../pnpm-workspace.yaml"));
  expect(/"@duckdb\/node-api": ([\d.]+)/.exec(workspace)?.[1]).toBe(python);
  const extensions = readRequirements(await read(lockedFiles("duckdb").requirements));
  expect(extensions.map(({ version }) => version)).toEqual(extensions.map(() => python));
});

test("what is left out by an override is left out by the lock too", async () => {
  const overrides = await read(files.overrides);
  for (const { name } of readRequirements(overrides)) {
    const line = (await read(files.lock)).split("\n").find((each) => each.startsWith(`${name}==`));
    expect(line).toContain("sys_platform == 'never'");
  }
});

test("planted faults are found", () => {
  const hash = `--hash=sha256:${"a".repeat(64)}`;
  const problemsOf = (requirements: string, lock: string) => lockProblems(requirements, lock).join("; ");
  const good = `a==1 \\\n    ${hash}\nb==2 ; python_version < '3.12' \\\n    ${hash} \\\n    ${hash}\n    # via a\n`;
  expect(problemsOf("A[extra]==1\n# b\n", good)).toBe("");
  expect(problemsOf("a==2", good)).toBe("a is 1 in the lock and should be 2");
  expect(problemsOf("c==1", good)).toBe("c is not in the lock");
  expect(problemsOf("a>=1", good)).toBe("a is not pinned with ==");
  expect(problemsOf("a==1", `a==1\nb==2 ${hash}`)).toBe("a has no hash in the lock");
  expect(problemsOf("a==1", `a==1 ${hash.slice(0, -1)}`)).toBe("a has no hash in the lock");
  expect(problemsOf("a==1", `a==1 ${hash}\nb @ file:///b ${hash}`)).toContain("b has no version in the lock");
  expect(problemsOf("a==1", `--index-url https://index.example/simple\n${good}`)).toContain("names a place");
  expect(problemsOf("a==1", "")).toBe("a is not in the lock");
  expect(problemsOf("# nothing\n", "# nothing\n")).toBe("");
});
