/** Cubes on the chain whose configuration is broken, really started, and what the checks of the border find in their answers. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadPlatformSpec } from "@floe-contracts/floe";
import { Findings } from "@floe-contracts/harness";
import { withDefaults } from "@floe-contracts/schemas";
import { environment, joinPostgres, type PostgresDatabase } from "@floe-contracts/services";
import { cubeToken } from "@floe-contracts/services/cube";
import { expect } from "vitest";
import type { AttacksEvidence } from "../../src/areas/attacks.ts";
import { attackOn } from "../../src/areas/attacks.ts";
import { CARRIERS, CHAIN_OPTIONS, chainCubes } from "../../src/areas/security/chain.ts";
import type { SecurityEvidence } from "../../src/areas/security/evidence.ts";
import { askChainInTurn, askPaths } from "../../src/areas/security/paths.ts";
import { askForbidden } from "../../src/areas/security/refusals.ts";
import { openRows, type RowReader } from "../../src/areas/security/rows.ts";
import { startChain } from "../../src/areas/security/start-chain.ts";
import { CHECKS } from "../../src/checks/index.ts";
import { securityOf } from "../../src/consumer/security/settings.ts";
import type { CubeSubject } from "../../src/evidence.ts";
import { EXAMPLE } from "../../src/project.ts";

type Files = ReadonlyMap<string, string>;
export type Edit = (files: Files, schema: string) => Files;

export interface ChainLab extends AsyncDisposable {
  /** What the border's checks of these names find on a Cube with those files: the pointers of the differences. */
  border(edit: Edit, ids: readonly string[]): Promise<Readonly<Record<string, readonly string[]>>>;
  /** The same for the checks of attacks. */
  attacked(edit: Edit, ids: readonly string[]): Promise<Readonly<Record<string, readonly string[]>>>;
}

/** A database of the environment's Postgres, for as many Cubes as a test starts. */
export async function chainLab(): Promise<ChainLab> {
  await using stack = new AsyncDisposableStack();
  const { file: platform } = await loadPlatformSpec(EXAMPLE, "local");
  const progress = (text: string) => process.stderr.write(`${text}\n`);
  const joined = stack.use(
    await environment("postgres", { platform, progress, environment: process.env, who: "chain" }),
  );
  const postgres = stack.use(joinPostgres(joined));
  const database = stack.use(await postgres.createDatabase("chain"));
  const { version, driver } = joined.service("postgres");
  const rows = stack.use(await openRows(database, { name: "postgres", version, driver }));
  const directory = await mkdtemp(join(tmpdir(), "floe-contracts-chain-"));
  stack.defer(() => rm(directory, { recursive: true, force: true }));
  const given = { rows, database, directory };
  const owned = stack.move();
  return {
    border: (edit, ids) => borderOf(given, edit, ids),
    attacked: (edit, ids) => attackedOf(given, edit, ids),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

interface Given {
  readonly rows: RowReader;
  readonly database: PostgresDatabase;
  readonly directory: string;
}

const keep = () => {};
const ISSUED = { iss: CHAIN_OPTIONS.issuer, aud: CHAIN_OPTIONS.audience };

async function borderOf({ rows, database, directory }: Given, edit: Edit, ids: readonly string[]) {
  await using chain = await startChain({ database, directory, keep }, rows, edit);
  const { apiSecret } = chain.cube;
  const token = (claims: unknown) => cubeToken(apiSecret, claims as Readonly<Record<string, unknown>>);
  const clients = { cube: chain.cube, reader: rows, token };
  const evidence: SecurityEvidence = {
    seed: 0,
    random: [],
    randomMs: 0,
    // First, so that nothing is kept before the first reader asks.
    cache: await askChainInTurn(clients, chain.schema),
    rollups: [],
    rollupTables: [],
    paths: await askPaths(clients, chain.schema),
    // Of the flights this Cube knows nothing: their tokens say at least whose they are.
    refusals: await askForbidden(
      { ...clients, token: (claims) => token({ ...ISSUED, ...(claims as object) }) },
      clients,
    ),
    offered: [],
    settings: null,
  };
  return differences({ security: async () => evidence, attacks: async () => NO_ATTACKS }, ids);
}

const NO_ATTACKS: AttacksEvidence = { attacks: [], accepted: [], value: "", sent: 0, logged: 0 };

/** The attacks are on one claim that is not nested. */
async function attackedOf({ rows, database, directory }: Given, edit: Edit, ids: readonly string[]) {
  await using chain = await startChain({ database, directory, keep }, rows, (files, schema) => {
    const security = securityOf({
      consumption: { security: { row_level: true, filter_column: "carrier" } },
      cubes: chainCubes(schema),
      options: withDefaults({ ...CHAIN_OPTIONS, filters: [] }, "cube-security-options", "1.0.0"),
    });
    return edit(new Map([...files, ["security.json", JSON.stringify(security)]]), schema);
  });
  const { issuer, audience } = CHAIN_OPTIONS;
  const now = Math.floor(Date.now() / 1_000);
  const target = { issuer, audience, now, claim: "carrier", value: CARRIERS[0], member: "legs.carrier" };
  const evidence = await attackOn(chain.cube, { ...target, apiSecret: chain.cube.apiSecret.reveal() }, keep);
  return differences({ attacks: async () => evidence }, ids);
}

async function differences(areas: Partial<CubeSubject["areas"]>, ids: readonly string[]) {
  const subject = { areas } as unknown as CubeSubject;
  const found: Record<string, readonly string[]> = {};
  for (const id of ids) {
    const check = CHECKS.find((each) => each.id === id);
    expect(check, id).toBeDefined();
    const findings = new Findings();
    await check?.run(subject, findings);
    expect(findings.compared, id).toBeGreaterThan(0);
    found[id] = findings.differences.map(({ hint, pointer }) => hint ?? pointer);
  }
  return found;
}

/** Replaces text in one of the files. The text must be there, or the peer would not be broken. */
export function replacing(path: string, ...pairs: readonly (readonly [from: string | RegExp, to: string])[]): Edit {
  return (files) => {
    let text = files.get(path) ?? "";
    for (const [from, to] of pairs) {
      expect(text).toMatch(from);
      text = text.replace(from, to);
    }
    return new Map([...files, [path, text]]);
  };
}
