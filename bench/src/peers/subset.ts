/**
 * What libs/review is held beside when it decides whether one schema is part of another. Each peer is asked in the way that
 * its documentation gives for "does the new schema accept what the old one accepted"; what it throws is no answer.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { messageOf } from "@floe-contracts/base";
import { isSubset, type Json } from "@floe-contracts/review/subset";
import { pythonEnvironment } from "@floe-contracts/services";
import jsonSchemaDiff from "json-schema-diff";
import { check_compat, initSync } from "jsoncompat";
import type { Named } from "../rounds.ts";

export interface Pair {
  readonly id: string;
  readonly s1: Json;
  readonly s2: Json;
}

export interface SubsetAnswer {
  readonly verdict: "subset" | "not-subset" | "unknown";
  /** Why it is unknown. */
  readonly reason: string | null;
  /** Of the call alone. */
  readonly ms: number;
}

export interface SubsetPeer extends Named {
  /** Its version and how it is asked, in a line. */
  readonly description: string;
  ask(pair: Pair): Promise<SubsetAnswer>;
}

const LIMIT_MS = 2_000;
export const OWN = "libs/review";

async function timed(work: () => boolean | undefined | Promise<boolean | undefined>): Promise<SubsetAnswer> {
  const begin = performance.now();
  try {
    const answer = await work();
    const ms = performance.now() - begin;
    if (answer === undefined) return { verdict: "unknown", reason: "it says so", ms };
    return { verdict: answer ? "subset" : "not-subset", reason: null, ms };
  } catch (error) {
    return { verdict: "unknown", reason: messageOf(error), ms: performance.now() - begin };
  }
}

export function ownPeer(): SubsetPeer {
  const options = { draft: "draft7", timeoutMs: LIMIT_MS } as const;
  const ask = ({ s1, s2 }: Pair): Promise<SubsetAnswer> =>
    timed(() => {
      const { verdict } = isSubset(s1, s2, options);
      return verdict === "unknown" ? undefined : verdict === "subset";
    });
  return {
    name: OWN,
    description: "isSubset() of parsed schemas; a no has a witness, and it is confirmed in the same time",
    ask,
  };
}

/** The peers in JavaScript and WebAssembly. */
export function javascriptPeers(): SubsetPeer[] {
  const wasm = fileURLToPath(import.meta.resolve("jsoncompat")).replace(/\.js$/, "_bg.wasm");
  initSync({ module: readFileSync(wasm) });
  return [
    {
      name: "jsoncompat",
      description: `jsoncompat ${versionOf("jsoncompat")}, check_compat(s1, s2, "deserializer") in WebAssembly, of the schemas' texts`,
      ask: ({ s1, s2 }) => {
        const [before, after] = [JSON.stringify(s1), JSON.stringify(s2)];
        return timed(() => check_compat(before, after, "deserializer"));
      },
    },
    {
      name: "json-schema-diff",
      description: `json-schema-diff ${versionOf("json-schema-diff")}, no removalsFound in diffSchemas(); it would fetch a $ref to elsewhere and is not asked then`,
      ask: async ({ s1, s2 }) => {
        if (leadsElsewhere([s1, s2])) return { verdict: "unknown", reason: "a $ref to elsewhere", ms: 0 };
        // It works on the schemas that it is given.
        const [sourceSchema, destinationSchema] = [structuredClone(s1), structuredClone(s2)] as never[];
        return timed(
          async () => !(await jsonSchemaDiff.diffSchemas({ sourceSchema, destinationSchema } as never)).removalsFound,
        );
      },
    },
  ];
}

function versionOf(name: string): string {
  const main = createRequire(import.meta.url).resolve(name);
  const manifest = `${main.slice(0, main.lastIndexOf(join("node_modules", name)))}${join("node_modules", name)}/package.json`;
  return String(JSON.parse(readFileSync(manifest, "utf8")).version);
}

/** Whether anything in a value looks like a reference that leads out of it. */
function leadsElsewhere(value: Json | readonly Json[]): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return value.some(leadsElsewhere);
  return Object.entries(value).some(
    ([key, each]) => (key === "$ref" && typeof each === "string" && !each.startsWith("#")) || leadsElsewhere(each),
  );
}

/** The peer in Python, a process of its own. `await using` ends it. */
export class PythonSubset implements SubsetPeer, AsyncDisposable {
  readonly name = "jsonsubschema";
  readonly description: string;
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;

  private constructor(version: string, child: ChildProcess, lines: AsyncIterator<string>) {
    this.description = `jsonsubschema ${version}, isSubschema(), at most ${LIMIT_MS / 1000} s`;
    this.#child = child;
    this.#lines = lines;
  }

  /** Installs the environment if need be. @throws FloeContractsError when it cannot be installed. */
  static async start(progress: (text: string) => void): Promise<PythonSubset> {
    const { python, versions } = await pythonEnvironment("bench", { progress });
    const script = join(import.meta.dirname, "python_subset.py");
    const child = spawn(python, ["-I", "-B", script, String(LIMIT_MS / 1000)], {
      env: { PATH: "/usr/bin:/bin", LC_ALL: "C.UTF-8", TZ: "UTC" },
      stdio: ["pipe", "pipe", "ignore"],
    });
    child.on("error", () => {});
    child.stdin.on("error", () => {});
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    return new PythonSubset(versions["jsonsubschema"] ?? "unknown", child, lines);
  }

  /** @throws Error when the process has ended. */
  async ask({ s1, s2 }: Pair): Promise<SubsetAnswer> {
    this.#child.stdin?.write(`${JSON.stringify({ s1, s2 })}\n`);
    const answer = await this.#lines.next();
    if (answer.done === true) throw new Error("jsonsubschema's process has ended");
    return JSON.parse(answer.value) as SubsetAnswer;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const gone = new Promise((done) => this.#child.once("close", done));
    this.#child.stdin?.end();
    if (this.#child.exitCode === null && this.#child.signalCode === null) await gone;
  }
}
