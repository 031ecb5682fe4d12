/** `pnpm record`: the live run that writes test/offline/recorded/. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["test/record/*.test.ts"], server: { deps: { inline: ["@apache-arrow/ts"] } } },
});
