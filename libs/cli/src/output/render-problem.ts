/** How a problem reads on a terminal: the place first, so that editors and terminals can follow it; then line, facts, hint. */
import { formatWhere } from "@floe-contracts/base";
import { Excerpts } from "./excerpt.ts";
import type { Paint } from "./output.ts";
import type { Problem } from "./problem.ts";
import { plain, showPath } from "./text.ts";

export interface RenderOptions {
  readonly paint: Paint;
  readonly cwd: string;
}

/** Renders problems, one after the other with an empty line between. Files are read for their excerpts once. */
export async function renderProblems(problems: readonly Problem[], options: RenderOptions): Promise<string> {
  const excerpts = new Excerpts();
  const blocks: string[] = [];
  for (const problem of problems) blocks.push(await renderProblem(problem, excerpts, options));
  return blocks.join("\n\n");
}

async function renderProblem(problem: Problem, excerpts: Excerpts, { paint, cwd }: RenderOptions): Promise<string> {
  const { code, message, expected, found, hint, cause, where } = problem;
  const { file, line, column, pointer, service } = where ?? {};
  const place = formatWhere({ file: file === undefined ? undefined : showPath(file, cwd), line, column });
  const lines = [
    `${paint.bold(place ?? "error")} ${paint.red(code)}${subject(message, pointer)}`,
    ...(await excerptLines(problem, excerpts, paint)),
  ];
  const fact = (name: string, value: string | undefined): void => {
    if (value !== undefined && value !== "") lines.push(`   ${paint.dim(`${name}:`.padEnd(9))} ${plain(value)}`);
  };
  fact("expected", expected);
  fact("found", found);
  fact("at", message === undefined || pointer === undefined || pointer === "" ? undefined : pointer);
  fact("in", service);
  fact("cause", cause === undefined || message?.includes(cause) === true ? undefined : cause);
  fact("hint", hint);
  for (const entry of where?.log ?? []) lines.push(`   ${paint.dim("│")} ${plain(entry)}`);
  return lines.join("\n");
}

/** A message says what broke by itself; a violation is named by its pointer. */
function subject(message: string | undefined, pointer: string | undefined): string {
  if (message !== undefined) return `: ${plain(message)}`;
  return pointer === undefined ? "" : ` at ${pointer === "" ? "the root" : plain(pointer)}`;
}

async function excerptLines(problem: Problem, excerpts: Excerpts, paint: Paint): Promise<string[]> {
  const excerpt = await excerpts.at(problem.where);
  if (excerpt === undefined) return [];
  const number = String(excerpt.line).padStart(5);
  if (excerpt.text === undefined) {
    return [`${number} ${paint.dim("│ (the line is not shown: it may hold a secret)")}`];
  }
  const underline = `${" ".repeat(excerpt.caretAt)}${"^".repeat(excerpt.carets)}`;
  const bar = paint.dim("│");
  return [`${number} ${bar} ${excerpt.text}`, `${" ".repeat(number.length)} ${bar} ${paint.red(underline)}`];
}
