/** The peers that run in this process: libs/schemas itself, JSON.parse, ajv compiled now, and @exodus/schemasafe. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { validator } from "@exodus/schemasafe";
import { schemaOf, validate } from "@floe-contracts/schemas";
import { compileNow } from "@floe-contracts/schemas/ajv";
import { Bench } from "tinybench";
import { DOCUMENT, type Version } from "./examples.ts";
import type { TimedDocument, TimedPeer, ValidatorPeer, Verdict } from "./peer.ts";

export const OURS = "libs/schemas";
export const JSON_PARSE = "JSON.parse";

/** A sample is a batch of this length: a clock that counts in tens of nanoseconds cannot tell one call. */
const BATCH_MS = 0.1;

/** Holds what was computed last, so that no call can be left out as useless. */
let last: unknown;

type Check = (value: unknown) => boolean;
type SafeSchema = Parameters<typeof validator>[0];

class InProcess implements TimedPeer {
  readonly name: string;
  readonly description: string;
  readonly #operation: (document: TimedDocument) => () => unknown;
  readonly #timers = new Map<string, (milliseconds: number) => number>();

  constructor(name: string, description: string, operation: (document: TimedDocument) => () => unknown) {
    this.name = name;
    this.description = description;
    this.#operation = operation;
  }

  time(document: TimedDocument, milliseconds: number): number {
    const timer = this.#timers.get(document.name) ?? timerOf(this.#operation(document));
    this.#timers.set(document.name, timer);
    return timer(milliseconds);
  }
}

class InProcessValidator extends InProcess implements ValidatorPeer {
  readonly #compile: (version: Version) => Check;

  constructor(name: string, description: string, compile: (version: Version) => Check) {
    const compiled = new Map<Version, Check>();
    const once = (version: Version): Check => {
      const known = compiled.get(version) ?? compile(version);
      compiled.set(version, known);
      return known;
    };
    super(name, description, ({ version, value }) => {
      const check = once(version);
      return () => check(value);
    });
    this.#compile = once;
  }

  async verdicts(version: Version, values: readonly unknown[]): Promise<Verdict[]> {
    const check = this.#compile(version);
    return values.map((value) => {
      try {
        return check(value);
      } catch (error) {
        return { error: String(error) };
      }
    });
  }
}

/** Times an operation in batches: the median of the batches, in nanoseconds an operation. */
function timerOf(operation: () => unknown): (milliseconds: number) => number {
  const run = (count: number): number => {
    const start = performance.now();
    for (let call = 0; call < count; call += 1) last = operation();
    return performance.now() - start;
  };
  let batch = 1;
  while (run(batch) < BATCH_MS) batch *= 2;
  return (milliseconds) => {
    const bench = new Bench({ time: milliseconds, iterations: 3, warmup: false, throws: true });
    bench.add("batch", () => {
      const elapsed = run(batch);
      return { overriddenDuration: elapsed / batch, overriddenIterationCost: elapsed };
    });
    const [task] = bench.runSync();
    if (task?.result.state !== "completed") throw new Error(`a batch ended as ${task?.result.state} (${last})`);
    return task.result.latency.p50 * 1e6;
  };
}

/** The parser whose time is the yardstick. */
export function jsonParse(): TimedPeer {
  return new InProcess(
    JSON_PARSE,
    `Node's ${JSON_PARSE} of the document's text`,
    ({ text }) =>
      () =>
        JSON.parse(text),
  );
}

/** What is measured: a validated value or a list of violations, through the library's front door. */
export function ours(): InProcessValidator {
  return new InProcessValidator(
    OURS,
    "validate() of this repository, precompiled",
    (version) => (value) => validate(value, DOCUMENT, version).ok,
  );
}

/** The other validators in JavaScript, on the same schema, each set to give a verdict and no messages. */
export function javascriptPeers(): InProcessValidator[] {
  return [
    new InProcessValidator(
      "ajv",
      `ajv ${versionOf("ajv")}, the schema compiled at run time; stops at the first error`,
      (version) => compileNow(schemaOf(DOCUMENT, version)),
    ),
    new InProcessValidator(
      "schemasafe",
      `@exodus/schemasafe ${versionOf("@exodus/schemasafe")}, the schema compiled at run time; isJSON, no errors kept`,
      (version) =>
        validator(schemaOf(DOCUMENT, version) as SafeSchema, { isJSON: true, includeErrors: false }) as Check,
    ),
  ];
}

function versionOf(name: string): string {
  // ajv belongs to libs/schemas, and only there can it be found.
  const from = name === "ajv" ? new URL("../../../libs/schemas/package.json", import.meta.url) : import.meta.url;
  const manifest: unknown = JSON.parse(readFileSync(createRequire(from).resolve(`${name}/package.json`), "utf8"));
  return typeof manifest === "object" && manifest !== null && "version" in manifest
    ? String(manifest.version)
    : "unknown";
}
