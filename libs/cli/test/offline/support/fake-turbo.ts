/** Prints what turbo prints, as the plan says, and leaves the results that the plan holds. FAKE_TURBO_HANGS makes it hang. */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Scenario } from "./checkout.ts";

const plan: Record<string, Scenario> = JSON.parse(readFileSync(process.env["FAKE_TURBO_PLAN"] ?? "", "utf8"));
writeFileSync(
  join(process.cwd(), "turbo-call.json"),
  JSON.stringify({ args: process.argv.slice(2), env: process.env }),
);
console.log("\n   • turbo 2.11.11\n   • Running test:contracts\n");
const asked = process.argv.flatMap((arg) => /^--filter=\.\/packages\/(.+)$/.exec(arg)?.[1] ?? []);
const failed: string[] = [];
for (const name of asked) {
  const { lines = [], records, files = {}, cached = false, fails = false } = plan[name] ?? {};
  const say = (line: string) => console.log(`@floe-contracts/${name}:test:contracts: ${line}`);
  say(cached ? "cache hit, suppressing logs 0123456789abcdef" : "cache bypass, force executing 0123456789abcdef");
  if (!cached) for (const line of lines) say(line);
  const results = join(process.cwd(), "packages", name, "results");
  mkdirSync(results, { recursive: true });
  if (records !== undefined) {
    const passed = records.filter((record) => record.status === "passed").length;
    const run = {
      records: records.length,
      passed,
      failed: records.length - passed,
      wall_ms: 4000,
      service_ms: 3000,
      harness_ms: 1000,
    };
    writeFileSync(join(results, "results.jsonl"), records.map((record) => `${JSON.stringify(record)}\n`).join(""));
    writeFileSync(join(results, "run.json"), JSON.stringify(run));
    writeFileSync(join(results, "junit.xml"), "<testsuites/>");
  }
  for (const [file, text] of Object.entries(files)) writeFileSync(join(results, file), text);
  if (fails) failed.push(`@floe-contracts/${name}#test:contracts`);
}
if (process.env["FAKE_TURBO_HANGS"] !== undefined) {
  // A grandchild in a group of its own that hears no signal, as a service's helper may be.
  const deaf =
    "process.on('SIGTERM', () => {}); process.on('SIGINT', () => {}); setInterval(() => {}, 1000); console.log('up');";
  const child = spawn(process.execPath, ["-e", deaf], { detached: true, stdio: ["ignore", "pipe", "ignore"] });
  child.stdout.once("data", () =>
    console.log(`@floe-contracts/${asked[0]}:test:contracts: ✓ hanging ${process.pid} ${child.pid}`),
  );
  process.on("SIGTERM", () => {});
  setInterval(() => {}, 1000);
} else {
  console.log(`\n Tasks:    ${asked.length - failed.length} successful, ${asked.length} total`);
  if (failed.length > 0) console.log(`Failed:    ${failed.join(", ")}\n`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}
