/** A review in the process that decides: texts come as JSON, and what is thrown goes back as JSON too. */
import { type ErrorReport, FloeContractsError, messageOf } from "@floe-contracts/base";
import type { Mode, PairOptions, Policy, Review, Tree } from "@floe-contracts/review";

export type SentText =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly error: ErrorReport };

export interface SentTree {
  readonly name: string;
  readonly files: readonly SentText[];
}

export type ReviewJob =
  | {
      readonly kind: "trees";
      readonly before: SentTree;
      readonly after: SentTree;
      readonly today: string;
      readonly mode?: Mode;
      /** Instead of the repository's. */
      readonly policy?: { readonly file: string; readonly text: string };
      readonly timeoutMs: number;
    }
  | ({ readonly kind: "pair" } & PairOptions);

/** What a FloeContractsError is when it has crossed to another process; `violations` where the error had some. */
export type SentError = ErrorReport & { readonly violations?: unknown };

export type ReviewAnswer =
  | { readonly review: Review }
  | { readonly error: SentError }
  | { readonly crash: { readonly message: string; readonly stack: string } };

/** Does a job that came as JSON. Never throws. */
export async function reviewed(text: string): Promise<ReviewAnswer> {
  try {
    const job = JSON.parse(text) as ReviewJob;
    // Only a review needs the rules; many pairs do not.
    const { parsePolicy, policyOf, reviewChange, reviewPair } = await import("@floe-contracts/review");
    if (job.kind === "pair") {
      const { kind: _, ...options } = job;
      return { review: await reviewPair(options) };
    }
    const { today, mode, timeoutMs } = job;
    const [before, after] = [treeOf(job.before), treeOf(job.after)];
    const given = job.policy === undefined ? await policyOf(after) : parsePolicy(job.policy.text, job.policy.file);
    const policy = mode === undefined ? given : inMode(given, mode);
    return { review: await reviewChange({ before, after, today, timeoutMs, policy }) };
  } catch (thrown) {
    if (!(thrown instanceof FloeContractsError))
      return { crash: { message: messageOf(thrown), stack: thrown instanceof Error ? (thrown.stack ?? "") : "" } };
    return { error: { ...thrown.toJSON(), ...("violations" in thrown ? { violations: thrown.violations } : {}) } };
  }
}

/** The same policy with one mode for every document. */
function inMode(policy: Policy, mode: Mode): Policy {
  const documents = Object.entries(policy.documents).map(([name, { mode: _, ...rest }]) => [name, rest]);
  return { ...policy, mode, documents: Object.fromEntries(documents) };
}

function treeOf({ name, files }: SentTree): Tree {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return {
    name,
    paths: async () => [...byPath.keys()],
    text: async (path) => {
      const file = byPath.get(path);
      if (file !== undefined && "text" in file) return file.text;
      if (file === undefined) throw new Error(`${path} is not in ${name}`);
      throw receivedError(file.error);
    },
  };
}

/** The error that was sent, as it was thrown. */
export function receivedError(sent: SentError): FloeContractsError {
  const { code, message, hint, where, cause, violations } = sent;
  const error = new FloeContractsError(code, message, {
    hint,
    where,
    ...(cause === undefined ? {} : { cause: new Error(messageOf(cause)) }),
  });
  return violations === undefined ? error : Object.assign(error, { violations });
}
