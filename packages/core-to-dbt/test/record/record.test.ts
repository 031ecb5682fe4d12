/** `pnpm record`: runs the two live cases and writes what they answered to test/offline/recorded/. Not part of any test run. */
import { writeFileAtomic } from "@floe-contracts/base";
import { valueAt } from "@floe-contracts/schemas";
import { expect, test } from "vitest";
import { coreToDbt } from "../../src/index.ts";
import { recordingPath, recordingText } from "../support/recording.ts";

test.each(["duckdb", "postgres"])("%s is recorded", { timeout: 600_000 }, async (target) => {
  const boundary = await coreToDbt();
  await using opened = await boundary.open();
  const subject = opened.subject({ artifactVersion: "1.1.0", target, environment: "local" });
  const [parse, live, recompiled] = [await subject.parse(), await subject.live(), await subject.recompiled()];
  expect(parse.exitCode).toBe(0);
  const classifications = valueAt(recompiled.source.value, "/column_classifications");
  await writeFileAtomic(recordingPath(target), recordingText({ parse, classifications, live }));
});
