/** Text is a string, numbers are numbers, dates and times are times, truths are booleans; a measure aggregates as it was asked to. */
import { check } from "@floe-contracts/harness";
import type { CubeSubject } from "../evidence.ts";
import { membersBy, offersMember } from "../offers.ts";

export default check<CubeSubject>({
  id: "meta-types-follow-the-columns",
  evidence: "live",
  needs: ({ areas }) => [areas.meta],
  async run(subject, findings) {
    const { expected, found } = await subject.areas.meta();
    const types = membersBy(found, ({ type, aggregates }) => ({ type, aggregates }));
    for (const [name, wanted] of Object.entries(
      membersBy(expected, ({ type, aggregates }) => ({ type, aggregates })),
    )) {
      findings.same(`/${name}`, wanted, types[name] ?? "no such member");
    }
  },
  broken: {
    "a number told as text": offersMember(
      ({ type }) => type === "number",
      (member) => ({ ...member, type: "string" }),
    ),
    "a time told as text": offersMember(
      ({ type }) => type === "time",
      (member) => ({ ...member, type: "string" }),
    ),
    "a truth told as a number": offersMember(
      ({ type }) => type === "boolean",
      (member) => ({ ...member, type: "number" }),
    ),
    "a sum where a mean was asked for": offersMember(
      ({ aggregates }) => aggregates === "avg",
      (member) => ({ ...member, aggregates: "sum" }),
    ),
    "a count of all where different values were asked for": offersMember(
      ({ aggregates }) => aggregates === "countDistinct",
      (member) => ({ ...member, aggregates: "count" }),
    ),
  },
});
