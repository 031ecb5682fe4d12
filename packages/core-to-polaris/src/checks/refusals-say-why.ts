/** IcebergErrorResponse of the REST specification: each refusal with a body has a type and a message, and no Java stack. */
import { check } from "@floe-contracts/harness";
import type { Step } from "../areas/steps.ts";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { refusal, stepLeaves } from "../judging.ts";

/** Answers to HEAD have no body. */
const BODILESS = /^head/;
const STACK = /\.java:\d+\)|<html|\bat (?:java|org|io)\.[\w.$]+\(/i;

export default check<CatalogSubject>({
  id: "refusals-say-why",
  ...ofArea("namespaces", "tables"),
  async run(subject, findings) {
    for (const area of ["namespaces", "tables"] as const) {
      const { steps } = await subject.areas[area]();
      for (const [name, step] of Object.entries<Step | undefined>(steps)) {
        if (step === undefined || step.error === null || step.lost || BODILESS.test(name)) continue;
        const { type, message } = step.error;
        findings.holds(type !== null && type !== "", {
          pointer: `/${area}/${name}/type`,
          expected: "a type of error",
          found: "none",
          hint: message.slice(0, 200),
        });
        findings.holds(message !== "" && !STACK.test(message), {
          pointer: `/${area}/${name}/message`,
          expected: "a reason in words",
          found: message === "" ? "none" : "a stack or a page",
        });
      }
    }
  },
  broken: {
    "says no without a reason": stepLeaves("namespaces", "load-missing", refusal(404, null, "")),
    "sends its stack": stepLeaves(
      "tables",
      "load-missing",
      refusal(404, "NoSuchTableException", "at org.apache.iceberg.Tables.load(Tables.java:42)"),
    ),
    "sends a page": stepLeaves("tables", "duplicate", refusal(409, "AlreadyExistsException", "<html>409</html>")),
  },
});
