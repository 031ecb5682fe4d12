/** A name with a line break in it ends a header; one with a blank at its end is a typo that nobody sees. */
import { put } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { consumerAcceptsAll, consumerAnswers, consumerSays } from "../breaking.ts";
import { type Refused, refuses } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { SECTIONS } from "../settings-of.ts";

const NAMES: Readonly<Record<string, string>> = {
  " ": "a name of nothing",
  " flights": "a blank before the name",
  "flights ": "a blank after the name",
  "flights\nX-Header: 1": "a line break in the name",
  "flights\u0000": "a control character in the name",
};

export default check<CatalogSubject>({
  id: "consumer-refuses-bad-names",
  evidence: "offline",
  async run(subject, findings) {
    const { source } = await subject.artifact();
    const { catalog } = SECTIONS[subject.it.artifactVersion];
    const fields =
      subject.it.artifactVersion === "1.0.0"
        ? [`${catalog}/warehouse`]
        : [`${catalog}/warehouse`, `${catalog}/namespace`, "/resolved_layers/gold/namespace"];
    const bad = fields.flatMap((pointer) =>
      Object.entries(NAMES).map(
        ([value, what]): Refused => ({ what, artifact: put(source.value, pointer, value), pointer }),
      ),
    );
    await refuses(subject, findings, bad);
  },
  broken: {
    "takes every name": consumerAcceptsAll(),
    "names no field": consumerSays("bad name"),
    "cuts blanks off without a word": consumerAnswers(async (good, { artifact, subject }) =>
      JSON.stringify(artifact).includes('"flights "')
        ? { kind: "connection", connection: await subject.connection() }
        : good,
    ),
  },
});
