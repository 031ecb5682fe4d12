/** The settings name the secret that signs tokens; its value reaches Cube by a variable, and stands in no file. */
import { check } from "@floe-contracts/harness";
import { valueAt } from "@floe-contracts/schemas";
import { modelEdits } from "../breaking.ts";
import type { CubeSubject } from "../evidence.ts";
import { settingsEdits, settingsIn } from "../security-settings.ts";

export default check<CubeSubject>({
  id: "security-settings-hold-no-secret",
  evidence: "offline",
  async run(subject, findings) {
    const model = await subject.model();
    const named = valueAt((await subject.artifact()).source.value, "/consumption/api_secret_ref");
    findings.same("/name_of_secret", named, valueAt(settingsIn(model).value, "/token/secret_ref"));
    for (const [path, text] of model.files) {
      const held = subject.secrets.filter((secret) => secret.length >= 8 && text.includes(secret)).length;
      findings.same(`/files/${path}`, 0, held, "values of secrets in it");
    }
  },
  broken: {
    "writes the value for the name": (subject) =>
      settingsEdits((settings) => {
        settings["token"] = { ...(settings["token"] as object), secret_ref: subject.secrets[0] ?? "planted" };
      })(subject),
    "writes it into the configuration": (subject) =>
      modelEdits(
        ({ files }) =>
          new Map([...files, ["cube.js", `${files.get("cube.js")}// ${subject.secrets[0] ?? "planted"}\n`]]),
      )(subject),
    "names another secret": settingsEdits((settings) => {
      settings["token"] = { ...(settings["token"] as object), secret_ref: "CUBEJS_API_SECRET" };
    }),
  },
});
