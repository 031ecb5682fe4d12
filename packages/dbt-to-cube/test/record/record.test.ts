/** Writes test/offline/recorded anew: `pnpm record`, after a change of the example project or of dbt. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeFileAtomic } from "@floe-contracts/base";
import { test } from "vitest";
import { RECORDED_MANIFEST } from "../support/offline.ts";
import { POSTGRES, parser } from "../support/parsed.ts";
import { trimmedManifest } from "../support/trim.ts";

test("the manifest of the example project on Postgres", { timeout: 600_000 }, async () => {
  const directory = await mkdtemp(join(tmpdir(), "dbt-to-cube-record-"));
  try {
    const path = await (await parser(directory))("postgres", POSTGRES);
    const manifest = trimmedManifest(JSON.parse(await readFile(path, "utf8")));
    await writeFileAtomic(RECORDED_MANIFEST, `${JSON.stringify(manifest, null, 1)}\n`);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});
