/** A peer that leaves a secret where the run's files are: nothing else goes wrong, and the search at the end finds it. */
import { expect, test } from "vitest";
import { coreToPolaris } from "../../src/index.ts";
import { brokenConsumer } from "../support/broken-command.ts";
import { recordOf } from "../support/offline.ts";

test("a consumer that looks a secret up leaves it in a file of the run", async () => {
  const boundary = await coreToPolaris({
    environment: {},
    consumer: brokenConsumer("looks the client's secret up"),
  });
  await using opened = await boundary.open();
  const it = boundary.cases.find(({ artifactVersion }) => artifactVersion === "1.0.0");
  const check = boundary.checks.find(({ id }) => id === "secrets-stay-out-of-the-run");
  if (it === undefined || check === undefined) throw new RangeError("there is such a case, and such a check");
  const record = await recordOf(boundary, opened, check, it);
  expect(record).toMatchObject({ status: "failed", error: null });
  const [difference] = record.differences;
  expect(difference).toMatchObject({ pointer: "/files" });
  expect(difference?.found).toContain("connection/connection.json");
  expect(JSON.stringify(record)).not.toContain("planted-");
});
