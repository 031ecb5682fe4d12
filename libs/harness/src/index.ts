/** The harness: what a boundary is made of and how its checks run. Tests import ./vitest and ./reporter beside it. */
export {
  type Boundary,
  type BoundaryDefinition,
  checkFolder,
  defineBoundary,
  type Opened,
  type Peer,
} from "./boundary.ts";
export {
  type Break,
  type Case,
  type Check,
  caseName,
  check,
  type Difference,
  type Evidence,
  Findings,
} from "./check.ts";
export { type CheckDeclaration, type Contract, declaresRead, loadContract, REPOSITORY_ROOT } from "./contract.ts";
export { describeError, describeFailure, hasNoAnswer } from "./describe.ts";
export { executeCheck, prove, type ResultRecord } from "./execute.ts";
export { gate } from "./gates.ts";
export { inService, prefetch, type ServiceUse, type Stage, stage } from "./timing.ts";
