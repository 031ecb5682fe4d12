/**
 * The configuration by itself, with the packages of the installed Cube: it finds the cubes of a join as Cube's own JoinGraph
 * does, on random graphs and random questions; and what needs no started Cube to be seen.
 */
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CubeSecurity_1_0_0 } from "@floe-contracts/schemas";
import { newSecret, type Secret } from "@floe-contracts/services";
import { cubeToken, installCube } from "@floe-contracts/services/cube";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filesOf } from "../../src/consumer/security/files.ts";

const installed = await installCube({
  environment: process.env,
  progress: (text) => process.stderr.write(`${text}\n`),
});
/** Where every package that Cube is made of can be required. */
const modules = installed.modules.at(-1) ?? "";
const SECRET = newSecret();
let home = "";
let directory = "";
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "floe-contracts-join-tree-"));
  directory = home;
  // One in the other, as NODE_PATH has them beside each other.
  for (const [at, each] of [...installed.modules].reverse().entries()) {
    if (at > 0) directory = join(directory, "inner");
    await mkdir(directory, { recursive: true });
    await symlink(each, join(directory, "node_modules"));
  }
  process.env["CUBEJS_API_SECRET"] = SECRET.reveal();
});
afterAll(() => rm(home, { recursive: true, force: true }));

/** Cube → the cubes that it joins, in their order. */
type Graph = Readonly<Record<string, readonly string[]>>;
interface Tree {
  readonly root: string;
  readonly joins: readonly { readonly originalTo: string; readonly originalFrom: string }[];
}

const NAMES = ["a", "b", "c", "d", "e", "f"];
const graphs: fc.Arbitrary<Graph> = fc
  .tuple(
    ...NAMES.map((name) =>
      fc.shuffledSubarray(
        NAMES.filter((each) => each !== name),
        { maxLength: 3 },
      ),
    ),
  )
  .map((joins) => Object.fromEntries(NAMES.map((name, at) => [name, joins[at] ?? []])));

/** The cubes of Cube's own join, its root first; undefined where it finds none. */
function cubesOfCube(graph: Graph, named: readonly string[]): Set<string> | undefined {
  const { JoinGraph } = createRequire(join(modules, "any.js"))(
    "@cubejs-backend/schema-compiler/dist/src/compiler/JoinGraph",
  ) as {
    JoinGraph: new (
      validator: object,
      evaluator: object,
    ) => { compile(cubes: null, reporter: object): void; buildJoin(hints: readonly string[]): Tree };
  };
  const joinOf = (from: string, to: string) => [to, { relationship: "belongsTo", from, to }];
  const cubeList = NAMES.map((name) => ({
    name,
    joins: Object.fromEntries((graph[name] ?? []).map((to) => joinOf(name, to))),
  }));
  const evaluator = {
    cubeList,
    cubeExists: () => true,
    primaryKeys: Object.fromEntries(NAMES.map((name) => [name, ["id"]])),
    measuresForCube: () => ({}),
    funcArguments: () => [],
  };
  const joinGraph = new JoinGraph({ isCubeValid: () => true }, evaluator);
  joinGraph.compile(null, { inContext: () => ({ error: (text: string) => expect.unreachable(text) }) });
  try {
    const tree = joinGraph.buildJoin(named);
    return new Set([tree.root, ...tree.joins.flatMap((each) => [each.originalFrom, each.originalTo])]);
  } catch {
    return undefined;
  }
}

function settings(graph: Graph, more: Partial<CubeSecurity_1_0_0> = {}): CubeSecurity_1_0_0 {
  const members = Object.fromEntries(NAMES.map((name) => [name, `${name}.owner`]));
  const cube = (name: string) => ({
    access: "filtered" as const,
    primary_key: null,
    joins: [...(graph[name] ?? [])],
    hidden: [],
    reaches: {},
  });
  return {
    version: "1.0.0",
    row_level: true,
    token: {
      secret_ref: null,
      algorithms: ["HS256"],
      issuer: null,
      audience: null,
      clock_tolerance_seconds: 5,
      max_lifetime_seconds: 86_400,
      max_bytes: 8_192,
    },
    unrestricted_claim: null,
    filters: [{ column: "owner", claim: "owner", type: "string", members }],
    cubes: Object.fromEntries(NAMES.map((name) => [name, cube(name)])),
    ...more,
  };
}

/** What Cube takes of the configuration. */
interface Configuration {
  queryRewrite(query: object, context: object): { readonly filters: readonly { readonly member: string }[] };
  checkAuth(request: object): Promise<void>;
  checkSqlAuth(request: object, user: string, password: string): Promise<{ securityContext: unknown }>;
  contextToApiScopes(context: object): readonly string[];
}

let configurations = 0;

/** The configuration as Cube requires it, with these settings beside it. */
async function configure(security: CubeSecurity_1_0_0): Promise<Configuration> {
  configurations += 1;
  const place = join(directory, String(configurations));
  await mkdir(place);
  for (const [name, text] of filesOf(security)) await writeFile(join(place, name), text);
  return createRequire(join(place, "any.js"))("./cube.js") as Configuration;
}

const CHAIN: Graph = { a: ["b"], b: ["c"] };
const COUNT = { measures: ["a.count"], filters: [] };

function request(token: Secret, path: string) {
  return { headers: { authorization: `Bearer ${token.reveal()}` }, originalUrl: `/cubejs-api/${path}`, query: {} };
}

/** The security context that a token opens on a path; the status of the refusal where it opens none. */
async function contextFor(configuration: Configuration, claims: Readonly<Record<string, unknown>>, path = "v1/load") {
  const asked: ReturnType<typeof request> & { securityContext?: object } = request(
    await cubeToken(SECRET, claims),
    path,
  );
  const refused = await configuration.checkAuth(asked).catch((error: unknown) => error);
  return asked.securityContext ?? { status: (refused as { status: number }).status };
}

test("queryRewrite filters the cubes that Cube joins, and no others", async () => {
  const questions = fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 4 });
  const property = fc.asyncProperty(graphs, questions, async (graph, named) => {
    const { queryRewrite } = await configure(settings(graph));
    const context = { securityContext: { unrestricted: false, filters: [["own"]] } };
    const query = { measures: named.map((name) => `${name}.count`), filters: [] };
    const filtered = queryRewrite(query, context).filters.map(({ member }) => member.split(".")[0] ?? "");
    const expected = cubesOfCube(graph, named);
    // Cube answers such a question with an error; what it names is filtered all the same.
    expect(new Set(filtered)).toEqual(expected ?? new Set(named));
    // With the filters in the query Cube joins the same cubes: they have not changed what they were made for.
    if (expected !== undefined) expect(cubesOfCube(graph, [...new Set([...named, ...filtered])])).toEqual(expected);
  });
  await fc.assert(property, { numRuns: 400, seed: 2013 });
});

test("no claim opens everything, unless the settings name it, and then only by true", async () => {
  const claims = { admin: true, owner: "own" };
  const closed = await configure(settings(CHAIN));
  expect(await contextFor(closed, claims)).toEqual({ unrestricted: false, filters: [["own"]] });
  expect(await contextFor(closed, { admin: true })).toEqual({ status: 403 });
  const open = await configure(settings(CHAIN, { unrestricted_claim: "/floe/admin" }));
  const everything = { unrestricted: true, filters: [] };
  expect(await contextFor(open, { floe: { admin: true } })).toEqual(everything);
  expect(await contextFor(open, { floe: { admin: true } }, "v1/pre-aggregations/jobs")).toEqual(everything);
  for (const admin of ["true", 1, [true], { admin: true }, null])
    expect(await contextFor(open, { floe: { admin } })).toEqual({ status: 403 });
  expect(await contextFor(open, claims, "v1/pre-aggregations/jobs")).toEqual({ status: 403 });
  expect(open.queryRewrite(COUNT, { securityContext: everything })).toBe(COUNT);
  expect(open.contextToApiScopes(everything)).toContain("jobs");
  expect(open.contextToApiScopes({ filters: [["own"]] })).toEqual(["meta", "data", "graphql"]);
});

test("without row filters every valid token sees every row, and only a valid one", async () => {
  const open = await configure(settings(CHAIN, { row_level: false, filters: [] }));
  const context = await contextFor(open, {});
  expect(open.queryRewrite(COUNT, { securityContext: context })).toBe(COUNT);
  expect(await contextFor(open, { exp: 1 })).toMatchObject({ unrestricted: false });
  const forged = request(await cubeToken(newSecret()), "v1/load");
  await expect(open.checkAuth(forged)).rejects.toMatchObject({ status: 401, stack: undefined });
});

test("a context that checkAuth did not make opens nothing", async () => {
  const { queryRewrite } = await configure(settings(CHAIN));
  for (const context of [undefined, null, {}, { securityContext: null }, { securityContext: { owner: "own" } }])
    expect(() => queryRewrite(COUNT, context as unknown as object)).toThrow("no valid token");
});

test("where Cube speaks SQL the password is a token, and a WebSocket has no way in", async () => {
  const configuration = await configure(settings(CHAIN));
  const token = await cubeToken(SECRET, { owner: ["own"] });
  expect(await configuration.checkSqlAuth({}, "anybody", token.reveal())).toMatchObject({
    securityContext: { unrestricted: false, filters: [["own"]] },
  });
  await expect(configuration.checkSqlAuth({}, "anybody", "secret")).rejects.toMatchObject({ status: 401 });
  await expect(configuration.checkAuth({ isSubscription: true })).rejects.toMatchObject({ status: 403 });
});

test("it does not start where anybody could get a token, or guess one", async () => {
  const starts = async (name: string, value: string) => {
    const before = process.env[name];
    process.env[name] = value;
    try {
      return await configure(settings(CHAIN)).then(
        () => "started",
        (error: unknown) => (error as Error).message,
      );
    } finally {
      if (before === undefined) delete process.env[name];
      else process.env[name] = before;
    }
  };
  expect(await starts("CUBEJS_DEV_MODE", "true")).toBe("CUBEJS_DEV_MODE would let anybody past security.json");
  expect(await starts("CUBEJS_PLAYGROUND_AUTH_SECRET", "x")).toMatch(/PLAYGROUND.* would let anybody past/);
  expect(await starts("CUBEJS_API_SECRET", "secret")).toBe("CUBEJS_API_SECRET must have 32 bytes or more");
  expect(await starts("CUBEJS_DEV_MODE", "false")).toBe("started");
});
