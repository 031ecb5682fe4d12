/** Generated from schemas/result-record/1.0.0.schema.json, every default filled in by `pnpm generate --write`. Do not edit. */

/**
 * One line of packages/<boundary>/results/results.jsonl: the outcome of one check for one case. Every report is made from these lines.
 */
export interface ResultRecord {
  /**
   * The check's id in the boundary's contract.
   */
  id: string;
  /**
   * The boundary's name, e.g. core-to-dbt.
   */
  boundary: string;
  /**
   * What the contract says that the check proves.
   */
  sentence: string;
  /**
   * The requirements that the check proves, from the contract.
   *
   * @minItems 1
   */
  requirements: string[];
  /**
   * The run that emitted the record: one id for all records of one start of the suite.
   */
  run: string;
  /**
   * When the check began, in UTC; asserted as an RFC 3339 date-time.
   */
  started_at: string;
  provider: Peer;
  consumer: Peer1;
  /**
   * The version of CompiledArtifacts in this case.
   */
  artifact_version: string;
  /**
   * The compute target of this case, e.g. duckdb; null for a boundary that has none.
   */
  target: string | null;
  /**
   * The platform environment of this case, e.g. local.
   */
  environment: string;
  /**
   * Which program played the service under test, where there are several, e.g. nessie; left out where there is one.
   */
  implementation?: string;
  /**
   * What really ran: every service and tool that this check asked, with its version and driver. A tool that works without a service, such as dbt when it parses, is named for offline evidence too.
   */
  services: ServiceUse[];
  /**
   * What the outcome rests on.
   */
  evidence: "live" | "emulated" | "recorded" | "offline";
  /**
   * passed or failed. There is no skipped: what could not be checked has failed.
   */
  status: "passed" | "failed";
  /**
   * How many values the check compared. A check that compared nothing has failed.
   */
  compared: number;
  /**
   * The broken peers on which the same check was seen to fail in the same run.
   */
  proved_on: string[];
  time: Time;
  /**
   * What was expected and not found, or found and not expected: at most 20; differences_total counts them all.
   *
   * @maxItems 20
   */
  differences: Difference[];
  /**
   * How many differences there were in all.
   */
  differences_total?: number;
  /**
   * Differences that the contract lists for this implementation, with its reason; they are not counted as differences. Left out where there are none.
   *
   * @minItems 1
   */
  known_differences?: ExcusedDifference[];
  /**
   * What kept the check from an answer (a gate, a missing service, a crash); null when it gave one.
   */
  error: ErrorReport | null;
}
/**
 * Who wrote the artifact.
 */
export interface Peer {
  /**
   * The package, e.g. floe-core.
   */
  name: string;
  /**
   * reference: this project's own reading of the contract. command: an executable that the user named.
   */
  kind: "reference" | "command";
  /**
   * The version that it reports of itself.
   */
  version: string;
}
/**
 * Who read the artifact.
 */
export interface Peer1 {
  /**
   * The package, e.g. floe-core.
   */
  name: string;
  /**
   * reference: this project's own reading of the contract. command: an executable that the user named.
   */
  kind: "reference" | "command";
  /**
   * The version that it reports of itself.
   */
  version: string;
}
/**
 * A service or tool as it really ran.
 */
export interface ServiceUse {
  /**
   * The service's name in libs/services.
   */
  name: string;
  /**
   * The version that it reports of itself.
   */
  version: string;
  /**
   * native: a process that this run started. docker: a container. external: it ran already.
   */
  driver: "native" | "docker" | "external";
}
/**
 * Where the time went.
 */
export interface Time {
  /**
   * In services and tools.
   */
  service_ms: number;
  /**
   * Everywhere else.
   */
  harness_ms: number;
}
/**
 * One disagreement.
 */
export interface Difference {
  /**
   * JSON pointer of the value at fault, or the place in what was read back, e.g. /rows/42/arr_delay.
   */
  pointer: string;
  /**
   * What the contract asks for.
   */
  expected: string;
  /**
   * What was there; a secret is described and never shown.
   */
  found: string;
  /**
   * What to do.
   */
  hint?: string;
  /**
   * The violation's or difference's code.
   */
  code?: string;
  /**
   * The file in which it stands.
   */
  file?: string;
  /**
   * Its line, from 1.
   */
  line?: number;
  /**
   * Its column, from 1.
   */
  column?: number;
}
/**
 * One disagreement that the contract knows of.
 */
export interface ExcusedDifference {
  /**
   * The place of the difference.
   */
  pointer: string;
  /**
   * What the contract asks of every implementation.
   */
  expected: string;
  /**
   * What this one does.
   */
  found: string;
  /**
   * The contract's reason for accepting it.
   */
  why: string;
}
/**
 * An error with a page in docs/errors.
 */
export interface ErrorReport {
  /**
   * The error's code.
   */
  code: string;
  /**
   * What broke.
   */
  message: string;
  /**
   * What to do.
   */
  hint: string;
  where?: Where;
  /**
   * What the error underneath said.
   */
  cause?: string;
}
/**
 * Where it broke.
 */
export interface Where {
  /**
   * The file.
   */
  file?: string;
  /**
   * The line, from 1.
   */
  line?: number;
  /**
   * The column, from 1.
   */
  column?: number;
  /**
   * The JSON pointer in the document.
   */
  pointer?: string;
  /**
   * The service.
   */
  service?: string;
  /**
   * The service's last log lines, secrets removed.
   */
  log?: string[];
}
