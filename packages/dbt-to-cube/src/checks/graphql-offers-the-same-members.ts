/** GraphQL's schema has a field for each dimension and measure that /meta lists, and no other. */
import { check } from "@floe-contracts/harness";
import type { CubeSubject } from "../evidence.ts";
import { offers } from "../offers.ts";

export default check<CubeSubject>({
  id: "graphql-offers-the-same-members",
  evidence: "live",
  needs: ({ areas }) => [areas.meta],
  async run(subject, findings) {
    const { expected, found } = await subject.areas.meta();
    for (const cube of new Set([...Object.keys(expected.fields), ...Object.keys(found.fields)])) {
      findings.same(`/${cube}`, expected.fields[cube] ?? "no such cube", found.fields[cube] ?? "no such cube");
    }
  },
  broken: {
    "a cube that GraphQL does not have": offers(({ found }) => ({
      ...found,
      fields: Object.fromEntries(Object.entries(found.fields).slice(1)),
    })),
    "a measure that GraphQL does not have": offers(({ found }) => ({
      ...found,
      fields: Object.fromEntries(Object.entries(found.fields).map(([cube, fields]) => [cube, fields.slice(1)])),
    })),
    "a field that is hidden elsewhere": offers(({ found }) => ({
      ...found,
      fields: Object.fromEntries(
        Object.entries(found.fields).map(([cube, fields]) => [cube, [...fields, "manufacturer"]]),
      ),
    })),
  },
});
