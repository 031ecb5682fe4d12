/** Cube runs what stands in braces as code. A description is not code. */
import { check } from "@floe-contracts/harness";
import { validate } from "@floe-contracts/schemas";
import { modelEdits } from "../breaking.ts";
import { cubesIn, listIn, manifestWith, shownText } from "../checking.ts";
import type { CubeSubject } from "../evidence.ts";

/** What people really write, and what they would write to run something. */
const TEXTS = [
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what a template would be
  "Rate {carrier} in {{ var('currency') }} and ${SECURITY_CONTEXT.carrier}",
  'a `tick`, a \\`backslash and tick, a "quote", it\'s\nanother line {% raw %}',
  "Ryanair ✈ and 🛩 in Zürich",
];
const CARRIERS = "model.flights.dim_carriers";

export default check<CubeSubject>({
  id: "text-is-not-evaluated",
  evidence: "offline",
  async run(subject, findings) {
    for (const [at, text] of TEXTS.entries()) {
      const manifest = await manifestWith(subject, (nodes) => {
        const node = nodes[CARRIERS];
        if (node === undefined) throw new RangeError("the example has no dim_carriers");
        node["description"] = text;
        Object.assign((node["columns"] as Record<string, object>)["carrier_name"] ?? {}, { description: text });
      });
      const consumed = await subject.consume({ manifest });
      findings.same(`/${at}/outcome`, "model", consumed.kind, "free text is no reason to refuse a model");
      if (consumed.kind === "refusal") continue;
      const cube = cubesIn(consumed.model).find((each) => each.cube["name"] === "dim_carriers")?.cube ?? {};
      const dimension = listIn(cube, "dimensions").find(({ name }) => name === "carrier_name");
      findings.same(`/${at}/description`, text, shownText(cube["description"]));
      findings.same(`/${at}/carrier_name/description`, text, shownText(dimension?.["description"]));
      for (const source of consumed.model.sources.values()) {
        const verdict = validate(source, "cube-model", "1.0.0");
        findings.meets(verdict.ok ? [] : verdict.violations);
        const template = /\{\{|\}\}|\{%|%\}/.exec(source.text)?.[0];
        findings.same(`/${at}/template`, undefined, template, "Cube takes such a file for a Jinja template");
      }
    }
  },
  broken: {
    "writes braces as they are": modelEdits(({ files }) => unescaped(files, /\\\\u007([bd])/g)),
    "writes backticks as they are": modelEdits(({ files }) => unescaped(files, /\\\\u00(60)/g)),
    "drops what it cannot write": modelEdits(
      ({ files }) => new Map([...files].map(([path, text]) => [path, text.replace(/\\\\u[0-9a-f]{4}/g, "")])),
    ),
  },
});

function unescaped(files: ReadonlyMap<string, string>, escapes: RegExp): Map<string, string> {
  const characters: Readonly<Record<string, string>> = { b: "{", d: "}", "60": "`" };
  const plain = (text: string) => text.replace(escapes, (_all, code: string) => characters[code] ?? "");
  return new Map([...files].map(([path, text]) => [path, plain(text)]));
}
