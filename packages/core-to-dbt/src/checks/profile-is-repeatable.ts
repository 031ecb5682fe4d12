/** A file that changes without a cause breaks caches and reviews. */
import { check } from "@floe-contracts/harness";
import { consumerRewrites } from "../breaking.ts";
import type { DbtSubject } from "../evidence.ts";

let calls = 0;

export default check<DbtSubject>({
  id: "profile-is-repeatable",
  evidence: "offline",
  async run(subject, findings) {
    const first = await subject.profiles();
    const again = await subject.consume((await subject.artifact()).source.value);
    findings.same(
      "",
      first.text,
      again.kind === "profiles" ? again.profiles.text : `refused: ${again.message}`,
      "the same artifact must give the same bytes",
    );
  },
  broken: {
    "writes a serial number, as one would write the time": consumerRewrites(({ text }) => {
      calls += 1;
      return `# ${calls}\n${text}`;
    }),
  },
});
