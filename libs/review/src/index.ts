/** What a change of a schema or a contract breaks, for whom, and the document that proves it. */

export type * from "./model.ts";
export { DEFAULT_POLICY, POLICY_FILE, parsePolicy, policyOf } from "./policy/policy.ts";
export { reviewChange, reviewPair } from "./review.ts";
export { isRule, RULES, ruleOf } from "./rules/registry.ts";
export type { Rule } from "./rules/rule.ts";
export { isSubset, type SubsetOptions, type SubsetVerdict } from "./subset/is-subset.ts";
export type { Draft } from "./subset/schema/drafts.ts";
export type { Json } from "./subset/values.ts";
