/** Hosts, ports and users differ from machine to machine, so they are read by name and never guessed. */
import { check } from "@floe-contracts/harness";
import { consumerEdits } from "../breaking.ts";
import { environmentOf, expectedVariable, propertiesOf, selectedOutput } from "../checking.ts";
import type { DbtSubject } from "../evidence.ts";

export default check<DbtSubject>({
  id: "profile-takes-the-rest-from-the-environment",
  evidence: "offline",
  async run(subject, findings) {
    const properties = await propertiesOf(subject);
    const environment = environmentOf((await subject.artifact()).source.value);
    const { output, pointer } = selectedOutput(await subject.profiles());
    const rest = Object.entries(output ?? {}).filter(([key]) => key !== "type" && !(key in properties));
    findings.holds(rest.length > 0, {
      pointer,
      expected: "keys that the artifact leaves to the environment",
      found: "none",
    });
    for (const [key, value] of rest) {
      const variable = expectedVariable(subject.it, environment, key);
      const filter = { port: " | as_number", keyfile_json: " | as_native" }[key] ?? "";
      findings.same(
        `${pointer}/${key}`,
        `{{ env_var('${variable}')${filter} }}`,
        value,
        "what the artifact does not say is the environment's to say",
      );
    }
  },
  broken: {
    "fills a gap with a default": consumerEdits((output) => replaceVariables(output, () => "localhost")),
    "reads another environment's variables": consumerEdits((output) =>
      replaceVariables(output, (text) => text.replace("_LOCAL_", "_PROD_")),
    ),
    "writes numbers without a cast, or text with one": consumerEdits((output) =>
      replaceVariables(output, (text) =>
        text.includes("as_number") ? text.replace(" | as_number", "") : text.replace(" }}", " | as_number }}"),
      ),
    ),
  },
});

function replaceVariables(output: Record<string, unknown>, edit: (text: string) => string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(output).map(([key, value]) => [
      key,
      typeof value === "string" && value.includes("env_var") ? edit(value) : value,
    ]),
  );
}
