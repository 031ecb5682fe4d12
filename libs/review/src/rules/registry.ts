/** Every rule there is. A test holds this list against the pages in docs/rules, both ways. */
import { CONTRACT_RULES } from "./contract-rules.ts";
import type { Rule } from "./rule.ts";
import { SCHEMA_RULES } from "./schema-rules.ts";
import { POLICY_RULES, VERSION_RULES } from "./version-rules.ts";

export const RULES: readonly Rule[] = [...SCHEMA_RULES, ...VERSION_RULES, ...CONTRACT_RULES, ...POLICY_RULES];

const byId: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

export function isRule(id: string): boolean {
  return byId.has(id);
}

/** @throws RangeError for a rule that does not exist: that is a slip in the code, since policies are checked before. */
export function ruleOf(id: string): Rule {
  const rule = byId.get(id);
  if (rule === undefined) throw new RangeError(`there is no rule ${id}`);
  return rule;
}
