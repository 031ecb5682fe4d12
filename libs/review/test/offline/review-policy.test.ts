/** Modes, severities, waivers, versions: how the same facts are weighed. */
import { FloeContractsError } from "@floe-contracts/base";
import { describe, expect, test } from "vitest";
import { parsePolicy, type Review } from "../../src/index.ts";
import { CONTRACT, contract, type Files, order, reviewTrees, said, schemaFile } from "../support/review-trees.ts";

const gate = { properties: { name: { type: "string" }, gate: { type: "string" } } };
const strict = { properties: { name: { type: "string", maxLength: 3 } } };

function versions(...given: readonly (readonly [string, object?])[]): Files {
  return Object.fromEntries(given.map(([version, more]) => [schemaFile(version), order(version, more)]));
}

function policy(more: object, mode = "backward"): Files {
  return { "review.yaml": { mode, ...more } };
}

function errors(review: Review): string[] {
  return review.findings
    .filter(({ severity, waived }) => severity === "error" && waived === undefined)
    .map(({ rule }) => rule);
}

async function next(mode: string, more: object, version = "2.0.0"): Promise<Review> {
  const before = versions(["1.0.0"]);
  return await reviewTrees(before, { ...before, ...versions([version, more]), ...policy({}, mode) });
}

describe("modes", () => {
  test.each([
    ["backward", gate, []],
    ["forward", gate, ["property-added"]],
    ["full", gate, ["property-added"]],
    ["backward", strict, ["text-length-narrowed"]],
    ["forward", strict, []],
    ["full", strict, ["text-length-narrowed"]],
  ])("%s", async (mode, more, expected) => {
    expect(errors(await next(mode, more))).toEqual(expected);
  });

  test("without a policy a document promises backward", async () => {
    const before = versions(["1.0.0"]);
    const review = await reviewTrees(before, { ...before, ...versions(["2.0.0", strict]) });
    expect(review.comparisons[0]?.mode).toBe("backward");
    expect(review.ok).toBe(false);
  });

  test("transitive: what the last version allows and an earlier one did not is found against that one", async () => {
    // 1.0.0 has a name without limit, 2.0.0 forbade long ones, 3.0.0 is as 2.0.0: only 1.0.0 tells.
    const before = versions(["1.0.0"], ["2.0.0", strict]);
    const plain = await reviewTrees(before, {
      ...before,
      ...versions(["2.0.1", { ...strict, description: "Short." }]),
    });
    expect(errors(plain)).toEqual([]);
    const after = {
      ...before,
      ...versions(["2.0.1", { ...strict, description: "Short." }]),
      ...policy({}, "backward-transitive"),
    };
    const transitive = await reviewTrees(before, after);
    expect(errors(transitive)).toEqual(["text-length-narrowed"]);
    expect(transitive.comparisons.map(({ kind, old }) => [kind, old.version])).toEqual([
      ["next", "2.0.0"],
      ["earlier", "1.0.0"],
    ]);
  });

  test("transitive looks back at three versions and no further", async () => {
    const before = versions(["1.0.0", gate], ["1.0.1"], ["1.0.2"], ["1.0.3"]);
    const review = await reviewTrees(before, { ...before, ...versions(["1.0.4"]), ...policy({}, "full-transitive") });
    expect(review.comparisons.map(({ old }) => old.version)).toEqual(["1.0.3", "1.0.2", "1.0.1"]);
    expect(errors(review)).toEqual([]);
  });
});

describe("steps", () => {
  test.each([
    [strict, "2.0.0", ["text-length-narrowed"], "major"],
    [strict, "1.1.0", ["version-step-too-small", "text-length-narrowed"], "major"],
    [gate, "1.1.0", [], "minor"],
    [gate, "1.0.1", ["version-step-too-small"], "minor"],
    [{ description: "Words." }, "1.0.1", [], "patch"],
    [{}, "1.0.1", [], "none"],
  ])("%j as %s", async (more, version, expected, required) => {
    const review = await next("backward", more, version);
    expect(errors(review)).toEqual(expected);
    expect(review.comparisons[0]?.step?.required).toBe(required);
  });

  test("too large a step is a warning and fails nothing", async () => {
    const review = await next("backward", { description: "Words." }, "2.0.0");
    expect(review.ok).toBe(true);
    expect(review.findings.filter(({ severity }) => severity === "warning").map(({ rule }) => rule)).toEqual([
      "version-step-too-large",
    ]);
  });

  test("before 1.0.0 each number counts one higher", async () => {
    const before = versions(["0.1.0"]);
    const review = await reviewTrees(before, { ...before, ...versions(["0.2.0", strict]) });
    expect(review.comparisons[0]?.step).toEqual({ required: "major", actual: "major" });
  });
});

describe("published versions", () => {
  test("words may be corrected in place", async () => {
    const review = await reviewTrees(versions(["1.0.0"]), versions(["1.0.0", { description: "Words." }]));
    expect([review.ok, review.verdict]).toEqual([true, "notes"]);
  });

  test("what is written differently and accepts the same may be too", async () => {
    const same = { properties: { name: { $ref: "#/$defs/Name" } }, $defs: { Name: { type: ["string"] } } };
    expect((await reviewTrees(versions(["1.0.0"]), versions(["1.0.0", same]))).ok).toBe(true);
  });

  test("an unpublished version is held against the one before it", async () => {
    const before = versions(["1.0.0"], ["1.1.0", gate]);
    const longer = { properties: { ...gate.properties, seat: {} } };
    const after = versions(["1.0.0"], ["1.1.0", longer]);
    expect(errors(await reviewTrees(before, after))).toEqual(["published-version-changed"]);
    const review = await reviewTrees(before, {
      ...after,
      ...policy({ documents: { order: { unpublished: ["1.1.0"] } } }),
    });
    expect(errors(review)).toEqual([]);
    expect(review.comparisons.map(({ kind, old }) => [kind, old.version])).toEqual([["next", "1.0.0"]]);
  });
});

describe("severities and waivers", () => {
  const before = versions(["1.0.0"]);
  const after = { ...before, ...versions(["2.0.0", strict]) };
  const waiver = {
    rule: "text-length-narrowed",
    subject: "order",
    pointer: "/properties/name",
    reason: "names are short at this desk",
    expires: "2026-12-31",
  };

  test("a severity weighs a break, for one document or all", async () => {
    const of = async (more: object): Promise<boolean> =>
      (
        await reviewTrees(before, {
          ...after,
          ...policy({ severities: [{ rule: "text-length-narrowed", severity: "warning", ...more }] }),
        })
      ).ok;
    expect([await of({}), await of({ subject: "order" }), await of({ subject: "ticket" })]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test("a severity makes no error of what breaks nothing", async () => {
    const review = await reviewTrees(before, {
      ...before,
      ...versions(["1.1.0", gate]),
      ...policy({ severities: [{ rule: "property-added", severity: "error" }] }),
    });
    expect(review.ok).toBe(true);
  });

  test("a waiver lets a finding through, and shows in it", async () => {
    const review = await reviewTrees(before, { ...after, ...policy({ waivers: [waiver] }) });
    expect(review.ok).toBe(true);
    expect(review.counts.waived).toBe(1);
    expect(review.verdict).toBe("breaking");
    expect(review.findings[0]?.waived).toMatchObject({
      reason: waiver.reason,
      expires: "2026-12-31",
      pointer: "/waivers/0",
    });
  });

  test("its last day counts, the day after does not", async () => {
    const tree = { ...after, ...policy({ waivers: [waiver] }) };
    expect(errors(await reviewTrees(before, tree, "2026-12-31"))).toEqual([]);
    const review = await reviewTrees(before, tree, "2027-01-01");
    expect(errors(review).sort()).toEqual(["text-length-narrowed", "waiver-expired"]);
  });

  test.each([
    ["another rule", { rule: "type-narrowed" }],
    ["another place", { pointer: "/properties/gate" }],
    ["a place with the same beginning", { pointer: "/properties/nam" }],
  ])("one of %s excuses nothing and says so", async (_what, more) => {
    const review = await reviewTrees(before, { ...after, ...policy({ waivers: [{ ...waiver, ...more }] }) });
    expect(errors(review).sort()).toEqual(["text-length-narrowed", "waiver-unused"]);
  });

  test("waivers of what this change does not touch are left alone", async () => {
    const review = await reviewTrees(before, {
      ...after,
      ...policy({ waivers: [waiver, { ...waiver, subject: "ticket" }] }),
    });
    expect(review.ok).toBe(true);
  });

  test("a contract's finding is waived by the boundary's name", async () => {
    const [old, other] = [contract(), contract({}, { evidence: "offline" })];
    const pointer = "/checks/0/evidence";
    const waivers = [{ ...waiver, rule: "evidence-lowered", subject: "shop-to-desk", pointer }];
    const review = await reviewTrees(
      { ...before, [CONTRACT]: old },
      { ...before, [CONTRACT]: other, ...policy({ waivers }) },
    );
    expect(said(review)).toEqual(["evidence-lowered"]);
    expect(review.ok).toBe(true);
  });
});

describe("a policy that cannot be used", () => {
  const codeOf = (text: string): string => {
    try {
      parsePolicy(text, "review.yaml");
      return "none";
    } catch (error) {
      return error instanceof FloeContractsError ? `${error.code} ${error.where?.line}` : String(error);
    }
  };
  test.each([
    ["mode: strict\n", "document-invalid 1"],
    ["mode: backward\nseverities:\n  - rule: patern-added\n    severity: note\n", "review-policy-invalid 3"],
    [
      "mode: backward\nwaivers:\n  - {rule: pattern-added, subject: order, pointer: '', reason: for a while only, expires: 2026-02-30}\n",
      "document-invalid 3",
    ],
    ["mode: [\n", "yaml-syntax 2"],
  ])("%j", (text, expected) => {
    expect(codeOf(text)).toBe(expected);
  });
});
