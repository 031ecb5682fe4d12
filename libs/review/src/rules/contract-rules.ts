/** Rules about changes of contracts/*.contract.yaml. */
import type { Severity } from "../model.ts";
import { fixed, type Rule } from "./rule.ts";

type Ending = readonly [id: string, title: string, severity: Severity];

function mirrored([one, title, severity]: Ending, [other, otherTitle, otherSeverity]: Ending): Rule[] {
  return [
    fixed("contract", one, title, severity, { mirror: other }),
    fixed("contract", other, otherTitle, otherSeverity, { mirror: one }),
  ];
}

function own(id: string, title: string, severity: Severity): Rule {
  return fixed("contract", id, title, severity, { mirror: id });
}

export const CONTRACT_RULES: readonly Rule[] = [
  ...mirrored(
    ["boundary-added", "a boundary was added", "note"],
    ["boundary-removed", "a boundary was removed", "error"],
  ),
  ...mirrored(["check-added", "a check was added", "note"], ["check-removed", "a check was removed", "error"]),
  own("check-renamed", "a check seems to have been renamed", "warning"),
  own("check-sentence-changed", "a check promises something in other words", "warning"),
  ...mirrored(
    ["requirement-added", "a check proves one more requirement", "note"],
    ["requirement-removed", "a check proves one requirement less", "warning"],
  ),
  ...mirrored(
    ["evidence-raised", "a check is meant to give stronger evidence", "note"],
    ["evidence-lowered", "a check is meant to give weaker evidence", "error"],
  ),
  ...mirrored(
    ["read-added", "the consumer reads one more field", "warning"],
    ["read-removed", "the consumer no longer reads a field", "note"],
  ),
  ...mirrored(
    ["read-version-added", "the consumer reads a field in one more version", "note"],
    ["read-version-removed", "the consumer no longer reads a field in a version", "note"],
  ),
  fixed("contract", "read-of-missing-field", "the consumer reads a field that the schema does not have", "error", {
    noMirror: "a read of a field that is there is no finding",
  }),
  ...mirrored(
    ["accepted-version-added", "the consumer accepts one more version", "note"],
    ["accepted-version-dropped", "the consumer dropped a version when it accepts three newer ones", "note"],
  ),
  fixed(
    "contract",
    "accepted-version-dropped-too-early",
    "the consumer dropped a version that is among the last three",
    "error",
    {
      noMirror: "accepting a version is never too early",
    },
  ),
  fixed("contract", "accepted-version-without-schema", "the consumer accepts a version that has no schema", "error", {
    noMirror: "an accepted version with a schema is no finding",
  }),
  ...mirrored(
    ["service-added", "the checks need one more service", "note"],
    ["service-removed", "the checks need one service less", "note"],
  ),
  own("contract-party-changed", "another package provides or consumes", "error"),
  own("contract-artifact-changed", "another document crosses the boundary", "error"),
  own("contract-output-changed", "the consumer makes another document, or another version of it", "warning"),
  own("contract-wording-changed", "a contract says the same in other words", "note"),
];
