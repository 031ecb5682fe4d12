/** `floe-contracts review`: chooses the two sides, has them reviewed in another process, and says what came of it. */
import { resolve } from "node:path";
import { FloeContractsError } from "@floe-contracts/base";
import type { Mode, Review } from "@floe-contracts/review";
import { readText } from "@floe-contracts/schemas";
import type { Call } from "../cli.ts";
import { MODES, type ReviewCommandOptions } from "../commands/review.ts";
import { DONE, INVALID, type Outcome, WRONG } from "../outcome.ts";
import { failure } from "../output/failure.ts";
import { type ReviewAnswer, type ReviewJob, receivedError, type SentText, type SentTree } from "./child-review.ts";
import { outputFiles, rendered, writeOutputs } from "./formats.ts";
import { Git } from "./git.ts";
import { IsolatedWork } from "./isolated.ts";
import { runPairs } from "./pairs.ts";
import { chooseSides, type Side } from "./trees.ts";
import { schemaText } from "./two-files.ts";
import { assertUsage, draftOf, timeoutOf } from "./usage.ts";

const LARGEST_POLICY = 1024 * 1024;
/** What a review may take: for itself, and for each schema that changed (both directions, against several versions). */
const REVIEW_LIMIT_MS = 60_000;
const SCHEMA_LIMIT_MS = 60_000;

/** Input that cannot be read ends with 2, whatever the same error ends with elsewhere: 1 says that something breaks. */
export async function runReview(options: ReviewCommandOptions, call: Call): Promise<Outcome> {
  assertUsage(options);
  if (options.pairs !== undefined) {
    const draft = draftOf(options.draft);
    const formats = options.formatAssertion === true ? "assertion" : "annotation";
    const settings = { formats, timeoutMs: timeoutOf(options), ...(draft === undefined ? {} : { draft }) } as const;
    return runPairs(options.pairs, settings, call);
  }
  const format = options.json === true ? "json" : (options.format ?? "text");
  const files = outputFiles(options.output ?? [], format);
  let review: Review;
  try {
    review = await reviewOf(options, call);
  } catch (thrown) {
    if (!(thrown instanceof FloeContractsError) || thrown.code === "review-stopped") throw thrown;
    const said = await failure(thrown, call);
    if (!call.output.json) call.output.complain(said.text);
    return { ...said, exit: WRONG, text: "" };
  }
  await writeOutputs(review, files, call);
  const bare = (options.output ?? []).length > 0 && files.some((each) => options.output?.includes(each.path));
  const exit = review.ok ? DONE : INVALID;
  const printed = bare && options.json !== true ? "text" : format;
  const json = { ...review };
  if (call.output.json) return { exit, json, text: "" };
  const text = rendered(review, printed, call, call.output.paint);
  if (printed === "text") return { exit, json, text };
  if (text !== "") call.output.document(text);
  return { exit, json, text: "" };
}

async function reviewOf(options: ReviewCommandOptions, call: Call): Promise<Review> {
  const { job, changed } = await jobOf(options, call);
  const limitMs = REVIEW_LIMIT_MS + changed * (SCHEMA_LIMIT_MS + timeoutOf(options));
  await using work = new IsolatedWork();
  const answer = await work.ask("r", Buffer.from(JSON.stringify(job)), limitMs);
  if (!("text" in answer)) {
    const why = {
      time: `took more than ${Math.round(limitMs / 1000)} s`,
      memory: "needed too much memory",
      end: "ended",
    };
    throw new FloeContractsError("review-stopped", `the review ${why[answer.stopped]}, so what breaks is unknown`, {
      hint: "review the schemas one by one with --old and --new to find the one that cannot be decided",
      ...(answer.detail === "" ? {} : { cause: new Error(answer.detail) }),
    });
  }
  const said = JSON.parse(answer.text) as ReviewAnswer;
  if ("review" in said) return said.review;
  if ("error" in said) throw receivedError(said.error);
  throw Object.assign(new Error(said.crash.message), { stack: said.crash.stack });
}

interface PlannedJob {
  readonly job: ReviewJob;
  /** How many schemas are to be compared. */
  readonly changed: number;
}

async function jobOf(options: ReviewCommandOptions, call: Call): Promise<PlannedJob> {
  const timeoutMs = timeoutOf(options);
  if (options.old !== undefined && options.new !== undefined) {
    const checkouts = await Git.at(call.cwd, call.env).then(
      ({ root }) => [root],
      () => [],
    );
    const mode = MODES.find((each) => each === options.mode);
    const job: ReviewJob = {
      kind: "pair",
      old: await schemaText(options.old, call.cwd, checkouts),
      new: await schemaText(options.new, call.cwd, checkouts),
      timeoutMs,
      ...(mode === undefined ? {} : { mode }),
    };
    return { job, changed: 1 };
  }
  const git = await Git.at(call.cwd, call.env);
  const { before, after, note } = await chooseSides(git, options);
  if (note !== undefined && !call.output.json) call.output.complain(call.output.errorPaint.dim(note));
  const file = options.policy;
  const policy =
    file === undefined ? {} : { policy: { file, text: await readText(resolve(call.cwd, file), LARGEST_POLICY) } };
  const mode = options.mode as Mode | undefined;
  const job: ReviewJob = {
    kind: "trees",
    before: sent(before),
    after: sent(after),
    today: new Date().toISOString().slice(0, 10),
    timeoutMs,
    ...policy,
    ...(mode === undefined ? {} : { mode }),
  };
  return { job, changed: changedSchemas(before, after) };
}

function sent({ name, files }: Side): SentTree {
  return {
    name,
    files: files.map((file): SentText => ("text" in file ? file : { path: file.path, error: file.error.toJSON() })),
  };
}

function changedSchemas(before: Side, after: Side): number {
  const old = new Map(before.files.map((file) => [file.path, "text" in file ? file.text : undefined]));
  return after.files.filter(
    (file) => file.path.startsWith("schemas/") && "text" in file && old.get(file.path) !== file.text,
  ).length;
}
