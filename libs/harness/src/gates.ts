/**
 * The two gates. Gate 1 stands between provider and consumer, gate 2 between consumer and service. What does not pass is
 * refused with every violation named, and nothing behind the gate is touched.
 */
import { type ErrorCode, FloeContractsError, plural } from "@floe-contracts/base";
import { type DocumentName, formatViolation, type Source, type VersionOf, validate } from "@floe-contracts/schemas";

/** How many violations a refusal spells out. */
const SHOWN = 5;

/**
 * Lets a document of the named schema and version through.
 * @param gate 1 for an artifact, 2 for a consumer's output.
 * @throws FloeContractsError `gate-1-refused` or `gate-2-refused`, placed at the first violation.
 */
export function gate<D extends DocumentName>(gate: 1 | 2, source: Source, document: D, version: VersionOf<D>): void {
  const verdict = validate(source, document, version);
  if (verdict.ok) return;
  const [first] = verdict.violations;
  const code: ErrorCode = gate === 1 ? "gate-1-refused" : "gate-2-refused";
  const shown = verdict.violations.slice(0, SHOWN).map(formatViolation);
  const rest = verdict.violations.length - shown.length;
  throw new FloeContractsError(
    code,
    `gate ${gate} refused ${source.file ?? "the document"}: ${plural(verdict.violations.length, "violation")} of ${document} ${version}\n${shown.join("\n")}${rest > 0 ? `\n… and ${rest} more` : ""}`,
    {
      hint:
        gate === 1
          ? "the provider wrote what the schema refuses: mend the provider, or review a change of the schema"
          : "the consumer wrote what the schema of its output refuses: mend the consumer",
      where: { file: source.file, pointer: first?.pointer, ...first?.position },
    },
  );
}
