/** The outcome as Markdown, for a report: the sums, what needs to be looked at, and every test. */
import { plural } from "@floe-contracts/base";
import { classOf } from "./kit.ts";
import type { RckResult } from "./rck.ts";
import { isRed, type JudgedTest } from "./verdict.ts";

/** One sentence: what ran against what, and how it ended. */
export function summaryOf({ counts }: Pick<RckResult, "counts">): string {
  const { passed, failed, aborted, missing, known, red, tests } = counts;
  const ended = [`${passed} passed`, `${failed} failed`, `${aborted} aborted`];
  if (missing > 0) ended.push(`${missing} did not run`);
  const explained = known === 0 ? "" : `; ${known} as known`;
  return `${plural(tests, "test")}: ${ended.join(", ")}${explained}${red === 0 ? "" : `; ${red} to be looked at`}`;
}

/** The whole report. Ends with a line end. */
export function markdownOf(result: RckResult): string {
  const { catalog, kit, tests, whole } = result;
  const red = tests.filter(isRed);
  return [
    `# Iceberg REST Compatibility Kit ${kit} on ${catalog.title}`,
    "",
    `${whole ? "The whole kit" : "A part of the kit"}, catalog ${catalog.implementation} (${catalog.driver}). ${summaryOf(result)}.`,
    "",
    ...(red.length === 0 ? [] : ["## To be looked at", "", ...table(red), ""]),
    ...classesIn(tests).flatMap((name) => [
      `## ${name}`,
      "",
      ...table(tests.filter((test) => classOf(test.test) === name)),
      "",
    ]),
  ].join("\n");
}

function classesIn(tests: readonly JudgedTest[]): string[] {
  return [...new Set(tests.map(({ test }) => classOf(test)))];
}

function table(tests: readonly JudgedTest[]): string[] {
  const rows = tests.map(({ test, outcome, verdict, said, why }) => {
    const name = test.slice(classOf(test).length + 1);
    return `| ${[name, outcome, verdict === outcome ? "" : verdict, said, why].map(cell).join(" | ")} |`;
  });
  return ["| Test | Outcome | Verdict | It said | Why |", "| --- | --- | --- | --- | --- |", ...rows];
}

/** Text that stays in its cell and is not read as markup. */
function cell(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|]/g, "\\$&").replaceAll(/\s+/g, " ");
}
