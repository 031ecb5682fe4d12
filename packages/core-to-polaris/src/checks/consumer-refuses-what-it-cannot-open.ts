/** Glue and Hive speak protocols of their own, and a store without S3's protocol is none of this client's. */
import { put } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { valueAt } from "@floe-contracts/schemas";
import { consumerAcceptsAll, consumerAnswers, consumerSays } from "../breaking.ts";
import { type Refused, refuses } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";

const CATALOG = "/resolved_profiles/catalog";

export default check<CatalogSubject>({
  id: "consumer-refuses-what-it-cannot-open",
  evidence: "offline",
  async run(subject, findings) {
    const { source } = await subject.artifact();
    const refused = (pointer: string, value: unknown, what: string): Refused => {
      return { what, artifact: put(source.value, pointer, value), pointer };
    };
    const flat = [
      refused("/catalog/type", "glue", "Glue has a protocol of its own"),
      refused("/catalog/access_delegation", "borrowed", "the protocol knows no such access delegation"),
    ];
    const tiers = [
      refused(`${CATALOG}/type`, "glue", "Glue has a protocol of its own"),
      refused(`${CATALOG}/type`, "hive", "Hive has a protocol of its own"),
      refused(`${CATALOG}/credentials/mode`, "iam_role", "a role of a cloud signs in to no Iceberg REST catalog"),
      refused("/resolved_profiles/storage/type", "gcs", "the store does not speak S3's protocol"),
      refused("/resolved_profiles/storage/credentials/mode", "service_account", "S3 knows no service accounts"),
      refused("/resolved_layers/gold/catalog/type", "hive", "a layer's catalog is opened as the project's is"),
    ];
    await refuses(subject, findings, subject.it.artifactVersion === "1.0.0" ? flat : tiers);
  },
  broken: {
    "opens everything as a REST catalog": consumerAcceptsAll(),
    "says only that it failed": consumerSays("could not build the client"),
    "opens Glue as Polaris": consumerAnswers(async (good, { artifact, subject }) =>
      [valueAt(artifact, "/catalog/type"), valueAt(artifact, `${CATALOG}/type`)].includes("glue")
        ? { kind: "connection", connection: await subject.connection() }
        : good,
    ),
  },
});
