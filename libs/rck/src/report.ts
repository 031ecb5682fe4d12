/** JUnit's XML report as plain outcomes: a line a test, with what an assertion said in one line. */
import { FloeContractsError } from "@floe-contracts/base";
import { isRecord } from "@floe-contracts/schemas";
import { XMLParser } from "fast-xml-parser";

/** `aborted`: an assumption of the test did not hold, so it says nothing about the catalog. */
export type Outcome = "passed" | "failed" | "aborted";

export interface TestOutcome {
  /** As in tests.txt. */
  readonly test: string;
  readonly outcome: Outcome;
  /** What the assertion, the error or the assumption said, in one line; empty for a test that passed. */
  readonly said: string;
  readonly ms: number;
}

/** A line of a table, and no page. */
const LONGEST = 300;
const CDATA = "#cdata";

/**
 * Reads `TEST-junit-jupiter.xml` as the console launcher of JUnit 5 writes it.
 * @throws FloeContractsError `rck-incomplete` when it is no such report.
 */
export function readReport(xml: string): TestOutcome[] {
  const suite = suiteIn(xml);
  const cases = suite["testcase"];
  return (Array.isArray(cases) ? cases : []).map((each) => outcomeOf(each));
}

function suiteIn(xml: string): Record<string, unknown> {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    cdataPropName: CDATA,
    parseTagValue: false,
    parseAttributeValue: false,
    // A message stands twice: as an attribute full of entities, and as it is. The latter is read.
    processEntities: false,
    isArray: (name) => name === "testcase",
  });
  let parsed: unknown;
  try {
    parsed = parser.parse(xml, true);
  } catch (cause) {
    throw unreadable("it is not well-formed", cause);
  }
  const suite = isRecord(parsed) ? parsed["testsuite"] : undefined;
  if (isRecord(suite) && suite["@tests"] !== undefined) return suite;
  throw unreadable("it has no testsuite");
}

function outcomeOf(value: unknown): TestOutcome {
  const found = isRecord(value) ? value : {};
  const [name, className] = [found["@name"], found["@classname"]];
  if (typeof name !== "string" || typeof className !== "string") throw unreadable("a test has no name");
  const test = `${className.slice(className.lastIndexOf(".") + 1)}.${name.replace(/\([^)]*\)/, "")}`;
  const ms = Math.round(Number(found["@time"] ?? 0) * 1_000);
  const bad = found["failure"] ?? found["error"];
  if (bad !== undefined) return { test, outcome: "failed", said: headline(textIn(bad)), ms };
  const skipped = found["skipped"];
  if (skipped !== undefined) return { test, outcome: "aborted", said: assumption(textIn(skipped)), ms };
  return { test, outcome: "passed", said: "", ms };
}

function textIn(value: unknown): string {
  if (typeof value === "string") return value;
  const text = isRecord(value) ? value[CDATA] : undefined;
  return typeof text === "string" ? text : Array.isArray(text) ? text.join("") : "";
}

/** A stack trace's message in one line, without packages, addresses of code, and the kinds of assertion errors. */
export function headline(trace: string): string {
  const lines = trace.split("\n");
  const end = lines.findIndex((line) => /^\s+at |^Caused by: |^\s*\.\.\. \d+ more|^Throwable that failed/.test(line));
  const message = lines.slice(0, end === -1 ? undefined : end).join(" ");
  const plain = message
    .replace(/^(?:[a-z][\w]*\.)+(?=[A-Z])/, "")
    .replace(/^(?:AssertionError|AssertionFailedError|MultipleFailuresError): ?/, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}

/** What AssertJ and JUnit say of an assumption that did not hold; a test that is disabled says why in its own words. */
function assumption(trace: string): string {
  const said = headline(trace).replace(
    /^(?:AssumptionViolatedException|TestAbortedException): (?:assumption was not met due to: ?|Assumption failed: ?)?/,
    "",
  );
  return /^\[([^\]]+)\]/.exec(said)?.[1] ?? said;
}

function unreadable(why: string, cause?: unknown): FloeContractsError {
  return new FloeContractsError("rck-incomplete", `the kit's report cannot be read: ${why}`, {
    hint: "was it killed while it wrote, or is the disk full? run it again",
    ...(cause === undefined ? {} : { cause }),
  });
}
