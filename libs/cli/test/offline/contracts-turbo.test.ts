/** The real turbo on a small checkout: that what is read from its output is still what it writes. */
import { chmod } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ContractsParts } from "../../src/contracts/run.ts";
import { checkout, record, runJob } from "./support/checkout.ts";
import { ROOT, scratch } from "./support/cli.ts";
import { write } from "./support/project.ts";

const TURBO = createRequire(join(ROOT, "package.json")).resolve("turbo/bin/turbo");

/** A checkout whose pnpm runs run.mjs of the package it is called in. */
async function turboCheckout(directory: string, boundaries: readonly string[]): Promise<string> {
  await checkout(directory, boundaries);
  await write(
    join(directory, "package.json"),
    JSON.stringify({ name: "root", version: "0.0.0", private: true, packageManager: "pnpm@12.21.0" }),
  );
  await write(join(directory, ".gitignore"), "results/\n.turbo/\n");
  await write(join(directory, "pnpm-workspace.yaml"), "packages: [packages/*]\n");
  const importers = [".", ...boundaries.map((name) => `packages/${name}`)].map((path) => `  ${path}: {}\n`).join("");
  await write(join(directory, "pnpm-lock.yaml"), `lockfileVersion: '9.0'\nimporters:\n${importers}`);
  const task = { outputs: ["results/*.jsonl", "results/junit.xml", "results/run.json"], env: ["FLOE_*"] };
  await write(join(directory, "turbo.json"), JSON.stringify({ tasks: { "test:contracts": task } }));
  const pnpm = await write(join(directory, "bin", "pnpm"), `#!/bin/sh\nexec ${process.execPath} run.mjs\n`);
  await chmod(pnpm, 0o755);
  return directory;
}

function script(name: string, exit: number): string {
  const one = JSON.stringify(record({ boundary: name }));
  const run = JSON.stringify({ records: 1, passed: 1, failed: 0, wall_ms: 1, service_ms: 0, harness_ms: 1 });
  return `import { mkdirSync, writeFileSync } from "node:fs";
mkdirSync("results", { recursive: true });
console.log("$ noise");
console.log("✓ ${name} 1.1.0 duckdb local: 1 check passed (0.0 s)");
console.error("on standard error");
if (${exit} !== 3) {
  writeFileSync("results/results.jsonl", ${JSON.stringify(`${one}\n`)});
  writeFileSync("results/run.json", ${JSON.stringify(run)});
  writeFileSync("results/junit.xml", "<testsuites/>");
}
process.exit(${exit});
`;
}

test("runs, a cached run and a failed script are told apart", async () => {
  await using place = await scratch();
  await turboCheckout(place.path, ["alpha", "beta", "gamma"]);
  const exits = { alpha: 0, beta: 1, gamma: 3 };
  for (const [name, exit] of Object.entries(exits))
    await write(join(place.path, "packages", name, "run.mjs"), script(name, exit));
  const options = { check: ["profile-is-valid"] };
  const parts: ContractsParts = { turbo: [process.execPath, TURBO] };
  const job = (cached: boolean) => runJob(place.path, {}, { options: { ...options, cached }, parts });

  const first = await job(false);
  expect(first.stdout).toContain("run alpha\n  ✓ alpha 1.1.0 duckdb local: 1 check passed (0.0 s)\n");
  expect(first.stdout.slice(0, first.stdout.indexOf("\nboundary "))).not.toMatch(/noise|standard error|cache bypass/);
  expect(first.outcome.json).toMatchObject({
    boundaries: [
      { boundary: "alpha", ok: true, cached_from: null, problems: [] },
      {
        boundary: "beta",
        ok: false,
        problems: [{ code: "boundary-run-failed", where: { log: expect.arrayContaining(["on standard error"]) } }],
      },
      {
        boundary: "gamma",
        ok: false,
        problems: [{ code: "results-missing", where: { log: expect.arrayContaining(["on standard error"]) } }],
      },
    ],
  });
  expect(first.outcome.exit).toBe(1);

  const second = await job(true);
  expect(second.stdout).toContain("alpha: cached, from 2013-01-31T12:00:00.000Z");
  expect(second.outcome.json).toMatchObject({
    boundaries: [
      { boundary: "alpha", ok: true, cached_from: "2013-01-31T12:00:00.000Z" },
      { ok: false },
      { ok: false },
    ],
  });
});
