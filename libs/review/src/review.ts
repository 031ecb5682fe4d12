/** From two trees, or two texts, to a review. */
import { FloeContractsError } from "@floe-contracts/base";
import { compareSchemas } from "./comparison.ts";
import { together } from "./contracts/radius.ts";
import { reviewContracts } from "./contracts/review-contracts.ts";
import { type ContractFile, Repository } from "./input/repository.ts";
import { readSchema } from "./input/schema-file.ts";
import type { Comparison, Finding, PairOptions, Review, ReviewOptions, Severity, Verdict } from "./model.ts";
import { withWaivers } from "./policy/apply.ts";
import { DEFAULT_POLICY, policyOf } from "./policy/policy.ts";
import { Stopped } from "./subset/limits.ts";
import { reviewDocuments } from "./versions/review-documents.ts";

const TIMEOUT_MS = 2_000;
const ATTRIBUTION_MS = 10_000;

/**
 * Reviews everything below schemas/ and contracts/ that differs between two trees.
 * @throws FloeContractsError for what cannot be read: not JSON, no schema (`schema-invalid`), a reference to nowhere
 *   (`schema-reference-broken`), an invalid contract or policy (`document-invalid`, `review-policy-invalid`), each with its
 *   place; and what the trees throw.
 */
export async function reviewChange(options: ReviewOptions): Promise<Review> {
  const { today, timeoutMs = TIMEOUT_MS, attributionMs = ATTRIBUTION_MS } = options;
  const policy = options.policy ?? (await policyOf(options.after));
  const [before, after] = [await Repository.of(options.before), await Repository.of(options.after)];
  const contracts = await contractsOf(before, after);
  const documents = await readable(() =>
    reviewDocuments({ before, after, policy, contracts, judging: { timeoutMs, attributionMs } }),
  );
  const boundaries = await reviewContracts({ before, after, policy, documents: documents.subjects });
  const subjects = new Set([...documents.subjects, ...boundaries.subjects]);
  const findings = withWaivers([...documents.findings, ...boundaries.findings], { policy, today, subjects });
  return reviewOf(before.name, after.name, documents.comparisons, findings);
}

/**
 * Reviews the change from one text of a schema to another.
 * @throws FloeContractsError as `reviewChange` does for schemas
 */
export async function reviewPair(options: PairOptions): Promise<Review> {
  const { mode = "full", formats = "assertion", timeoutMs = TIMEOUT_MS, attributionMs = ATTRIBUTION_MS } = options;
  const { comparison, findings } = await readable(async () =>
    compareSchemas({
      document: options.new.file,
      old: readSchema(options.old.file, options.old.text),
      new: readSchema(options.new.file, options.new.text),
      ...{ kind: "pair", mode, policy: DEFAULT_POLICY, contracts: [] },
      judging: { formats, timeoutMs, attributionMs },
    }),
  );
  return reviewOf(options.old.file, options.new.file, [comparison], findings);
}

/** A part that no document reaches is not looked at when a schema is read; its references are when facts are gathered. */
async function readable<Value>(make: () => Promise<Value>): Promise<Value> {
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    throw new FloeContractsError("schema-reference-broken", `a schema cannot be reviewed: ${error.detail}`, {
      hint: "let the reference lead into its file",
      where: { pointer: error.pointer },
    });
  }
}

/** A boundary's contract as it is now, and as it was where it is gone. */
async function contractsOf(before: Repository, after: Repository): Promise<ContractFile[]> {
  const found: ContractFile[] = [];
  for (const name of [...new Set([...before.boundaries.keys(), ...after.boundaries.keys()])].sort()) {
    const contract = (await after.contract(name)) ?? (await before.contract(name));
    if (contract !== undefined) found.push(contract);
  }
  return found;
}

function reviewOf(
  before: string,
  after: string,
  comparisons: readonly Comparison[],
  given: readonly Finding[],
): Review {
  const findings = given.toSorted(inOrder);
  const open = findings.filter(({ waived }) => waived === undefined);
  const count = (severity: Severity): number => open.filter((each) => each.severity === severity).length;
  return {
    before,
    after,
    comparisons,
    findings,
    verdict: worst(comparisons, findings),
    ok: count("error") === 0,
    counts: {
      error: count("error"),
      warning: count("warning"),
      note: count("note"),
      waived: findings.length - open.length,
    },
    radius: {
      boundaries: together(findings),
      teams: [...new Set(findings.flatMap(({ teams }) => teams))].sort(),
    },
  };
}

const ORDER: readonly Severity[] = ["error", "warning", "note"];

function inOrder(a: Finding, b: Finding): number {
  return (
    ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) ||
    (a.place.file < b.place.file ? -1 : a.place.file > b.place.file ? 1 : 0) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column
  );
}

const VERDICTS: readonly Verdict[] = ["unchanged", "notes", "compatible", "breaking"];

/** A contract's change breaks when it is an error: a check that is gone, a version that is dropped too early. */
function worst(comparisons: readonly Comparison[], findings: readonly Finding[]): Verdict {
  const contracts = findings.filter(({ about }) => about === "contract" || about === "version");
  const words: Verdict = contracts.some(({ severity }) => severity === "error")
    ? "breaking"
    : contracts.some(({ rule }) => rule !== "contract-wording-changed")
      ? "compatible"
      : contracts.length > 0
        ? "notes"
        : "unchanged";
  const all = [words, ...comparisons.map(({ verdict }) => verdict)];
  return VERDICTS.findLast((verdict) => all.includes(verdict)) ?? "unchanged";
}
