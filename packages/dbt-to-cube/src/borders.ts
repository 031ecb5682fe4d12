/** What the checks of the security border have in common, and the broken peers that let something through. */
import type { Break, Findings } from "@floe-contracts/harness";
import type { Exchange, Refusal, SecurityEvidence } from "./areas/security/evidence.ts";
import { areaLeaves } from "./breaking.ts";
import type { CubeSubject } from "./evidence.ts";

/** The exchanges of the area, by what they show. */
export type Part = "random" | "cache" | "rollups" | "paths";
export const PARTS: readonly Part[] = ["random", "cache", "rollups", "paths"];

export type Which = (exchange: Exchange) => boolean;

/** Every answer that is meant is Postgres's for the same claim; a claim that opens nothing is not for this check. */
export function judgeExchanges(
  findings: Findings,
  part: Part,
  evidence: SecurityEvidence,
  which: Which = () => true,
): void {
  evidence[part].forEach((exchange, at) => {
    const { name, claims, via, query, expected, found } = exchange;
    if (expected === null || !which(exchange)) return;
    const told = `${name}, by ${via}, seed ${evidence.seed}: ${claims.slice(0, 120)} asks ${query.slice(0, 200)}`;
    findings.same(`/${part}/${at}/rows`, expected, found, told);
  });
}

/** What must not stand in an answer: where code is, what it is made of, and words of the libraries beneath. */
const INTERNALS =
  /stack|node_modules|\.(?:c?js|ts):\d+|(?:^|[\s("'])\/(?:root|home|cube|usr|tmp|var)\/|[A-Za-z]+Error\b|jwt|jsonwebtoken|signature|select\s|postgres|internal error/i;

/** A refusal is 401 or 403, as it should be, and tells nothing of what is inside. */
export function judgeRefusals(
  findings: Findings,
  pointer: string,
  refusals: readonly Pick<Refusal, "name" | "via" | "status" | "text" | "expected">[],
): void {
  refusals.forEach(({ name, via, status, expected }, at) => {
    findings.same(`${pointer}/${at}/status`, expected, status, `${name}, by ${via}`);
  });
}

/** The part of a body that tells of internals; null when nothing does. */
export function internalsIn(text: string): string | null {
  return INTERNALS.exec(text)?.[0] ?? null;
}

/** A layer that answers some exchanges otherwise. */
export function answers(part: Part, which: Which, edit: (exchange: Exchange) => Partial<Exchange>): Break<CubeSubject> {
  return areaLeaves("security", (evidence) => ({
    ...evidence,
    [part]: evidence[part].map((each) => (which(each) ? { ...each, ...edit(each) } : each)),
  }));
}

/** The exchange after a filter was left out: somebody else's row is among the rows. */
export function withAForeignRow({ found }: Exchange): Partial<Exchange> {
  return { found: [...found, "somebody else's | 1"].sort(), foreign: 1 };
}

/** Refusals that end otherwise. */
export function refusesWith(which: (refusal: Refusal) => boolean, edit: Partial<Refusal>): Break<CubeSubject> {
  return areaLeaves("security", (evidence) => ({
    ...evidence,
    refusals: evidence.refusals.map((each) => (which(each) ? { ...each, ...edit } : each)),
  }));
}

/** The cubes that a query names. */
export function cubesNamed({ query }: Exchange): Set<string> {
  return new Set([...query.matchAll(/"([a-z_]+)\.[a-z_]+"/g)].map(([, cube = ""]) => cube));
}
