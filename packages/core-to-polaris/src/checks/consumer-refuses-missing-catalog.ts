/** The drift that was seen: an artifact whose catalog is null, and a consumer that reads its fields. */
import { put } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { consumerAcceptsAll, consumerSays } from "../breaking.ts";
import { refuses } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";

export default check<CatalogSubject>({
  id: "consumer-refuses-missing-catalog",
  evidence: "offline",
  async run(subject, findings) {
    const { source } = await subject.artifact();
    const pointer = subject.it.artifactVersion === "1.0.0" ? "/catalog" : "/resolved_profiles/catalog";
    const without = ["/catalog", "/resolved_profiles"].reduce<unknown>((made, at) => put(made, at, null), source.value);
    const what = "without a catalog there is nothing to open";
    await refuses(subject, findings, [{ what, artifact: without, pointer }]);
  },
  broken: {
    "opens the catalog that it opened before": consumerAcceptsAll(),
    "crashes on catalog.uri": consumerSays("AttributeError: 'NoneType' object has no attribute 'catalog'"),
    "leaves half a file": consumerSays("the artifact names no catalog", ["connection.json"]),
    "refuses without saying why": consumerSays("invalid artifact"),
  },
});
