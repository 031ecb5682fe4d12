/** What the kit said, on a terminal: a line for each class and each test that did not pass, and the verdict. */
import { classOf, countsOf, isRed, type JudgedTest, type RckResult, summaryOf } from "@floe-contracts/rck";
import { withVersion } from "@floe-contracts/services";
import type { Output } from "../output/output.ts";
import { type Cell, type Column, renderTable } from "../output/table.ts";
import { indent, pad, plain, showDuration } from "../output/text.ts";

const NUMBER = { align: "right" } as const;
const CLASSES: readonly Column[] = [
  { title: "class" },
  { title: "tests", ...NUMBER },
  { title: "passed", ...NUMBER },
  { title: "failed", ...NUMBER },
  { title: "aborted", ...NUMBER },
  { title: "known", ...NUMBER },
  { title: "red", ...NUMBER },
];
/** What a line of a known test takes beside its name and what it said: the indentation, the outcome, the gaps. */
const OUTCOME = "aborted".length;
const AROUND = 2 + OUTCOME + 4;

export function textOf(result: RckResult, output: Pick<Output, "paint" | "width">): string {
  const { catalog, tests, ms, kit } = result;
  const { paint } = output;
  const red = tests.filter(isRed);
  const known = tests.filter(({ verdict }) => verdict === "known");
  const mark = red.length === 0 ? paint.green("✓") : paint.red("✗");
  const { title, version, driver } = catalog;
  const what = `${version === "unknown" ? title : withVersion(title, version)} (${driver})`;
  return [
    "",
    classesTable(tests, output),
    ...(known.length === 0 ? [] : ["", paint.bold("as known"), ...knownLines(known, output)]),
    ...(red.length === 0 ? [] : ["", paint.bold("to be looked at"), ...red.map((test) => redLines(test, output))]),
    "",
    `${mark} ${summaryOf(result)}`,
    paint.dim(`Iceberg REST Compatibility Kit ${kit} on ${what}, ${showDuration(ms)}`),
  ].join("\n");
}

function classesTable(tests: readonly JudgedTest[], { paint, width }: Pick<Output, "paint" | "width">): string {
  const names = [...new Set(tests.map(({ test }) => classOf(test)))];
  const rows = names.map((name): Cell[] => {
    const counts = countsOf(tests.filter(({ test }) => classOf(test) === name));
    const numbers = [counts.tests, counts.passed, counts.failed, counts.aborted, counts.known];
    const red = counts.red === 0 ? { text: "0" } : { text: String(counts.red), paint: paint.red };
    return [{ text: name }, ...numbers.map((number) => ({ text: String(number) })), red];
  });
  return renderTable(CLASSES, rows, { width, head: paint.dim });
}

/** One reason holds for several tests: it stands once, above them. What they said is cut where the line ends. */
function knownLines(known: readonly JudgedTest[], { paint, width }: Pick<Output, "paint" | "width">): string[] {
  const reasons = [...new Set(known.map(({ why }) => why))];
  const widest = Math.max(...known.map(({ test }) => nameOf(test).length));
  const room = Math.max(20, width - AROUND - widest);
  return reasons.flatMap((reason) => [
    `${paint.yellow("○")} ${reason}`,
    ...known
      .filter(({ why }) => why === reason)
      .map(({ test, outcome, said }) => {
        const words = paint.dim(cut(plain(said), room));
        return `  ${pad(nameOf(test), widest)}  ${pad(outcome, OUTCOME)}  ${words}`;
      }),
  ]);
}

function cut(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text;
}

function redLines({ test, outcome, verdict, said, why }: JudgedTest, { paint }: Pick<Output, "paint">): string {
  const about = [plain(said), why].filter((text) => text !== "").map((text) => `\n${indent(text, 4)}`);
  const how = verdict === "missing" ? "did not run" : verdict === outcome ? verdict : `${outcome}, ${verdict}`;
  return `${paint.red("✗")} ${test}: ${how}${about.join("")}`;
}

function nameOf(test: string): string {
  return test.slice(classOf(test).length + 1);
}
