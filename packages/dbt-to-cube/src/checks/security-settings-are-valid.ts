/** Gate 2 for the other document that the consumer writes: what Cube's configuration takes for granted. */
import { check } from "@floe-contracts/harness";
import { validate } from "@floe-contracts/schemas";
import { modelEdits } from "../breaking.ts";
import type { CubeSubject } from "../evidence.ts";
import { settingsEdits, settingsIn } from "../security-settings.ts";

export default check<CubeSubject>({
  id: "security-settings-are-valid",
  evidence: "offline",
  async run(subject, findings) {
    const model = await subject.model();
    const verdict = validate(settingsIn(model), "cube-security", "1.0.0");
    findings.meets(verdict.ok ? [] : verdict.violations);
    findings.same("/cube.js", true, model.files.has("cube.js"), "Cube reads no settings by itself");
  },
  broken: {
    "takes a public key's algorithm": settingsEdits((settings) => {
      settings["token"] = { ...(settings["token"] as object), algorithms: ["HS256", "RS256"] };
    }),
    "takes tokens of any size": settingsEdits((settings) => {
      settings["token"] = { ...(settings["token"] as object), max_bytes: 1_000_000 };
    }),
    "writes the secret itself": settingsEdits((settings) => {
      settings["token"] = { ...(settings["token"] as object), secret: "flights" };
    }),
    "leaves no settings": modelEdits(({ files }) => new Map([...files].filter(([path]) => path !== "security.json"))),
    "leaves no configuration": modelEdits(({ files }) => new Map([...files].filter(([path]) => path !== "cube.js"))),
  },
});
