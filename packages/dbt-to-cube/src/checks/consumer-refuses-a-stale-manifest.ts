/** A manifest that is older than its project, or of another artifact, makes a model of a project that is no more. */
import { put } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { leavesHalfAModel, readsItAllTheSame, refusesWithoutAName } from "../breaking.ts";
import { refused } from "../checking.ts";
import type { CubeSubject } from "../evidence.ts";

const FLIGHTS = "model.flights.fct_flights";
const CARRIER = `/nodes/${FLIGHTS}/columns/carrier`;

export default check<CubeSubject>({
  id: "consumer-refuses-a-stale-manifest",
  evidence: "offline",
  async run(subject, findings) {
    const { value } = (await subject.manifest()).source;
    const older = put(value, `/nodes/${FLIGHTS}/checksum/checksum`, "0".repeat(64));
    refused(findings, "/checksum", await subject.consume({ manifest: older }), [FLIGHTS, "fct_flights.sql"]);
    const elsewhere = put(value, "/metadata/adapter_type", "duckdb");
    refused(findings, "/adapter", await subject.consume({ manifest: elsewhere }), ["duckdb", "postgres"]);
    const classified = put(put(value, `${CARRIER}/config/meta/floe/classification`, "pii"), `${CARRIER}/meta`, {});
    refused(findings, "/classification", await subject.consume({ manifest: classified }), [FLIGHTS, "carrier", "pii"]);
  },
  broken: {
    "takes any manifest": readsItAllTheSame,
    "refuses without saying what is older": refusesWithoutAName,
    "leaves half a model": leavesHalfAModel,
  },
});
