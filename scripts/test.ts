/**
 * `pnpm test`: everything that CI checks, in one command. Steps run to the end even after a failure, so that one run shows
 * everything; the last line is the sum of all tests, and of the steps that are no tests, in plain figures.
 */
import { spawn } from "node:child_process";
import { globSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** Where the step leaves its JUnit files, as a glob from the root; a step without any counts as one test. */
  readonly reports?: string;
}

const STEPS: readonly Step[] = [
  { name: "types", command: ["tsc", "--noEmit", "-p", "tsconfig.json"] },
  { name: "lint", command: ["biome", "check", "."] },
  { name: "generated files", command: ["node", "scripts/generate.ts"] },
  {
    name: "offline tests",
    command: ["turbo", "run", "test:offline", "--force", "--continue", "--concurrency=2", "--output-logs=errors-only"],
    reports: "{bench,libs/*,packages/*}/results/offline/junit.xml",
  },
  {
    name: "live contracts",
    command: ["node", "libs/cli/src/main.ts", "contracts"],
    reports: "packages/*/results/junit.xml",
  },
  {
    name: "live services and broken peers",
    command: ["turbo", "run", "test:live", "--force", "--continue", "--concurrency=1", "--output-logs=errors-only"],
    reports: "{libs,packages}/*/results/live/junit.xml",
  },
];

/** The JUnit totals of one file. */
function countsOf(path: string): { tests: number; failed: number } {
  const head = readFileSync(path, "utf8").match(/<testsuites [^>]*>/)?.[0] ?? "";
  const attribute = (name: string) => Number(head.match(new RegExp(`\\b${name}="(\\d+)"`))?.[1] ?? 0);
  return { tests: attribute("tests"), failed: attribute("failures") + attribute("errors") };
}

/** Runs a command from the root with our own standard output; resolves to its exit code. */
function run([program, ...args]: readonly string[]): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  if (program === undefined) throw new RangeError("a step needs a command");
  const child = spawn(program, args, {
    cwd: ROOT,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" },
  });
  const forward = (signal: NodeJS.Signals) => child.kill(signal);
  process.on("SIGINT", forward).on("SIGTERM", forward);
  child.on("error", (error) => {
    console.error(`cannot start ${program}: ${error.message}; run \`npx pnpm@12 install\` first`);
    resolve(127);
  });
  child.on("close", (code) => {
    process.off("SIGINT", forward).off("SIGTERM", forward);
    resolve(code ?? 1);
  });
  return promise;
}

/** Runs a step and counts it. A step that failed without a failed test (a crash, no report at all) counts as one failure. */
async function count({ name, command, reports }: Step): Promise<{ passed: number; failed: number }> {
  console.log(`\n── ${name} ──`);
  // Old reports would be counted as this run's.
  for (const path of reports === undefined ? [] : globSync(reports, { cwd: ROOT })) rmSync(join(ROOT, path));
  const started = performance.now();
  const code = await run(command);
  const files = reports === undefined ? [] : globSync(reports, { cwd: ROOT });
  const sums = files.map((path) => countsOf(join(ROOT, path)));
  const tests = sums.reduce((sum, each) => sum + each.tests, 0);
  const failed = sums.reduce((sum, each) => sum + each.failed, 0);
  // A crash, or a run that left no test behind, is a failure that no report counts.
  const unreported = (code !== 0 && failed === 0) || (reports !== undefined && tests === 0);
  const bad = failed + (unreported ? 1 : 0);
  const good = tests - failed + (reports === undefined && !unreported ? 1 : 0);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`── ${name}: ${bad === 0 ? "passed" : "FAILED"}, ${good} passed, ${bad} failed, ${seconds} s`);
  return { passed: good, failed: bad };
}

// In CI services end with the run, and the run is all steps: each leaves them up for the next, and the end is here.
const inCi = !["", "0", "false", undefined].includes(process.env["CI"]);
if (inCi) process.env["FLOE_SERVICES_IDLE"] ||= "120";

const totals = { passed: 0, failed: 0 };
for (const step of STEPS) {
  const { passed, failed } = await count(step);
  totals.passed += passed;
  totals.failed += failed;
}
if (inCi) await run(["node", "libs/cli/src/main.ts", "down"]);
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 ? 0 : 1;
