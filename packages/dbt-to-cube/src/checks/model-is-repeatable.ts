/** The same manifest is the same model, byte for byte: else nobody can tell what a change has changed. */
import { check } from "@floe-contracts/harness";
import { consumerAnswers } from "../breaking.ts";
import type { CubeSubject } from "../evidence.ts";
import { modelFilesOf } from "../model-files.ts";

export default check<CubeSubject>({
  id: "model-is-repeatable",
  evidence: "offline",
  async run(subject, findings) {
    const { files } = await subject.model();
    const { source } = await subject.manifest();
    const { nodes, ...rest } = source.value as { nodes: Record<string, unknown> };
    // dbt writes nodes in the order in which its threads have parsed them.
    const shuffled = { nodes: Object.fromEntries(Object.entries(nodes).reverse()), ...rest };
    for (const [name, manifest] of [
      ["again", source.value],
      ["shuffled", shuffled],
    ] as const) {
      const consumed = await subject.consume({ manifest });
      findings.same(`/${name}/outcome`, "model", consumed.kind);
      if (consumed.kind === "refusal") continue;
      findings.same(`/${name}/files`, [...files.keys()], [...consumed.model.files.keys()]);
      for (const [path, text] of files) {
        const same = consumed.model.files.get(path) === text;
        findings.holds(same, { pointer: `/${name}/${path}`, expected: "the same text", found: "another" });
      }
    }
  },
  broken: {
    "says when it was made": rewritten((text, call) => `# ${call}\n${text}`),
    "lists what it met first": rewritten((text, call) => (call % 2 === 0 ? text : text.replace(/^# .*\n/, ""))),
  },
});

function rewritten(edit: (text: string, call: number) => string) {
  let calls = 0;
  return consumerAnswers((good) => {
    if (good.kind === "refusal") return good;
    calls += 1;
    const { directory, files } = good.model;
    const edited = [...files].map(([path, text]): [string, string] => [
      path,
      path.endsWith(".yml") ? edit(text, calls) : text,
    ]);
    return { kind: "model", model: modelFilesOf(directory, new Map(edited)) };
  });
}
