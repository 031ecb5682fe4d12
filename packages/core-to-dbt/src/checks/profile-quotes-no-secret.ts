/** A profiles.yml is read by people and copied into images: a secret in it is everybody's. */

import { isSecretName } from "@floe-contracts/base";
import { ENV_VAR_ONLY } from "@floe-contracts/dbt";
import { check } from "@floe-contracts/harness";
import { consumerEdits, consumerRewrites } from "../breaking.ts";
import { selectedOutput } from "../checking.ts";
import type { DbtSubject } from "../evidence.ts";

export default check<DbtSubject>({
  id: "profile-quotes-no-secret",
  evidence: "offline",
  async run(subject, findings) {
    const profiles = await subject.profiles();
    const { output, pointer } = selectedOutput(profiles);
    for (const [key, value] of Object.entries(output ?? {}).filter(([name]) => isSecretName(name))) {
      findings.holds(typeof value === "string" && ENV_VAR_ONLY.test(value), {
        pointer: `${pointer}/${key}`,
        expected: "{{ env_var('NAME') }} and nothing else",
        found: "something else, hidden",
      });
    }
    for (const [index, secret] of subject.secrets.entries()) {
      findings.holds(!profiles.text.includes(secret), {
        pointer: "",
        expected: "no secret's value",
        found: `the value of planted secret ${index + 1}, hidden`,
      });
    }
  },
  broken: {
    "writes the password that it found in the environment": consumerEdits((output, { subject }) => ({
      ...output,
      password: subject.secrets[0],
    })),
    "gives the variable a default": consumerEdits((output) => ({
      ...output,
      password: "{{ env_var('DB_PASSWORD', 'postgres') }}",
    })),
    "leaves a secret in a comment": consumerRewrites(({ text }, { subject }) => `# ${subject.secrets.at(-1)}\n${text}`),
  },
});
