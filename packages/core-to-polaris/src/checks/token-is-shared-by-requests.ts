/** One token for all requests of a client: issuers limit how often they are asked. */
import { check } from "@floe-contracts/harness";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";

export default check<CatalogSubject>({
  id: "token-is-shared-by-requests",
  ...ofArea("access"),
  async run(subject, findings) {
    const { requests, granted, tokens } = (await subject.areas.access()).together;
    findings.same("/granted", requests, granted);
    findings.same("/asked-for", 1, tokens);
  },
  broken: {
    "a client that asks for a token with each request": areaLeaves("access", ({ together }) => ({
      together: { ...together, tokens: together.requests + 1 },
    })),
    "an issuer whose second token ends the first": areaLeaves("access", ({ together }) => ({
      together: { ...together, granted: 1 },
    })),
  },
});
