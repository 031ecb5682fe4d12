/**
 * The area `attacks`: tokens that must not be taken, by REST and by GraphQL, on a Cube of its own whose settings ask for an
 * issuer and an audience; beside them tokens that must be. Nothing is judged here.
 */
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { writeFileAtomic } from "@floe-contracts/base";
import { inService } from "@floe-contracts/harness";
import { isRecord } from "@floe-contracts/schemas";
import { RunDirectory } from "@floe-contracts/services";
import PQueue from "p-queue";
import type { AreaContext } from "../area.ts";
import { filesOf, SECURITY_FILE } from "../consumer/security/files.ts";
import { cubeUse, MODEL_DIRECTORY, type StartedCube, startCubeOn } from "../live/cube.ts";
import { securityIn } from "../live/tokens.ts";
import { type Attack, attacksOn, goodOnes, type Target } from "./attacks/tokens.ts";

export interface Attacked {
  readonly name: string;
  readonly via: "rest" | "graphql";
  readonly expected: 401 | 403;
  readonly status: number;
  /** All of the answer's body. */
  readonly text: string;
}

export interface Accepted {
  readonly name: string;
  readonly via: "rest" | "graphql";
  /** Whether the claim is one that somebody's rows have. */
  readonly opens: boolean;
  readonly status: number;
  /** The carriers of the rows that came. */
  readonly carriers: readonly string[];
}

export interface AttacksEvidence {
  readonly attacks: readonly Attacked[];
  readonly accepted: readonly Accepted[];
  /** The one value that every good token has. */
  readonly value: string;
  /** How many tokens were sent, and how many of them stand in Cube's log. */
  readonly sent: number;
  readonly logged: number;
}

const ISSUER = "https://login.flights.example";
const AUDIENCE = "flights-dashboards";
const VALUE = "AA";
const AT_ONCE = 8;

/** @throws FloeContractsError `service-unreachable` */
export async function gatherAttacks(context: AreaContext): Promise<AttacksEvidence> {
  const { model, directory, database, keep } = context;
  const security = securityIn(model.files);
  const files = join(directory, "attacked");
  await cp(join(model.directory, MODEL_DIRECTORY), join(files, MODEL_DIRECTORY), { recursive: true });
  const settings = { ...security, token: { ...security.token, issuer: ISSUER, audience: AUDIENCE } };
  for (const [name, text] of filesOf(settings)) await writeFileAtomic(join(files, name), text);
  await using run = await RunDirectory.create({ label: "attacks" });
  await using cube = await startCubeOn({ run, name: "cube-attacked", directory: files, database, keep });
  const target: Target = {
    apiSecret: cube.apiSecret.reveal(),
    issuer: ISSUER,
    audience: AUDIENCE,
    claim: security.filters[0]?.claim ?? SECURITY_FILE,
    value: VALUE,
    // Of a cube without a rollup: the first questions of a Cube that has none yet, all at once, would race to build it.
    member: "dim_carriers.carrier",
    now: Math.floor(Date.now() / 1_000),
  };
  return await attackOn(cube, target, keep);
}

/** The script, on any Cube that serves the flights: also on broken ones. */
export async function attackOn(
  cube: StartedCube,
  target: Target,
  keep: (secret: string) => void,
): Promise<AttacksEvidence> {
  const attacks = attacksOn(target);
  const good = Object.entries(goodOnes(target));
  const tokens = [
    ...attacks.map(({ authorization }) => authorization ?? ""),
    ...good.map(([, { authorization }]) => authorization),
  ];
  const long = tokens.filter((each) => each.length > 40);
  for (const each of long) keep(each);
  const ways = ["rest", "graphql"] as const;
  const queue = new PQueue({ concurrency: AT_ONCE });
  const attacked = attacks.flatMap((attack) =>
    ways.map((via) => async (): Promise<Attacked> => {
      const { status, text } = await send(cube, via, attack, target.member);
      return { name: attack.name, via, expected: attack.expected, status, text };
    }),
  );
  const accepted = good.flatMap(([name, { authorization, opens }]) =>
    ways.map((via) => async (): Promise<Accepted> => {
      const { status, text } = await send(cube, via, { authorization }, target.member);
      return { name, via, opens, status, carriers: valuesIn(text, target.member) };
    }),
  );
  const evidence = {
    attacks: await queue.addAll(attacked),
    accepted: await queue.addAll(accepted),
    value: target.value,
  };
  const log = cube.logs(100_000).join("\n");
  return {
    ...evidence,
    sent: long.length,
    logged: long.filter((each) => log.includes(each.replace(/^\w+ +/, ""))).length,
  };
}

/** Sent as it stands: fetch itself would refuse nothing of it. */
async function send(
  { url, version }: StartedCube,
  via: "rest" | "graphql",
  { authorization, query, headers }: Pick<Attack, "authorization" | "query" | "headers">,
  member: string,
): Promise<{ status: number; text: string }> {
  const path = via === "rest" ? "v1/load" : "graphql";
  const body =
    via === "rest" ? { query: { dimensions: [member] } } : { query: `{ cube { ${member.replace(".", " { ")} } } }` };
  const init = {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(authorization === undefined ? {} : { authorization }),
      ...headers,
    },
    body: JSON.stringify(body),
  };
  return inService(cubeUse(version), async () => {
    for (;;) {
      const answer = await fetch(`${url}/cubejs-api/${path}${query === undefined ? "" : `?${query}`}`, {
        ...init,
        signal: AbortSignal.timeout(30_000),
      });
      const text = await answer.text();
      if (!text.includes('"Continue wait"')) return { status: answer.status, text };
    }
  });
}

/** The values of a member in the answer's data, by REST or by GraphQL. */
function valuesIn(text: string, member: string): string[] {
  const [cube = "", name = ""] = member.split(".");
  const body: unknown = JSON.parse(text);
  const data = isRecord(body) ? body["data"] : undefined;
  const rows: unknown = isRecord(data) ? data["cube"] : data;
  if (!Array.isArray(rows)) return [];
  const found = rows.map((row: unknown) =>
    isRecord(row) ? (row[member] ?? (isRecord(row[cube]) ? row[cube][name] : null)) : null,
  );
  return [...new Set(found.map(String))].sort();
}
