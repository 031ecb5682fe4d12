/** `floe-contracts review`: what it takes and what its help says. */
import { type Command, Option } from "commander";
import type { Act } from "../cli.ts";

export const FORMATS = ["text", "json", "markdown", "sarif", "junit", "github"] as const;
export const MODES = ["backward", "forward", "full"] as const;
export const DRAFTS = ["7", "2019-09", "2020-12"] as const;

export type Format = (typeof FORMATS)[number];

export interface ReviewCommandOptions {
  readonly base?: string;
  readonly head?: string;
  readonly old?: string;
  readonly new?: string;
  readonly pairs?: string;
  readonly mode?: string;
  readonly policy?: string;
  readonly draft?: (typeof DRAFTS)[number];
  readonly formatAssertion?: boolean;
  readonly timeout?: string;
  readonly format?: Format;
  readonly output?: readonly string[];
  readonly json?: boolean;
}

const EXAMPLES = `
Compares schemas/ and contracts/ of a commit with those of the working tree, uncommitted changes included, or two files,
or many pairs of schemas. Nothing is fetched: a $ref to a URL is an error. docs/review.md says what the answers mean.
Ends with 0 when nothing breaks, or it is waived and the version says so, 1 when something breaks or cannot be decided,
2 when the call is wrong or the input cannot be read. With --pairs every answer is a success: 0, or 2 for a bad line.

Examples:
  floe-contracts review
  floe-contracts review --base origin/main --format github --output markdown=comment.md --output sarif=review.sarif
  floe-contracts review --old compiled-artifacts@1.0.0 --new compiled-artifacts@1.1.0 --mode backward
  floe-contracts review --old before.schema.json --new after.schema.json
  floe-contracts review --pairs pairs.jsonl --draft 7`;

export function defineReview(program: Command, act: Act): void {
  program
    .command("review")
    .summary("show what a change of schemas and contracts breaks, with a document that proves it")
    .description("Show what a change of schemas and contracts breaks, for whom, and the document that proves it.")
    .option("--base <ref>", "what the change is held against (default: where this branch left main)")
    .option("--head <ref>", "review that commit instead of the working tree")
    .option("--old <file>", "review two files: the old one, or <document>@<version>")
    .option("--new <file>", "… and the new one")
    .option("--pairs <file.jsonl>", "answer a line {id, s1, s2} at a time: is s1 a subset of s2; - is standard input")
    .option("--mode <mode>", `${MODES.join(", ")}, or one of them with -transitive, whatever the policy says`)
    .option("--policy <file>", "a policy instead of the repository's review.yaml")
    .addOption(new Option("--draft <draft>", "with --pairs: what schemas without $schema are read as").choices(DRAFTS))
    .option("--format-assertion", "with --pairs: format refuses strings")
    .option("--timeout <seconds>", "the most that one decision may take (default: 2)")
    .addOption(new Option("--format <format>", "how the answer is written (default: text)").choices(FORMATS))
    .option("--output <[format=]file>", "write it there; with a format, write that too (may be repeated)", collect)
    .option("--json", "print one JSON object")
    .addHelpText("after", EXAMPLES)
    .action((options: ReviewCommandOptions) =>
      act("review", options.json ?? options.format === "json", async (call) => {
        const { runReview } = await import("../review/run.ts");
        return runReview(options, call);
      }),
    );
}

function collect(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}
