/** Proof that the value comes from the environment: take one away and dbt says which. */
import { check } from "@floe-contracts/harness";
import { unsetEnds } from "../breaking.ts";
import type { DbtSubject } from "../evidence.ts";

export default check<DbtSubject>({
  id: "dbt-asks-for-a-missing-variable",
  evidence: "offline",
  needs: ({ unset }) => [unset],
  async run(subject, findings) {
    const { variable, exitCode, output } = await subject.unset();
    findings.holds(variable !== null, { pointer: "", expected: "a profile that reads a variable", found: "none" });
    if (variable === null) return;
    findings.holds(exitCode !== 0, {
      pointer: `/${variable}`,
      expected: "dbt refuses to start without it",
      found: "exit code 0",
      hint: "the profile has a value of its own for it",
    });
    findings.holds(output.includes(variable), {
      pointer: `/${variable}`,
      expected: "dbt names the variable",
      found: output.slice(-300),
    });
  },
  broken: {
    "a profile with a default": unsetEnds({ exitCode: 0, output: "done" }),
    "a dbt that fails for another reason": unsetEnds({ exitCode: 2, output: "Runtime Error: no such directory" }),
  },
});
