/** The one open map of the section: where a secret that has no place is put. */
import { put } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { consumerAcceptsAll, consumerAnswers, consumerSays } from "../breaking.ts";
import { type Refused, refuses } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { SECTIONS } from "../settings-of.ts";

const PLANTED = "flights-planted-4712";
const NAMES = ["credential", "token", "s3.secret-access-key", "s3.session-token", "header.Authorization", "password"];

export default check<CatalogSubject>({
  id: "consumer-refuses-secrets-in-properties",
  evidence: "offline",
  async run(subject, findings) {
    const { source } = await subject.artifact();
    const { catalog } = SECTIONS[subject.it.artifactVersion];
    const bad = NAMES.map((name): Refused => {
      const pointer = `${catalog}/properties/${name}`;
      return { what: `${name} in plain text`, artifact: put(source.value, pointer, PLANTED), pointer, hidden: PLANTED };
    });
    await refuses(subject, findings, bad);
  },
  broken: {
    "hands every property on": consumerAcceptsAll(),
    "drops the secret without a word": consumerAnswers(async (good, { subject }) =>
      good.kind === "refusal" ? { kind: "connection", connection: await subject.connection() } : good,
    ),
    "quotes the secret": consumerAnswers((good) =>
      good.kind === "refusal" ? { ...good, message: `${good.message} (${PLANTED})` } : good,
    ),
    "names no field": consumerSays("a secret in plain text"),
  },
});
