/** What opens on a laptop must be what opens in production: another host, a port, TLS, a region, a role. */
import { jsonFile, put } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { valueAt } from "@floe-contracts/schemas";
import { consumerAcceptsAll, consumerAnswers } from "../breaking.ts";
import { connectionFrom } from "../checking.ts";
import type { CatalogSubject, Consumed } from "../evidence.ts";
import { CATALOG_SETTINGS, expectedOf, SECTIONS, STORAGE_SETTINGS } from "../settings-of.ts";

export default check<CatalogSubject>({
  id: "connection-follows-production",
  evidence: "offline",
  async run(subject, findings) {
    const version = subject.it.artifactVersion;
    const artifact = (await subject.artifactOf("prod")).source.value;
    const [own, prod] = [(await subject.connection()).source.value, await connectionFrom(subject, artifact)];
    const parts = [
      ["/catalog", SECTIONS[version].catalog, CATALOG_SETTINGS[version]],
      ["/storage", SECTIONS[version].storage, STORAGE_SETTINGS[version]],
    ] as const;
    for (const [part, section, settings] of parts) {
      for (const setting of settings) {
        const pointer = `${part}${setting.field}`;
        findings.same(pointer, expectedOf(setting, valueAt(artifact, section)), valueAt(prod, pointer));
      }
    }
    for (const pointer of ["/catalog/uri", "/catalog/warehouse", "/catalog/authentication/scope", "/storage/region"]) {
      findings.holds(JSON.stringify(valueAt(own, pointer)) !== JSON.stringify(valueAt(prod, pointer)), {
        pointer,
        expected: "another value than the local platform's",
        found: "the same",
      });
    }
    const uri = String(valueAt(prod, "/catalog/uri"));
    findings.holds(/^https:\/\/[^/]+:\d+\/.+/.test(uri), {
      pointer: "/catalog/uri",
      expected: "TLS, a port and a path, as production's platform file has them",
      found: uri,
    });
  },
  broken: {
    "opens the local catalog whatever it is given": consumerAcceptsAll(),
    "drops the port": consumerAnswers((good) =>
      edit(good, "/catalog/uri", "https://polaris.data.floe.example/api/catalog"),
    ),
    "goes without TLS": consumerAnswers((good) =>
      edit(good, "/catalog/uri", "http://polaris.data.floe.example:8443/api/catalog"),
    ),
    "signs for the local region": consumerAnswers((good) => edit(good, "/storage/region", "us-east-1")),
    "asks for every role that it has": consumerAnswers((good) =>
      edit(good, "/catalog/authentication/scope", "PRINCIPAL_ROLE:ALL"),
    ),
  },
});

function edit(good: Consumed, pointer: string, value: unknown): Consumed {
  if (good.kind === "refusal") return good;
  const { path, source } = good.connection;
  return { kind: "connection", connection: jsonFile(path, JSON.stringify(put(source.value, pointer, value))) };
}
