/** Pages, foreign JSON, half answers: each is one error that names the address, never an empty catalog. */
import { check } from "@floe-contracts/harness";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { all, endsWith, fieldsOf, opens } from "../openings.ts";

export default check<CatalogSubject>({
  id: "answer-of-no-catalog-is-one-clear-error",
  ...ofArea("answers"),
  evidence: "offline",
  async run(subject, findings) {
    const { wrong } = await subject.areas.answers();
    const blames = fieldsOf(subject).uri;
    for (const [name, opening] of Object.entries(wrong))
      endsWith(findings, `/${name}`, opening, { code: "catalog-answer-unreadable", blames });
  },
  broken: {
    "a client to which a page is an empty list": areaLeaves("answers", ({ wrong }) => ({
      wrong: { ...wrong, "page-instead-of-config": opens(wrong["page-instead-of-config"]) },
    })),
    "a client that takes half an answer for a whole one": areaLeaves("answers", ({ wrong }) => ({
      wrong: { ...wrong, "cut-off": opens(wrong["cut-off"]) },
    })),
    "a client that blames the secret for a page": areaLeaves("answers", ({ wrong }) => ({
      wrong: all(wrong, (opening) => ({ ...opening, code: "catalog-token-refused" })),
    })),
    "a client that lets its parser speak": areaLeaves("answers", ({ wrong }) => ({
      wrong: all(wrong, (opening) => ({ ...opening, code: "internal-error", hint: "", pointer: null })),
    })),
  },
});
