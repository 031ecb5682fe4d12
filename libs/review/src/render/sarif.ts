/**
 * A review as SARIF 2.1.0 (OASIS standard, docs.oasis-open.org/sarif/sarif/v2.1.0): what code scanning and editors read.
 * Waived findings stay in it, suppressed, with the waiver's reason.
 */
import { createHash } from "node:crypto";
import type { Finding, Place, Review } from "../model.ts";
import { line } from "./escape.ts";
import { broken, headline } from "./words.ts";

export interface SarifOptions {
  /** The version of the suite. */
  readonly version: string;
}

/** The log as a JSON value. */
export function toSarif(review: Review, { version }: SarifOptions): Readonly<Record<string, unknown>> {
  const rules = [...new Map(review.findings.map((finding) => [finding.rule, finding])).values()];
  const indices = new Map(rules.map(({ rule }, index) => [rule, index]));
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "floe-contracts review",
            version,
            rules: rules.map(({ rule, title }) => ({
              id: rule,
              shortDescription: { text: line(title) },
              help: { text: `docs/rules/${rule}.md` },
            })),
          },
        },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { SRCROOT: { description: { text: "The root of the repository." } } },
        properties: {
          verdict: review.verdict,
          summary: headline(review),
          boundaries: review.radius.boundaries,
          teams: review.radius.teams,
        },
        results: review.findings.map((finding) => resultOf(finding, indices.get(finding.rule) ?? 0)),
      },
    ],
  };
}

function resultOf(finding: Finding, ruleIndex: number): Readonly<Record<string, unknown>> {
  const { rule, severity, message, hint, place, counterpart, waived, judgements, boundaries, teams, values, versions } =
    finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: severity,
    message: { text: [line(message), ...(hint === undefined ? [] : [line(hint)])].join(" ") },
    locations: [locationOf(place)],
    ...(counterpart === undefined
      ? {}
      : { relatedLocations: [{ ...locationOf(counterpart), message: { text: `the ${counterpart.side} file` } }] }),
    partialFingerprints: { "finding/v1": fingerprint(finding) },
    ...(waived === undefined
      ? {}
      : {
          suppressions: [
            {
              kind: "external",
              status: "accepted",
              justification: `until ${line(waived.expires)}: ${line(waived.reason)}`,
            },
          ],
        }),
    properties: { versions, values, judgements: broken({ ...finding, judgements }), boundaries, teams },
  };
}

function locationOf({ file, line: startLine, column, pointer }: Place): Readonly<Record<string, unknown>> {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file), ...(isAbsolute(file) ? {} : { uriBaseId: "SRCROOT" }) },
      region: { startLine, startColumn: column },
    },
    ...(pointer === "" ? {} : { logicalLocations: [{ fullyQualifiedName: line(pointer) }] }),
  };
}

function isAbsolute(file: string): boolean {
  return file.startsWith("/");
}

/** Each part of a path is encoded by itself; one with a colon in it must not become a scheme. */
function uriOf(file: string): string {
  const path = file.toWellFormed().split("/").map(encodeURIComponent).join("/");
  return isAbsolute(file) ? `file://${path}` : path;
}

/** The same finding in the next run, also when lines moved. */
function fingerprint({ rule, subject, place, versions }: Finding): string {
  const parts = [rule, subject, place.file, place.pointer, versions.old ?? "", versions.new ?? ""];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}
