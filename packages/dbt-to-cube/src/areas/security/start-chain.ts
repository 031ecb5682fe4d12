/** The chain, live: its tables in a schema of their own, and a Cube on them with the configuration that the consumer generates. */
import { randomUUID } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { writeFileAtomic } from "@floe-contracts/base";
import { RunDirectory } from "@floe-contracts/services";
import type { AreaContext } from "../../area.ts";
import { filesOf } from "../../consumer/security/files.ts";
import { MODEL_DIRECTORY, type StartedCube, startCubeOn } from "../../live/cube.ts";
import { chainCubes, chainSecurity, chainTables } from "./chain.ts";
import type { RowReader } from "./rows.ts";

export interface Chain extends AsyncDisposable {
  readonly cube: StartedCube;
  readonly schema: string;
}

/** The files of the chain by their paths. */
export function chainFiles(schema: string): ReadonlyMap<string, string> {
  const cubes = chainCubes(schema).map((cube) => [
    `${MODEL_DIRECTORY}/${cube.name}.yml`,
    `${JSON.stringify({ cubes: [cube] }, null, 1)}\n`,
  ]);
  return new Map([...(cubes as [string, string][]), ...filesOf(chainSecurity(schema))]);
}

/**
 * Disposing it stops Cube and drops the schema.
 * @param edit other files in the place of those, for broken peers
 * @throws what Postgres refuses, and what `startCubeOn` throws
 */
export async function startChain(
  { database, directory, keep }: Pick<AreaContext, "database" | "directory" | "keep">,
  rows: RowReader,
  edit: (files: ReadonlyMap<string, string>, schema: string) => ReadonlyMap<string, string> = (files) => files,
): Promise<Chain> {
  const schema = `chain_${randomUUID().slice(0, 8)}`;
  const stack = new AsyncDisposableStack();
  try {
    await rows.run(chainTables(schema));
    stack.defer(() => rows.run(`DROP SCHEMA "${schema}" CASCADE`));
    const place = join(directory, schema);
    for (const [path, text] of edit(chainFiles(schema), schema)) {
      await mkdir(dirname(join(place, path)), { recursive: true });
      await writeFileAtomic(join(place, path), text);
    }
    const run = stack.use(await RunDirectory.create({ label: "chain" }));
    const cube = stack.use(await startCubeOn({ run, name: `cube-${schema}`, directory: place, database, keep }));
    return { cube, schema, [Symbol.asyncDispose]: () => stack.disposeAsync() };
  } catch (error) {
    await stack.disposeAsync();
    throw error;
  }
}
