/** Live tests of every workspace: real services and tools, started by the tests themselves. Nothing is retried or skipped. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/live/**/*.test.ts"],
    passWithNoTests: false,
    // The first run installs what a test needs; a limit is there to end what hangs, not to measure.
    testTimeout: 300_000,
    hookTimeout: 900_000,
    teardownTimeout: 30_000,
    reporters: ["default", ["junit", { outputFile: "results/live/junit.xml" }]],
    // @apache-arrow/ts is raw TypeScript source; Node refuses to strip types below node_modules, so vitest transforms it.
    server: { deps: { inline: ["@apache-arrow/ts"] } },
  },
});
