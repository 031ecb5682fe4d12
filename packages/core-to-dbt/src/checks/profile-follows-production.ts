/** What opens on a laptop must be what opens in production: other hosts, ports, TLS, regions. */
import { check } from "@floe-contracts/harness";
import { consumerAnswers } from "../breaking.ts";
import { outputFrom } from "../checking.ts";
import type { DbtSubject } from "../evidence.ts";

export default check<DbtSubject>({
  id: "profile-follows-production",
  evidence: "offline",
  async run(subject, findings) {
    const project = await subject.project();
    const [local, prod] = [project.compute("local"), project.compute("prod")];
    findings.holds(JSON.stringify(local.properties) !== JSON.stringify(prod.properties), {
      pointer: "/resolved_profiles/compute/properties",
      expected: "a production platform that differs from the local one",
      found: "the same settings",
    });
    const output = (await outputFrom(subject, (await subject.artifactOf("prod")).source.value)) as Record<
      string,
      unknown
    >;
    findings.same("/type", prod.type, output["type"]);
    for (const [key, value] of Object.entries(prod.properties)) {
      findings.same(`/${key}`, value, output[key], "the production platform says so");
    }
    for (const key of Object.keys(local.properties)) {
      if (key in prod.properties) continue;
      findings.holds(output[key] !== local.properties[key], {
        pointer: `/${key}`,
        expected: "nothing of the local platform",
        found: "the local value",
      });
    }
  },
  broken: {
    "writes the local settings whatever it is given": consumerAnswers(async (_good, _artifact, subject) => ({
      kind: "profiles",
      profiles: await subject.profiles(),
    })),
  },
});
