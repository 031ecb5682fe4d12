/** The same catalog behind TLS, another host name, another port and a path prefix is the same catalog. */
import { check } from "@floe-contracts/harness";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";

export default check<CatalogSubject>({
  id: "catalog-opens-behind-tls-and-a-prefix",
  ...ofArea("hosts"),
  async run(subject, findings) {
    const { front } = await subject.areas.hosts();
    findings.same("/opened", true, front.opening.opened, front.opening.message);
    findings.same("/prefix", front.direct.prefix, front.told?.prefix ?? null);
    findings.same("/defaults", front.direct.defaults, front.told?.defaults ?? null);
    findings.same("/written", front.wrote, front.read, "what was written there is not what the catalog holds");
  },
  broken: {
    "a client that drops the path of the address": areaLeaves("hosts", ({ front }) => ({
      front: {
        ...front,
        opening: { ...front.opening, opened: false, code: "catalog-answer-unreadable" },
        told: null,
        read: null,
      },
    })),
    "a front of another catalog": areaLeaves("hosts", ({ front }) => ({
      front: { ...front, told: { prefix: "another", defaults: {} }, read: null },
    })),
    "a front that loses what is written": areaLeaves("hosts", ({ front }) => ({
      front: { ...front, read: { written_through: "" } },
    })),
  },
});
