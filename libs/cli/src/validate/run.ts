/** `floe-contracts validate`: chooses what is checked, and says what came of it. */
import { FloeContractsError, plural } from "@floe-contracts/base";
import type { Call } from "../cli.ts";
import type { ValidateOptions } from "../commands/validate.ts";
import { DONE, type Outcome } from "../outcome.ts";
import { renderProblems } from "../output/render-problem.ts";
import { showPath } from "../output/text.ts";
import { type Checked, checkFile } from "./check.ts";
import { type CheckedProject, checkProject, type Resolved } from "./project.ts";
import { knownDocument } from "./recognise.ts";

const DEFAULT_FILE = "floe.yaml";

export async function runValidate(files: readonly string[], options: ValidateOptions, call: Call): Promise<Outcome> {
  assertUsage(files, options);
  const { checked, resolved } = await check(files, options, call);
  const invalid = checked.filter((each) => each.problems.length > 0);
  const exit = Math.max(DONE, ...invalid.map((each) => each.exit));
  return {
    exit,
    json: {
      documents: checked.map(jsonOf),
      ...(resolved === undefined ? {} : { resolved: { ...resolved } }),
      summary: {
        documents: checked.length,
        valid: checked.length - invalid.length,
        invalid: invalid.length,
        problems: problemCount(checked),
      },
    },
    text: call.output.json ? "" : await textOf(checked, resolved, call),
  };
}

function assertUsage(files: readonly string[], options: ValidateOptions): void {
  const wrong = (message: string, hint: string): FloeContractsError =>
    new FloeContractsError("command-line-invalid", message, { hint });
  if (files.length > 0 && options.file !== undefined) {
    throw wrong("files and -f were both given", "give files to check each by itself, or -f to check a whole project");
  }
  if (files.length === 0 && (options.schema !== undefined || options.schemaVersion !== undefined)) {
    throw wrong("--schema and --schema-version were given without a file", "name the files they are for");
  }
  if (files.length > 0 && options.platformEnv !== undefined) {
    throw wrong("--platform-env was given with files", "it is for a whole project: use -f");
  }
  if (options.schema !== undefined) knownDocument(options.schema);
}

async function check(files: readonly string[], options: ValidateOptions, call: Call): Promise<CheckedProject> {
  if (files.length === 0) return checkProject(options.file ?? DEFAULT_FILE, options.platformEnv, call.env);
  const checked: Checked[] = [];
  for (const file of files) checked.push(await checkFile(file, options));
  return { checked, resolved: undefined };
}

function problemCount(checked: readonly Checked[]): number {
  return checked.reduce((sum, each) => sum + each.problems.length, 0);
}

function jsonOf({ file, kind, documents, problems }: Checked): Record<string, unknown> {
  return {
    file,
    schema: kind?.document ?? null,
    version: kind?.version ?? null,
    told_by: kind?.by ?? null,
    records: documents,
    ok: problems.length === 0,
    problems,
  };
}

const TOLD_BY = { name: "by its name", content: "by its content", option: "as asked" } as const;

async function textOf(checked: readonly Checked[], resolved: Resolved | undefined, call: Call): Promise<string> {
  const { paint } = call.output;
  const blocks: string[] = [];
  for (const each of checked) {
    const bad = each.problems.length > 0;
    const mark = bad ? paint.red("✗") : paint.green("✓");
    const count = bad ? `: ${plural(each.problems.length, "problem")}` : "";
    blocks.push(`${mark} ${paint.bold(showPath(each.file, call.cwd))}${paint.dim(kindOf(each))}${count}`);
    if (bad) blocks.push("", await renderProblems(each.problems, { paint, cwd: call.cwd }), "");
  }
  if (resolved !== undefined) {
    blocks.push(`${paint.green("✓")} profiles of ${resolved.platformEnv}: ${resolved.profiles.join(", ")}`);
    if (resolved.layers.length > 0) blocks.push(`${paint.green("✓")} layers: ${resolved.layers.join(", ")}`);
  }
  if (blocks.at(-1) !== "") blocks.push("");
  return [...blocks, summary(checked, call)].join("\n");
}

/** What a file was taken for; how that was told is said of files that the user gave one by one. */
function kindOf({ kind, documents }: Checked): string {
  if (kind === undefined) return "";
  const told = kind.by === undefined ? "" : `, ${TOLD_BY[kind.by]}`;
  return `  ${kind.document} ${kind.version}${told}${documents > 1 ? `, ${plural(documents, "record")}` : ""}`;
}

function summary(checked: readonly Checked[], { output: { paint } }: Call): string {
  const invalid = checked.filter((each) => each.problems.length > 0).length;
  const valid = checked.length - invalid;
  if (invalid === 0) return paint.green(`${plural(valid, "document")} valid`);
  return paint.red(`${valid} valid, ${invalid} not: ${plural(problemCount(checked), "problem")}`);
}
