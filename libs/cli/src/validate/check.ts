/** One file: read, recognised, held against its schema. Whatever is wrong with it is a value, so that the next file has its turn. */
import { FloeContractsError } from "@floe-contracts/base";
import { refusePlainSecrets } from "@floe-contracts/floe";
import {
  type DocumentName,
  isVersionOf,
  LARGEST_JSON,
  parseJson,
  readDocument,
  readText,
  type Source,
  validate,
} from "@floe-contracts/schemas";
import { type Problem, problemOfViolation, problemsOf } from "../output/problem.ts";
import { type Asked, isJsonLines, type Recognised, recognise } from "./recognise.ts";

export interface Checked {
  readonly file: string;
  /** What it was taken for; undefined when that could not be told. */
  readonly kind: Recognised | undefined;
  /** How many documents the file holds: more than one in JSON lines. */
  readonly documents: number;
  readonly problems: readonly Problem[];
  /** 0, or what a command that stopped here would end with. */
  readonly exit: number;
}

/** Checks one file. Never throws for what is in it or for not being able to read it. */
export async function checkFile(path: string, asked: Asked): Promise<Checked> {
  return isJsonLines(path) ? checkLines(path, asked) : checkDocument(path, asked);
}

async function checkDocument(path: string, asked: Asked): Promise<Checked> {
  let kind: Recognised | undefined;
  try {
    const source = await readDocument(path);
    kind = recognise(path, source, asked);
    return checked(path, kind, 1, problemsIn(source, kind.document, kind.version));
  } catch (thrown) {
    const { problems, exit } = problemsOf(rethrowBug(thrown));
    return { file: path, kind, documents: 1, problems, exit };
  }
}

async function checkLines(path: string, asked: Asked): Promise<Checked> {
  let kind: Recognised | undefined;
  try {
    const lines = (await readText(path, LARGEST_JSON)).split("\n");
    if (lines.at(-1) === "") lines.pop();
    if (lines.length === 0) throw emptyLines(path);
    const problems: Problem[] = [];
    for (const [index, line] of lines.entries()) {
      const found = checkLine(path, line, asked);
      kind ??= found.kind;
      problems.push(...found.problems.map((problem) => atLine(problem, index)));
    }
    return checked(path, kind, lines.length, problems);
  } catch (thrown) {
    const { problems, exit } = problemsOf(rethrowBug(thrown));
    return { file: path, kind, documents: 0, problems, exit };
  }
}

function checkLine(path: string, line: string, asked: Asked): { kind?: Recognised; problems: readonly Problem[] } {
  try {
    const source = parseJson(line, { file: path });
    const kind = recognise(path, source, asked);
    return { kind, problems: problemsIn(source, kind.document, kind.version) };
  } catch (thrown) {
    return { problems: problemsOf(rethrowBug(thrown)).problems };
  }
}

/** Each line was read as a document of its own: its first line is the file's line `index` + 1. */
function atLine(problem: Problem, index: number): Problem {
  const { where } = problem;
  return where?.line === undefined ? problem : { ...problem, where: { ...where, line: where.line + index } };
}

/** The violations of a document's schema; in a valid floe.yaml or platform.yaml, secrets in plain text. */
export function problemsIn(source: Source, document: DocumentName, version: string): Problem[] {
  if (!isVersionOf(document, version)) throw new RangeError(`${document} ${version}`);
  const verdict = validate(source, document, version);
  if (!verdict.ok) return verdict.violations.map((violation) => problemOfViolation(violation, source.file));
  try {
    if (document === "floe-spec" && isVersionOf(document, version)) refusePlainSecrets(source, document, version);
    if (document === "platform-spec" && isVersionOf(document, version)) refusePlainSecrets(source, document, version);
    return [];
  } catch (thrown) {
    return problemsOf(rethrowBug(thrown)).problems;
  }
}

export function checked(
  file: string,
  kind: Recognised | undefined,
  documents: number,
  problems: readonly Problem[],
): Checked {
  return { file, kind, documents, problems, exit: problems.length === 0 ? 0 : 1 };
}

/** An error of a file is a finding; an error of this program is not. */
export function rethrowBug(thrown: unknown): FloeContractsError {
  if (thrown instanceof FloeContractsError) return thrown;
  throw thrown;
}

function emptyLines(path: string): FloeContractsError {
  return new FloeContractsError("document-empty", "the file is empty", {
    hint: "a run writes a line for each check; an empty file means that it did not get that far",
    where: { file: path, line: 1, column: 1 },
  });
}
