/**
 * Which package may depend on which, as ARCHITECTURE.md says it: held against every package.json and every import, both
 * ways. Each rule is shown on a planted fault.
 */
import { describe, expect, test } from "vitest";
import { importedPackages, isTest, type Manifest, readPackages, type WorkspacePackage } from "../support/packages.ts";
import { textOf } from "../support/repository.ts";

const SCOPE = "@floe-contracts/";

interface Workspace {
  readonly packages: readonly WorkspacePackage[];
  /** Packages that every test may import: the root's devDependencies. */
  readonly forTests: readonly string[];
  /** The table of ARCHITECTURE.md: folder → the workspace's packages that it depends on. */
  readonly table: ReadonlyMap<string, readonly string[]>;
}

/** Rows like "| `libs/floe` | base, schemas | … |"; a dash means none. */
function readTable(markdown: string): Map<string, string[]> {
  const rows = [...markdown.matchAll(/^\| `((?:libs|packages)\/[a-z-]+|bench)` \| ([^|]*) \|/gm)];
  return new Map(rows.map(([, folder = "", names = ""]) => [folder, names.match(/[a-z][a-z-]*/g) ?? []]));
}

function problemsOf(workspace: Workspace): string[] {
  const leaves = new Set(
    workspace.packages.filter(({ folder }) => isLeaf(folder)).map(({ manifest }) => manifest.name),
  );
  return [
    ...workspace.packages.flatMap((each) => [
      ...leafProblems(each, leaves),
      ...kindProblems(each),
      ...declarationProblems(each, workspace.forTests),
    ]),
    ...tableProblems(workspace),
  ];
}

function declared({ manifest }: WorkspacePackage, kinds: readonly (keyof Manifest)[] = ALL_KINDS): string[] {
  return kinds.flatMap((kind) => Object.keys(manifest[kind] ?? {}));
}

const ALL_KINDS = ["dependencies", "devDependencies", "optionalDependencies"] as const;

/** Everything that a package depends on, with where it says so. */
function uses(each: WorkspacePackage): (readonly [name: string, where: string])[] {
  return [
    ...declared(each).map((name) => [name, `${each.folder}/package.json`] as const),
    ...[...each.imports].flatMap(([path, names]) => names.map((name) => [name, path] as const)),
  ];
}

/**
 * A lib never depends on a boundary, a boundary never on another; nothing depends on the command line or the benchmark. The
 * benchmark alone may depend on boundaries: it measures what their consumers cost.
 */
function isLeaf(folder: string): boolean {
  return folder.startsWith("packages/") || folder === "libs/cli" || folder === "bench";
}

function leafProblems(each: WorkspacePackage, leaves: ReadonlySet<string>): string[] {
  return uses(each)
    .filter(([name]) => leaves.has(name) && name !== each.manifest.name)
    .filter(([name]) => each.folder !== "bench" || name === `${SCOPE}cli`)
    .map(([name, where]) => `${where}: nothing may depend on ${name}`);
}

/** ajv is libs/schemas's alone, to generate and to confirm; vitest is the harness's and the tests'. */
function kindProblems(each: WorkspacePackage): string[] {
  return uses(each).flatMap(([name, where]) => {
    if (/^ajv(-.*)?$/.test(name)) {
      if (each.folder !== "libs/schemas") return [`${where}: only libs/schemas may use ${name}`];
      const allowed =
        /^libs\/schemas\/src\/(generate|confirm)\//.test(where) || !where.endsWith(".ts") || isTest(where);
      return allowed ? [] : [`${where}: ${name} is only for src/generate, src/confirm and tests`];
    }
    const ofHarness = each.folder === "libs/harness";
    return name === "vitest" && !ofHarness && !isTest(where)
      ? [`${where}: only libs/harness and test code may import vitest`]
      : [];
  });
}

/** What the sources import is declared, and what is declared for running is imported. */
function declarationProblems(each: WorkspacePackage, forTests: readonly string[]): string[] {
  const running = new Set([...declared(each, ["dependencies", "optionalDependencies"]), each.manifest.name]);
  const anywhere = new Set([...running, ...declared(each, ["devDependencies"]), ...forTests]);
  const undeclared = [...each.imports].flatMap(([path, names]) => {
    // Generators are run by hand: what only they import need not be there for users.
    const allowed = isTest(path) || path.includes("/generate/") ? anywhere : running;
    return names.filter((name) => !allowed.has(name)).map((name) => `${path}: ${name} is not declared for it`);
  });
  const imported = new Set([...each.imports.values()].flat());
  const unused = declared(each, ["dependencies"]).filter((name) => !imported.has(name));
  return [...undeclared, ...unused.map((name) => `${each.folder}/package.json: nothing imports ${name}`)];
}

/** ARCHITECTURE.md has a row a package, with just the packages that it depends on. */
function tableProblems({ packages, table }: Workspace): string[] {
  const strays = [...table.keys()].filter((folder) => packages.every((each) => each.folder !== folder));
  return [
    ...strays.map((folder) => `ARCHITECTURE.md: there is no ${folder}`),
    ...packages.flatMap((each) => {
      const real = declared(each, ["dependencies"])
        .filter((name) => name.startsWith(SCOPE))
        .map((name) => name.slice(SCOPE.length))
        .sort();
      const told = table.get(each.folder)?.toSorted();
      if (told === undefined) return [`ARCHITECTURE.md: no row for ${each.folder}`];
      return told.join() === real.join()
        ? []
        : [
            `ARCHITECTURE.md: ${each.folder} depends on ${real.join(", ") || "none"}, the row says ${told.join(", ") || "none"}`,
          ];
    }),
  ];
}

const root = JSON.parse(textOf("package.json")) as Manifest;
const workspace: Workspace = {
  packages: readPackages(),
  forTests: Object.keys(root.devDependencies ?? {}),
  table: readTable(textOf("ARCHITECTURE.md")),
};

test("every dependency is one that the architecture allows", () => {
  expect(workspace.packages.length).toBeGreaterThanOrEqual(9);
  expect(problemsOf(workspace)).toEqual([]);
});

test("imports are found in all their forms", () => {
  // Put together here, so that this file does not itself seem to import them.
  const text = [
    'import type { A } from "ajv/dist/2020.js";',
    "import {\n  b,\n} from '@scope/b/c';",
    'import "d";',
    'export * from "e";',
    `const f = await import${"("}"f");`,
    'import { g } from "./g.ts"; import { join } from "node:path";',
    'export const from = { id: "h", names: ["i"] };',
    '// import j from "j";',
    ' * import k from "k"',
  ].join("\n");
  expect(importedPackages(text)).toEqual(["@scope/b", "ajv", "d", "e", "f"]);
});

describe("a planted fault is found", () => {
  /** The workspace with another boundary in it, and one package changed. */
  function withChange(folder: string, change: { manifest?: Partial<Manifest>; imports?: Record<string, string[]> }) {
    const other: WorkspacePackage = {
      folder: "packages/core-to-cube",
      manifest: { name: "@floe-contracts/core-to-cube" },
      imports: new Map(),
    };
    const packages = workspace.packages.map((each) =>
      each.folder !== folder
        ? each
        : {
            ...each,
            manifest: { ...each.manifest, ...change.manifest },
            imports: new Map([...each.imports, ...Object.entries(change.imports ?? {})]),
          },
    );
    const table = new Map([...workspace.table, ["packages/core-to-cube", []]]);
    return problemsOf({ ...workspace, packages: [...packages, other], table }).join("\n");
  }
  const manifestOf = (folder: string): Manifest =>
    workspace.packages.find((each) => each.folder === folder)?.manifest ?? { name: "none" };
  const withDependency = (folder: string, kind: (typeof ALL_KINDS)[number], name: string) =>
    withChange(folder, { manifest: { [kind]: { ...manifestOf(folder)[kind], [name]: "catalog:" } } });

  test.each(ALL_KINDS)("a lib that depends on a boundary (%s)", (kind) => {
    const found = withDependency("libs/rows", kind, "@floe-contracts/core-to-dbt");
    expect(found).toContain("libs/rows/package.json: nothing may depend on @floe-contracts/core-to-dbt");
  });

  test("a lib that imports a boundary without saying so", () => {
    const imports = { "libs/rows/src/new.ts": ["@floe-contracts/core-to-dbt"] };
    expect(withChange("libs/rows", { imports })).toContain("libs/rows/src/new.ts: nothing may depend on");
  });

  test("a boundary that depends on the command line", () => {
    const found = withDependency("packages/core-to-dbt", "dependencies", "@floe-contracts/cli");
    expect(found).toContain("packages/core-to-dbt/package.json: nothing may depend on @floe-contracts/cli");
  });

  test("a boundary that depends on another", () => {
    const found = withDependency("packages/core-to-dbt", "devDependencies", "@floe-contracts/core-to-cube");
    expect(found).toContain("packages/core-to-dbt/package.json: nothing may depend on @floe-contracts/core-to-cube");
  });

  test("ajv outside of libs/schemas, and outside of what it is for there", () => {
    expect(withDependency("libs/floe", "devDependencies", "ajv")).toContain("only libs/schemas may use ajv");
    expect(withDependency("libs/floe", "dependencies", "ajv-formats")).toContain(
      "only libs/schemas may use ajv-formats",
    );
    const imports = { "libs/schemas/src/validate.ts": ["ajv"] };
    expect(withChange("libs/schemas", { imports })).toContain(
      "libs/schemas/src/validate.ts: ajv is only for src/generate, src/confirm and tests",
    );
  });

  test("vitest in a source, and as a dependency of another lib", () => {
    const imports = { "libs/rows/src/new.ts": ["vitest"], "libs/rows/test/offline/new.test.ts": ["vitest"] };
    const found = withChange("libs/rows", { imports });
    expect(found).toContain("libs/rows/src/new.ts: only libs/harness and test code may import vitest");
    expect(found).not.toContain("new.test.ts");
    expect(withDependency("libs/cli", "dependencies", "vitest")).toContain("libs/cli/package.json: only libs/harness");
  });

  test("an import that nobody declares, and a declaration that nobody imports", () => {
    const imports = {
      "libs/base/src/new.ts": ["execa"],
      "libs/base/test/offline/new.test.ts": ["execa", "fast-check"],
    };
    const found = withChange("libs/base", { imports });
    expect(found).toContain("libs/base/src/new.ts: execa is not declared for it");
    expect(found).toContain("libs/base/test/offline/new.test.ts: execa is not declared for it");
    expect(found).not.toContain("fast-check");
    expect(withDependency("libs/base", "dependencies", "execa")).toContain(
      "libs/base/package.json: nothing imports execa",
    );
  });

  test("a table that says too much, too little, or forgets a package", () => {
    const problems = (table: Map<string, string[]>) => problemsOf({ ...workspace, table }).join("\n");
    const real = new Map([...workspace.table].map(([folder, names]): [string, string[]] => [folder, [...names]]));
    expect(problems(new Map([...real, ["libs/base", ["schemas"]]]))).toContain(
      "libs/base depends on none, the row says schemas",
    );
    expect(problems(new Map([...real, ["libs/floe", []]]))).toContain(
      "libs/floe depends on base, schemas, the row says none",
    );
    expect(problems(new Map([...real, ["libs/gone", []]]))).toContain("ARCHITECTURE.md: there is no libs/gone");
    expect(problems(new Map([...real].filter(([folder]) => folder !== "libs/rows")))).toContain("no row for libs/rows");
  });
});
