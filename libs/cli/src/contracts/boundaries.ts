/** The boundaries that there are: the folders of packages/, each with its contract. `ls packages` is the list of them. */
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Contract, loadContract } from "@floe-contracts/harness";

export interface BoundaryPackage {
  readonly name: string;
  /** The name in its package.json, as turbo calls it. */
  readonly packageName: string;
  readonly directory: string;
  readonly contract: Contract;
}

/**
 * Every folder of `<root>/packages`, by name.
 * @throws FloeContractsError what loading a contract throws: a boundary without a readable contract stops the run.
 */
export async function discoverBoundaries(root: string): Promise<BoundaryPackage[]> {
  const entries = await readdir(join(root, "packages"), { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const found: BoundaryPackage[] = [];
  for (const name of names.sort()) {
    const directory = join(root, "packages", name);
    const manifest = join(directory, "package.json");
    // An empty folder is what another branch left behind, and no boundary.
    if ((await stat(manifest).catch(() => undefined)) === undefined) continue;
    const contract = await loadContract(name, join(root, "contracts", `${name}.contract.yaml`));
    found.push({ name, packageName: await packageName(manifest, name), directory, contract });
  }
  return found;
}

async function packageName(manifest: string, fallback: string): Promise<string> {
  const content: unknown = JSON.parse(await readFile(manifest, "utf8"));
  return typeof content === "object" && content !== null && "name" in content ? String(content.name) : fallback;
}
