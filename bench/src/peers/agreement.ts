/**
 * Whether the peers say the same of every example. A faster validator that overlooks a fault is not a faster validator, so
 * this comes before any timing, and whatever differs is printed with its reason, or as unexplained.
 */
import type { Example } from "./examples.ts";
import type { ValidatorPeer } from "./peer.ts";

/** Why a peer judges some examples differently. */
export interface KnownDifference {
  readonly peer: string;
  /** Found in the names of the examples, `<version>/<name>`. */
  readonly examples: RegExp;
  readonly reason: string;
}

export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    peer: "pydantic",
    examples: /ArtifactMetadata\/properties\/compiled_at\/type$/,
    reason: "pydantic takes a number for a time, as seconds since 1970, also in its strict types",
  },
  {
    peer: "pydantic",
    examples: /job-without-type|\/(Job|Partition|Sensor)Definition\/required\/0$/,
    reason: "datamodel-code-generator drops a `required` that stands beside `oneOf`",
  },
];

export interface Disagreement {
  readonly example: string;
  readonly kind: "accepts" | "refuses" | "errs";
  readonly keyword: string | undefined;
  readonly error: string | undefined;
  /** Undefined when no known difference fits. */
  readonly reason: string | undefined;
}

export interface Agreement {
  readonly peer: string;
  readonly examples: number;
  readonly disagreements: readonly Disagreement[];
}

/** Asks a peer about all examples. */
export async function judge(
  peer: ValidatorPeer,
  examples: readonly Example[],
  known: readonly KnownDifference[] = KNOWN_DIFFERENCES,
): Promise<Agreement> {
  const disagreements: Disagreement[] = [];
  for (const [version, group] of Map.groupBy(examples, (example) => example.version)) {
    const verdicts = await peer.verdicts(
      version,
      group.map(({ value }) => value),
    );
    for (const [index, example] of group.entries()) {
      const verdict = verdicts[index] ?? { error: "no answer" };
      if (verdict === example.valid) continue;
      const name = `${version}/${example.name}`;
      disagreements.push({
        example: name,
        kind: typeof verdict === "object" ? "errs" : verdict ? "accepts" : "refuses",
        keyword: example.keyword,
        error: typeof verdict === "object" ? verdict.error : undefined,
        reason: known.find((row) => row.peer === peer.name && row.examples.test(name))?.reason,
      });
    }
  }
  return { peer: peer.name, examples: examples.length, disagreements };
}

/** Known differences of the peers asked that excuse nothing any more. */
export function staleDifferences(
  agreements: readonly Agreement[],
  known: readonly KnownDifference[] = KNOWN_DIFFERENCES,
): KnownDifference[] {
  return known.filter((row) => {
    const asked = agreements.find(({ peer }) => peer === row.peer);
    return asked !== undefined && !asked.disagreements.some(({ reason }) => reason === row.reason);
  });
}

/** What differs, a line a reason: `pydantic accepts 4: <reason>`. */
export function describeDisagreements({ peer, disagreements }: Agreement): string[] {
  const reasonOf = ({ reason, error, keyword }: Disagreement): string =>
    reason ?? `UNEXPLAINED${error === undefined ? (keyword === undefined ? "" : ` (${keyword})`) : `: ${error}`}`;
  const groups = Map.groupBy(disagreements, (each) => `${each.kind} %: ${reasonOf(each)}`);
  return [...groups].map(([text, group]) => {
    const [first] = group;
    const more = group.length > 1 ? ` and ${group.length - 1} more` : "";
    return `${peer} ${text.replace("%", String(group.length))} (${first?.example}${more})`;
  });
}
