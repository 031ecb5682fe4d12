/** Without a valid context there is no answer, not even about what everybody may see. */
import { check } from "@floe-contracts/harness";
import { asksEverything } from "../answers.ts";
import { judgeRefusals, refusesWith } from "../borders.ts";
import type { CubeSubject } from "../evidence.ts";

const isContext = ({ name }: { readonly name: string }) => /^context|claim|number|nested/.test(name);

export default check<CubeSubject>({
  id: "contexts-that-open-nothing-are-refused",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.security],
  async run(subject, findings) {
    const { refusals } = await subject.areas.security();
    judgeRefusals(findings, "/contexts", refusals.filter(isContext));
  },
  broken: {
    "lets a token without the claim in": refusesWith(({ name }) => name.startsWith("context: no claim"), {
      status: 200,
    }),
    "lets it see what is public": refusesWith(({ name }) => name.endsWith("public cube"), { status: 200 }),
    "ends with Cube's own error": refusesWith(({ name }) => name.startsWith("context: an object"), { status: 500 }),
    "asks for one claim of two": refusesWith(({ name }) => name.includes("one claim of two"), { status: 200 }),
  },
});
