/** Read, written and read again, nothing is lost: the first thing that a serialiser gets wrong is null. */
import { type Break, type Check, check } from "@floe-contracts/harness";
import { jsonFile } from "../documents.ts";
import type { ArtifactSubject } from "../subject.ts";

/** The check for a boundary whose subject starts from an artifact. */
export function artifactRoundTrips<Subject extends ArtifactSubject>(): Check<Subject> {
  return check<Subject>({
    id: "artifact-round-trips",
    evidence: "offline",
    async run(subject, findings) {
      const [artifact, rewritten] = [await subject.artifact(), await subject.rewritten()];
      findings.same(
        "",
        artifact.source.value,
        rewritten.source.value,
        "a field was lost or changed between reading and writing",
      );
      // Spelling is the writer's own (1.0 or 1, \\u00e9 or é); the order of keys and every value are not.
      const expected = `${JSON.stringify(JSON.parse(artifact.text), null, 2)}\n`;
      findings.holds(expected === rewritten.text, {
        pointer: "",
        expected: "the same keys and values in the same order",
        found: `another text, from character ${firstDifference(expected, rewritten.text)} on`,
      });
    },
    broken: {
      "a writer that drops nulls": rewritten((text) => text.replace(/^ +"[a-z_]+": null,?\n/m, "")),
      "a writer that turns a number into text": rewritten((text) => text.replace(/: (\d+)/, ': "$1"')),
      "a writer without a final newline": rewritten((text) => text.trimEnd()),
    },
  });
}

function rewritten<Subject extends ArtifactSubject>(edit: (text: string) => string): Break<Subject> {
  return (subject) => ({
    ...subject,
    rewritten: async () => {
      const { path, text } = await subject.rewritten();
      // The value is read tolerantly: a broken writer may have left no JSON at all.
      const broken = edit(text);
      return { ...jsonFile(path, text), text: broken };
    },
  });
}

function firstDifference(a: string, b: string): number {
  let index = 0;
  while (index < a.length && a[index] === b[index]) index += 1;
  return index;
}
