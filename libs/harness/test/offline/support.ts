/** A small boundary for the harness's own tests: its subject is a number that must be 42. */
import {
  type BoundaryDefinition,
  type Case,
  type Check,
  type Contract,
  check,
  defineBoundary,
  type Opened,
} from "../../src/index.ts";

export const CASE: Case = { artifactVersion: "1.1.0", target: "duckdb", environment: "local" };

export function contractOf(...ids: readonly string[]): Contract {
  return {
    boundary: "toy-boundary",
    summary: "a boundary for tests",
    provider: "floe-core",
    consumer: "floe-toy",
    artifact: { document: "compiled-artifacts", accepts: ["1.1.0"] },
    targets: ["duckdb"],
    output: { document: "dbt-profile", version: "1.0.0" },
    reads: [{ pointer: "/compute", versions: ["1.1.0"], why: "for tests" }],
    services: [],
    checks: ids.map((id) => ({
      id,
      sentence: `the number is what ${id} says`,
      requirements: ["FR-001"],
      evidence: "offline",
    })) as Contract["checks"],
  };
}

export interface Subject {
  readonly answer: () => Promise<number>;
}

export const answerIs42 = check<Subject>({
  id: "answer-is-42",
  evidence: "offline",
  run: async ({ answer }, findings) => findings.same("/answer", 42, await answer()),
  broken: { "answers 41": () => ({ answer: async () => 41 }) },
});

export function opened(answer: () => Promise<number>, secrets: readonly string[] = []): Opened<Subject> {
  return {
    provider: { name: "floe-core", kind: "reference", version: "0" },
    consumer: { name: "floe-toy", kind: "reference", version: "0" },
    secrets,
    subject: () => ({ answer }),
    [Symbol.asyncDispose]: async () => {},
  };
}

export function boundaryOf(check: Check<Subject>, overrides: Partial<BoundaryDefinition<Subject>> = {}) {
  return defineBoundary<Subject>({
    contract: contractOf(check.id),
    cases: [CASE],
    checks: [check],
    open: async () => opened(async () => 42),
    ...overrides,
  });
}
