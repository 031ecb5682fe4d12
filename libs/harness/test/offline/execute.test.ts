/** Every way in which a check can end, and that none of the bad ones is green. */
import { FloeContractsError } from "@floe-contracts/base";
import { validate } from "@floe-contracts/schemas";
import { describe, expect, test } from "vitest";
import { type BoundaryDefinition, type Check, executeCheck, type ResultRecord } from "../../src/index.ts";
import { answerIs42, boundaryOf, CASE, contractOf, opened, type Subject } from "./support.ts";

const OPTIONS = { run: "3f0d5a4e-6f0e-4a34-9f0e-1d1c7a3b2c11", now: () => new Date("2026-01-02T03:04:05Z") };

async function execute(
  check: Check<Subject>,
  answer: () => Promise<number>,
  secrets: readonly string[] = [],
): Promise<ResultRecord> {
  const record = await executeCheck(boundaryOf(check), async () => opened(answer, secrets), check, CASE, OPTIONS);
  expect(validate(record, "result-record", "1.0.0")).toMatchObject({ ok: true });
  return record;
}

describe("a check", () => {
  test("that holds passes, with the broken peers that it caught", async () => {
    const record = await execute(answerIs42, async () => 42);
    expect(record).toMatchObject({
      status: "passed",
      compared: 1,
      proved_on: ["answers 41"],
      differences: [],
      error: null,
    });
    expect(record.started_at).toBe("2026-01-02T03:04:05.000Z");
  });

  test("that does not hold fails with its difference", async () => {
    const record = await execute(answerIs42, async () => 7);
    expect(record).toMatchObject({
      id: "answer-is-42",
      status: "failed",
      differences: [{ pointer: "/answer", expected: "a number 42", found: "a number 7" }],
      differences_total: 1,
      proved_on: [],
      error: null,
    });
  });

  test("that compares nothing fails", async () => {
    const record = await execute({ ...answerIs42, run: () => {} }, async () => 42);
    expect(record).toMatchObject({ status: "failed", error: { code: "check-compared-nothing" } });
  });

  test("that passes on its broken peer fails", async () => {
    const record = await execute(
      { ...answerIs42, broken: { "answers 42 all the same": (subject) => subject } },
      async () => 42,
    );
    expect(record).toMatchObject({
      status: "failed",
      error: { code: "check-cannot-fail", message: expect.stringContaining("answers 42 all the same") },
    });
  });

  test("that crashes on its broken peer in place of a difference fails", async () => {
    const crash = {
      ...answerIs42,
      broken: { crashes: () => ({ answer: async () => Promise.reject(new TypeError("x is undefined")) }) },
    };
    expect(await execute(crash, async () => 42)).toMatchObject({
      status: "failed",
      error: { code: "check-cannot-fail", cause: "x is undefined" },
    });
  });

  test("that crashes fails, with the place", async () => {
    const record = await execute(answerIs42, async () => Promise.reject(new TypeError("x is undefined")));
    expect(record).toMatchObject({
      status: "failed",
      error: { code: "check-crashed", message: expect.stringContaining("x is undefined") },
    });
    expect(record.error?.where?.log?.[0]).toContain("execute.test.ts");
  });

  test("whose service is missing fails with the service's own error", async () => {
    const missing = new FloeContractsError("gate-1-refused", "no", {
      hint: "h",
      where: { service: "postgres", log: ["line"] },
    });
    const record = await executeCheck(boundaryOf(answerIs42), () => Promise.reject(missing), answerIs42, CASE, OPTIONS);
    expect(record).toMatchObject({
      status: "failed",
      error: { code: "gate-1-refused", where: { service: "postgres", log: ["line"] } },
      provider: { version: expect.stringContaining("did not open") },
    });
  });

  test("shows twenty differences and counts all", async () => {
    const many = {
      ...answerIs42,
      run: (_: Subject, findings: Parameters<typeof answerIs42.run>[1]) => {
        for (let at = 0; at < 30; at += 1) findings.same(`/${at}`, 1, 2);
      },
    };
    const record = await execute(many, async () => 42);
    expect([record.differences.length, record.differences_total]).toEqual([20, 30]);
  });

  test("never writes a secret, whatever picked it up", async () => {
    const secret = "correct-horse-battery";
    const record = await execute(
      answerIs42,
      async () => Promise.reject(new Error(`password authentication failed for ${secret}`)),
      [secret],
    );
    expect(JSON.stringify(record)).not.toContain(secret);
    const leak = {
      ...answerIs42,
      run: (_: Subject, findings: Parameters<typeof answerIs42.run>[1]) =>
        findings.same("/client_secret", "one", secret),
    };
    expect(JSON.stringify(await execute(leak, async () => 42))).not.toContain(secret);
  });
});

describe("a known difference", () => {
  const WHY = "it counts from zero, and everybody knows";
  const KNOWN = { check: "answer-is-42", implementation: "odd", pointers: ["/answer"], why: WHY };
  const on = (implementation: string | undefined, answer: number, check: Check<Subject> = two, row: object = KNOWN) => {
    const boundary = boundaryOf(check, {
      contract: { ...contractOf(check.id), known_differences: [row] } as BoundaryDefinition<Subject>["contract"],
    });
    const it = implementation === undefined ? CASE : { ...CASE, implementation };
    return executeCheck(boundary, async () => opened(async () => answer), check, it, OPTIONS);
  };
  /** Looks at two places, of which one is excused. */
  const two: Check<Subject> = {
    ...answerIs42,
    run: async ({ answer }, findings) => {
      findings.same("/answer", 42, await answer());
      findings.holds((await answer()) > 0, { pointer: "/sign", expected: "a positive number", found: "another" });
    },
    broken: { "answers -1": () => ({ answer: async () => -1 }) },
  };

  test("is excused and told on its implementation", async () => {
    const record = await on("odd", 41);
    expect(validate(record, "result-record", "1.0.0")).toMatchObject({ ok: true });
    expect(record).toMatchObject({
      status: "passed",
      implementation: "odd",
      differences: [],
      differences_total: 0,
      known_differences: [{ pointer: "/answer", found: "a number 41", why: WHY }],
      proved_on: ["answers -1"],
    });
  });

  test("is a difference on any other", async () => {
    for (const other of ["even", undefined])
      expect(await on(other, 41)).toMatchObject({ status: "failed", differences: [{ pointer: "/answer" }] });
  });

  test("excuses nothing beside it", async () => {
    expect(await on("odd", -41)).toMatchObject({ status: "failed", differences: [{ pointer: "/sign" }] });
  });

  test("excuses nothing else at its place", async () => {
    const row = { ...KNOWN, found: "number 41" };
    expect(await on("odd", 41, two, row)).toMatchObject({ status: "passed" });
    expect(await on("odd", 40, two, row)).toMatchObject({ status: "failed", error: null, differences_total: 1 });
    const proved = { ...two, broken: { "answers 40": () => ({ answer: async () => 40 }) } };
    expect(await on("odd", 41, proved, row)).toMatchObject({ status: "passed", proved_on: ["answers 40"] });
  });

  test("that shows in some runs alone is never gone", async () => {
    expect(await on("odd", 42, two, { ...KNOWN, sometimes: true })).toMatchObject({ status: "passed", error: null });
  });

  test("that is gone fails the check", async () => {
    expect(await on("odd", 42)).toMatchObject({ status: "failed", error: { code: "known-difference-gone" } });
  });

  test("is no proof: a broken peer must be caught by something else", async () => {
    const proved = { ...two, broken: { "answers 40": () => ({ answer: async () => 40 }) } };
    expect(await on("odd", 41, proved)).toMatchObject({ status: "failed", error: { code: "check-cannot-fail" } });
  });
});
