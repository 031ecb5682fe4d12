/** A file that changes without a reason is a change that somebody reviews. */
import { check } from "@floe-contracts/harness";
import { consumerRewrites } from "../breaking.ts";
import type { CatalogSubject } from "../evidence.ts";

let made = 0;

export default check<CatalogSubject>({
  id: "connection-is-repeatable",
  evidence: "offline",
  async run(subject, findings) {
    const { source } = await subject.artifact();
    const texts = [];
    for (let time = 0; time < 3; time += 1) {
      const consumed = await subject.consume(source.value, "again");
      texts.push(consumed.kind === "connection" ? consumed.connection.text : `refused: ${consumed.message}`);
    }
    findings.same("", 1, new Set(texts).size, "the same artifact, consumed three times, is three times the same bytes");
    const own = (await subject.connection()).text;
    findings.same("", own, texts[0], "and they are those that were made first");
  },
  broken: {
    "writes when it was made": consumerRewrites(({ text }) => {
      made += 1;
      return text.replace("{", `{ "made": ${made},`);
    }),
    "sorts the fields anew each time": consumerRewrites(({ text, source }) => {
      made += 1;
      return made % 2 === 0
        ? text
        : JSON.stringify(Object.fromEntries(Object.entries(source.value as object).reverse()));
    }),
  },
});
