/** Generated from schemas/contract/1.0.0.schema.json by `pnpm generate --write`. Do not edit. */

/**
 * A version of a document: three numbers.
 */
export type Version = string;
/**
 * A name in lower case, digits and single hyphens.
 */
export type Name = string;

/**
 * One boundary between two floe packages, as contracts/<boundary>.contract.yaml states it: who writes, who reads, which artifact versions and fields, which services prove it, and by which checks.
 */
export interface Contract {
  /**
   * The boundary's name: the file's name before .contract.yaml and the folder's name in packages/.
   */
  boundary: string;
  /**
   * What holds when every check passes, in a sentence or two for somebody who has never seen the boundary.
   */
  summary: string;
  /**
   * The package that writes the document, e.g. floe-core; its maintainers are asked when the contract changes.
   */
  provider: string;
  /**
   * The package that reads the document, e.g. floe-dbt; its maintainers are asked when the contract changes.
   */
  consumer: string;
  artifact: ArtifactContract;
  /**
   * The compute targets that the boundary is run for; left out for a boundary that has none.
   *
   * @minItems 1
   */
  targets?: Name[];
  /**
   * Further documents that the consumer is given beside the artifact, e.g. dbt's manifest; gate 1 holds each against its schema.
   *
   * @minItems 1
   */
  inputs?: Input[];
  output: DocumentReference;
  /**
   * Every field of the artifact that the consumer may read. A consumer whose output changes with another field breaks the contract.
   *
   * @minItems 1
   */
  reads: Read[];
  /**
   * The services and tools that the checks need; only these are installed and started.
   */
  services: ServiceNeed[];
  /**
   * The checks of the boundary. Each has an implementation of the same id in packages/<boundary>/src/checks/, and the reverse.
   *
   * @minItems 1
   */
  checks: CheckDeclaration[];
  /**
   * Where one implementation of a service is known to differ from what a check expects of all of them. A listed difference is excused and told in the record; one that no longer shows fails the check, so no row goes stale.
   *
   * @minItems 1
   */
  known_differences?: KnownDifference[];
}
/**
 * The document that crosses the boundary: gate 1 holds it against these schemas.
 */
export interface ArtifactContract {
  /**
   * The folder in schemas/ that holds the document's schemas, e.g. compiled-artifacts.
   */
  document: string;
  /**
   * The versions that the consumer accepts, oldest first: the last three that were released.
   *
   * @minItems 1
   * @maxItems 3
   */
  accepts: Version[];
}
/**
 * A document that the consumer is given beside the artifact.
 */
export interface Input {
  /**
   * A name in lower case, digits and single hyphens.
   */
  document: string;
  /**
   * A version of a document: three numbers.
   */
  version: string;
  /**
   * What the consumer makes of the document.
   */
  why: string;
}
/**
 * What the consumer makes of the artifact: gate 2 holds it against this schema before any service is touched.
 */
export interface DocumentReference {
  /**
   * A name in lower case, digits and single hyphens.
   */
  document: string;
  /**
   * A version of a document: three numbers.
   */
  version: string;
}
/**
 * One field that the consumer reads, and what for.
 */
export interface Read {
  /**
   * JSON pointer of the field (RFC 6901); a segment * stands for every item of an array or every key of a map. The field and everything below it are meant.
   */
  pointer: string;
  /**
   * The artifact versions in which the consumer reads the field.
   *
   * @minItems 1
   */
  versions: Version[];
  /**
   * What the consumer makes of the field.
   */
  why: string;
}
/**
 * A service or tool that the checks need.
 */
export interface ServiceNeed {
  /**
   * A name in lower case, digits and single hyphens.
   */
  name: string;
  /**
   * What the service is needed for.
   */
  why: string;
}
/**
 * One check: what it proves, said so that a red result can be understood without reading its code.
 */
export interface CheckDeclaration {
  /**
   * A name in lower case, digits and single hyphens.
   */
  id: string;
  /**
   * What holds when the check passes, as one sentence about the provider, the consumer or the service.
   */
  sentence: string;
  /**
   * The requirements of specs/ that the check proves, e.g. FR-033.
   *
   * @minItems 1
   */
  requirements: string[];
  /**
   * The strongest evidence that the check is meant to give; a result names what it really had.
   */
  evidence: "live" | "emulated" | "recorded" | "offline";
  /**
   * The implementations or platform environments that alone have what the check asks about, e.g. nessie or docker; a run on others says that it was not asked. Left out for a check that every run asks.
   *
   * @minItems 1
   */
  only_on?: Name[];
}
/**
 * What one check finds on one implementation, and why that is accepted.
 */
export interface KnownDifference {
  /**
   * A name in lower case, digits and single hyphens.
   */
  check: string;
  /**
   * A name in lower case, digits and single hyphens.
   */
  implementation: string;
  /**
   * JSON pointers of the differences that are excused, each with everything below it. Every one must show.
   *
   * @minItems 1
   */
  pointers: string[];
  /**
   * A text that must stand in what was found at each of them: a difference that looks otherwise is another one, and is not excused. Left out where it may be anything.
   */
  found?: string;
  /**
   * True for the outcome of a race: it need not show in every run.
   */
  sometimes?: boolean;
  /**
   * What the implementation does instead, and why it is accepted.
   */
  why: string;
}
