/** Cube's own compiler on model files, without a server: what it takes and what it tells is what Cube serves. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { installCube } from "@floe-contracts/services/cube";

export interface CompiledCube {
  readonly name: string;
  readonly title: string;
  readonly description?: string;
  readonly isVisible: boolean;
  readonly dimensions: readonly { readonly name: string; readonly type: string; readonly description?: string }[];
  readonly measures: readonly { readonly name: string; readonly description?: string }[];
}

interface SchemaCompiler {
  prepareCompiler(
    repository: { localPath(): string; dataSchemaFiles(): Promise<{ fileName: string; content: string }[]> },
    options: { nativeInstance: object },
  ): { compiler: { compile(): Promise<void> }; metaTransformer: { cubes: readonly { config: CompiledCube }[] } };
}

/** @throws what Cube says of a model that it does not take */
export async function compileModel(files: ReadonlyMap<string, string>): Promise<readonly CompiledCube[]> {
  const { modules } = await installCube({ environment: process.env, progress: () => {} });
  const require = createRequire(join(modules.at(-1) ?? "", "index.js"));
  const { prepareCompiler }: SchemaCompiler = require("@cubejs-backend/schema-compiler");
  const contents = [...files].map(([fileName, content]) => ({ fileName, content }));
  const repository = { localPath: () => "/", dataSchemaFiles: async () => contents };
  const { compiler, metaTransformer } = prepareCompiler(repository, { nativeInstance: { newJinjaEngine: () => {} } });
  await compiler.compile();
  return metaTransformer.cubes.map(({ config }) => config);
}
