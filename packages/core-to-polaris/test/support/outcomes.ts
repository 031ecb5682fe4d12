/** What checks say of a broken peer, for tests that ask them one by one. */
import { randomUUID } from "node:crypto";
import { executeCheck, type ResultRecord } from "@floe-contracts/harness";
import { type CoreToPolarisOptions, coreToPolaris } from "../../src/index.ts";

/**
 * The records of some checks with a broken peer, for the newest version.
 * @throws RangeError for an id that no check has: a test of nothing would pass.
 */
export async function outcomes(
  options: CoreToPolarisOptions,
  ...ids: readonly string[]
): Promise<ReadonlyMap<string, ResultRecord>> {
  const boundary = await coreToPolaris({ ...options, environment: {} });
  const [it] = boundary.cases;
  if (it === undefined) throw new RangeError("the boundary has no case");
  const checks = ids.map((id) => {
    const found = boundary.checks.find((check) => check.id === id);
    if (found === undefined) throw new RangeError(`no check is called ${id}`);
    return found;
  });
  await using opened = await boundary.open();
  const run = { run: randomUUID(), now: () => new Date() };
  const records = await Promise.all(checks.map((check) => executeCheck(boundary, async () => opened, check, it, run)));
  return new Map(records.map((record) => [record.id, record]));
}
