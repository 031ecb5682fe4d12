/** The reference provider: libs/floe itself behind the interface that a foreign command also meets. */
import { FloeContractsError } from "@floe-contracts/base";
import { writeArtifact } from "../artifact/files.ts";
import { compile, REFERENCE_CORE_VERSION } from "../compile/compile.ts";
import type { Provider } from "./provider.ts";

/**
 * @param options.now the time for metadata.compiled_at
 * @param options.coreVersion what to call itself in metadata.floe_core_version
 */
export function referenceProvider(options: { readonly now: () => Date; readonly coreVersion?: string }): Provider {
  return {
    id: "reference",
    kind: "reference",
    version: async () => options.coreVersion ?? REFERENCE_CORE_VERSION,
    async compile({ specPath, outDir, env, signal }) {
      assertNotStopped(signal);
      const started = performance.now();
      const compiled = await compile({ specPath, env, ...options });
      assertNotStopped(signal);
      const path = await writeArtifact(compiled.artifact, outDir);
      return { path, log: "", durationMs: performance.now() - started };
    },
  };
}

/** The code is the commands': who runs a provider need not know which kind it is. */
function assertNotStopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted !== true) return;
  throw new FloeContractsError("command-cancelled", "the provider reference was stopped because the run was", {
    hint: "start the run again",
  });
}
