/**
 * The contract's list of reads, held against the consumer both ways: a field that is not listed changes nothing (a check of
 * the boundary), and a field that is listed changes something, or the row is stale.
 */
import { put } from "@floe-contracts/artifacts";
import { declaresRead, loadContract } from "@floe-contracts/harness";
import { describe, expect, test } from "vitest";
import { UNDECLARED } from "../../src/checks/profile-ignores-undeclared-fields.ts";
import { profileOf, profileText, type ReadArtifact } from "../../src/consumer/profile.ts";

const contract = await loadContract("core-to-dbt");

test("no field that the check takes for undeclared is declared", () => {
  for (const { pointer, versions } of UNDECLARED) {
    for (const version of versions)
      expect([pointer, declaresRead(contract, version, pointer)]).toEqual([pointer, false]);
  }
});

/** An artifact in which the field at `pointer` is read, and another value for it. */
const READS: Readonly<Record<string, (version: string) => readonly [ReadArtifact, unknown]>> = {
  "/version": (version) => [version === "1.0.0" ? flat(version) : twoTier(), "9.9.9"],
  "/compute/target": (version) => [flat(version), "duckdb"],
  "/compute/properties": (version) => [flat(version), { host: "other.example" }],
  "/resolved_profiles/compute/type": () => [twoTier(), "duckdb"],
  "/resolved_profiles/compute/properties": () => [twoTier(), { host: "other.example" }],
  "/resolved_profiles/platform_env": () => [twoTier(), "staging"],
  "/environment_context/environment_type": (version) => [flat(version), "staging"],
  "/transforms/*/target": (version) => [version === "1.0.0" ? flat(version) : twoTier(), "nightly"],
};

describe.each(
  contract.reads.flatMap(({ pointer, versions }) => versions.map((version) => [pointer, version] as const)),
)("%s in %s", (pointer, version) => {
  test("is read: another value changes what the consumer does", () => {
    const made = READS[pointer]?.(version);
    if (made === undefined) throw new RangeError(`the contract lists ${pointer} and this test does not know it`);
    const [artifact, value] = made;
    expect(outcome(put(artifact, pointer.replace("*", "0"), value) as unknown as ReadArtifact)).not.toEqual(
      outcome(artifact),
    );
  });
});

function flat(version: string): ReadArtifact {
  const compute = { target: "postgres", properties: { host: "db.example" } };
  return {
    version,
    transforms: [{ target: null }],
    compute,
    environment_context: { environment_type: "production" },
  } as ReadArtifact;
}

function twoTier(): ReadArtifact {
  const compute = { type: "postgres", properties: { host: "db.example" } };
  return {
    version: "1.1.0",
    transforms: [{ target: null }],
    resolved_profiles: { compute, platform_env: "local" },
  } as ReadArtifact;
}

function outcome(artifact: ReadArtifact): string {
  try {
    return profileText(profileOf(artifact));
  } catch (refusal) {
    return String(refusal);
  }
}
