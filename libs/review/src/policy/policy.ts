/** review.yaml: what a document promises, how serious a rule is, and what is let through until when. */
import { FloeContractsError, suggest } from "@floe-contracts/base";
import { assertValid, parseYaml, type Source } from "@floe-contracts/schemas";
import type { DocumentPolicy, Mode, Policy, Tree } from "../model.ts";
import { isRule, RULES } from "../rules/registry.ts";

export const POLICY_FILE = "review.yaml";

/** Documents are read by consumers that know their version: what they must not meet is an old one that they refuse. */
export const DEFAULT_POLICY: Policy = {
  file: POLICY_FILE,
  mode: "backward",
  formats: "assertion",
  documents: {},
  severities: [],
  waivers: [],
  positionOf: () => ({ line: 1, column: 1 }),
};

/** The policy of a tree, or the defaults where it has none. @throws what `parsePolicy` throws */
export async function policyOf(tree: Tree): Promise<Policy> {
  const paths = await tree.paths();
  return paths.includes(POLICY_FILE) ? parsePolicy(await tree.text(POLICY_FILE), POLICY_FILE) : DEFAULT_POLICY;
}

/** @throws FloeContractsError what `parseYaml` throws, `document-invalid`, `review-policy-invalid` for a rule that there is not */
export function parsePolicy(text: string, file: string): Policy {
  const source = parseYaml(text, { file });
  const given = assertValid(source, "review-policy", "1.0.0");
  for (const list of ["severities", "waivers"] as const) {
    for (const [index, { rule }] of (given[list] ?? []).entries())
      if (!isRule(rule)) throw unknownRule(rule, source, file, `/${list}/${index}/rule`);
  }
  for (const [index, { expires }] of (given.waivers ?? []).entries()) refuseNoDay(expires, source, file, index);
  const documents: Record<string, DocumentPolicy> = {};
  for (const [name, { mode, formats, unpublished }] of Object.entries(given.documents ?? {}))
    documents[name] = {
      ...(mode === undefined ? {} : { mode }),
      ...(formats === undefined ? {} : { formats }),
      ...(unpublished === undefined ? {} : { unpublished }),
    };
  return {
    file,
    mode: given.mode,
    formats: given.formats ?? DEFAULT_POLICY.formats,
    documents,
    severities: (given.severities ?? []).map(({ rule, subject, severity }) => {
      return { rule, severity, ...(subject === undefined ? {} : { subject }) };
    }),
    waivers: given.waivers ?? [],
    positionOf: (pointer) => source.positionOf(pointer) ?? { line: 1, column: 1 },
  };
}

function unknownRule(rule: string, source: Source, file: string, pointer: string): FloeContractsError {
  const near = suggest(
    rule,
    RULES.map(({ id }) => id),
  );
  return new FloeContractsError(
    "review-policy-invalid",
    `${file} names a rule that there is not: ${JSON.stringify(rule)}`,
    {
      hint: near === undefined ? "docs/rules/README.md lists them" : `did you mean ${near}?`,
      where: { file, pointer, ...source.positionOf(pointer) },
    },
  );
}

/** The format lets the 31st of June pass in some libraries; a day that never comes would never expire. */
function refuseNoDay(expires: string, source: Source, file: string, index: number): void {
  const day = new Date(`${expires}T00:00:00Z`);
  if (!Number.isNaN(day.valueOf()) && day.toISOString().startsWith(expires)) return;
  const pointer = `/waivers/${index}/expires`;
  throw new FloeContractsError("review-policy-invalid", `${file}: there is no day ${JSON.stringify(expires)}`, {
    hint: "write a day of the calendar as YYYY-MM-DD",
    where: { file, pointer, ...source.positionOf(pointer) },
  });
}

export function modeOf(policy: Policy, document: string): Mode {
  return policy.documents[document]?.mode ?? policy.mode;
}

export function formatsOf(policy: Policy, document: string): "annotation" | "assertion" {
  return policy.documents[document]?.formats ?? policy.formats;
}
