/** Offline tests of every workspace: seconds, no network, no service. `--root .` makes the workspace's folder the root. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/offline/**/*.test.ts"],
    passWithNoTests: false,
    testTimeout: 30_000,
    reporters: ["default", ["junit", { outputFile: "results/offline/junit.xml" }]],
    // @apache-arrow/ts is raw TypeScript source; Node refuses to strip types below node_modules, so vitest transforms it.
    server: { deps: { inline: ["@apache-arrow/ts"] } },
  },
});
