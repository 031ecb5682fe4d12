/** Half a way to sign in is told by the field that is missing, not by a catalog that answers 401. */
import { put } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { consumerAcceptsAll, consumerAnswers, consumerSays } from "../breaking.ts";
import { caseOf, type Refused, refuses } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";

const CREDENTIALS = "/resolved_profiles/catalog/credentials";
const STORAGE = "/resolved_profiles/storage/credentials";

export default check<CatalogSubject>({
  id: "consumer-refuses-incomplete-credentials",
  evidence: "offline",
  appliesTo: (it) => caseOf(it).artifactVersion !== "1.0.0",
  async run(subject, findings) {
    const { source } = await subject.artifact();
    const refused = (pointer: string, value: unknown, what: string): Refused => {
      return { what, artifact: put(source.value, pointer, value), pointer };
    };
    const role: Refused = {
      what: "iam_role without a role",
      artifact: put(source.value, STORAGE, { mode: "iam_role" }),
      pointer: `${STORAGE}/role_arn`,
    };
    await refuses(subject, findings, [
      refused(`${CREDENTIALS}/client_id`, null, "oauth2 without the client's id"),
      refused(`${CREDENTIALS}/client_secret`, null, "oauth2 without the name of the client's secret"),
      refused(`${CREDENTIALS}/client_id`, "flights writer", "a client's id with a blank"),
      refused(`${CREDENTIALS}/client_id`, "flights:writer", "a client's id with a colon, which ends it in id:secret"),
      role,
    ]);
  },
  broken: {
    "goes without a secret": consumerAcceptsAll(),
    "names no field": consumerSays("401 Unauthorized"),
    "takes an id with a colon": consumerAnswers(async (good, { artifact, subject }) =>
      JSON.stringify(artifact).includes('"flights:writer"')
        ? { kind: "connection", connection: await subject.connection() }
        : good,
    ),
  },
});
