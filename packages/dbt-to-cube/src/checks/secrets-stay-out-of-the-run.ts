/** The last word on secrets: everything that the run wrote, searched for the value of each. */
import { check } from "@floe-contracts/harness";
import type { CubeSubject } from "../evidence.ts";

export default check<CubeSubject>({
  id: "secrets-stay-out-of-the-run",
  evidence: "live",
  needs: (subject) => [subject.written],
  async run(subject, findings) {
    const { files, withSecret } = await subject.written();
    findings.holds(subject.secrets.length > 0, { pointer: "", expected: "secrets to look for", found: "none" });
    findings.holds(files > 0, { pointer: "", expected: "files that the run wrote", found: "none" });
    findings.same("/with_secret", [], withSecret, "a secret's value stands in these files");
  },
  broken: {
    "dbt writes the password into its log": leaving("built/dbt/logs/dbt.log"),
    "the consumer resolves the api secret": leaving("1.1.0/cube/security.json"),
    "Cube logs the token of a request": leaving("cube-1.1.0/cube.log"),
  },
});

function leaving(path: string) {
  return (subject: CubeSubject): CubeSubject => ({
    ...subject,
    written: async () => ({ ...(await subject.written()), withSecret: [path] }),
  });
}
