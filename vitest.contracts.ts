/**
 * The live run of a boundary: `pnpm test:contracts` in its package. One process and one file, because the checks of a case
 * share what is built for it; the heavy stages run beside each other inside. No retries, and nothing is skipped.
 */
import { ContractReporter } from "@floe-contracts/harness/reporter";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/contracts/**/*.contract.test.ts"],
    passWithNoTests: false,
    allowOnly: false,
    retry: 0,
    fileParallelism: false,
    hookTimeout: 120_000,
    teardownTimeout: 30_000,
    setupFiles: ["@floe-contracts/harness/setup"],
    reporters: [new ContractReporter(), ["junit", { outputFile: "results/junit.xml" }]],
    server: { deps: { inline: ["@apache-arrow/ts"] } },
  },
});
