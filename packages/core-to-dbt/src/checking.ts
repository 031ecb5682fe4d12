/** What several checks need to look into documents. The expectations here are the contract's, not the consumer's code. */
import { type Schema, typeName } from "@floe-contracts/rows";
import { isRecord, valueAt } from "@floe-contracts/schemas";
import type { Properties } from "./consumer/targets.ts";
import type { DbtCase, DbtSubject, ProfilesFile } from "./evidence.ts";

/** Where an artifact of this version keeps the compute section, and what it calls the target there. */
export function computePointers(version: string): { section: string; target: string; properties: string } {
  const section = version === "1.0.0" ? "/compute" : "/resolved_profiles/compute";
  return {
    section,
    target: `${section}/${version === "1.0.0" ? "target" : "type"}`,
    properties: `${section}/properties`,
  };
}

/** The compute properties of the case's artifact. */
export async function propertiesOf(subject: DbtSubject): Promise<Properties> {
  const properties = valueAt(
    (await subject.artifact()).source.value,
    computePointers(subject.it.artifactVersion).properties,
  );
  return isRecord(properties) ? properties : {};
}

/** The selected output of a profiles.yml, with its pointer; `output` is undefined when the profile selects none. */
export function selectedOutput(profiles: ProfilesFile): {
  output: Properties | undefined;
  name: unknown;
  pointer: string;
} {
  const document = profiles.source.value;
  const profile = isRecord(document) ? Object.keys(document)[0] : undefined;
  const name = valueAt(document, `/${profile}/target`);
  const pointer = `/${profile}/outputs/${String(name)}`;
  const output = valueAt(document, pointer);
  return { output: isRecord(output) ? output : undefined, name, pointer };
}

/** The output that the consumer makes of an artifact, or its refusal's message where an output should be. */
export async function outputFrom(subject: DbtSubject, artifact: unknown): Promise<unknown> {
  const consumed = await subject.consume(artifact);
  return consumed.kind === "profiles" ? selectedOutput(consumed.profiles).output : `refused: ${consumed.message}`;
}

/** The keys that dbt needs for each target, one of each group: the contract's list, not the consumer's. */
export const NEEDED_KEYS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  duckdb: [["path"]],
  postgres: [["host"], ["port"], ["user"], ["password"], ["dbname"], ["schema"]],
  redshift: [["host"], ["port"], ["user"], ["password", "method"], ["dbname"], ["schema"]],
  snowflake: [
    ["account"],
    ["user"],
    ["password", "private_key_path", "authenticator"],
    ["role"],
    ["database"],
    ["warehouse"],
    ["schema"],
  ],
  bigquery: [["method"], ["project"], ["dataset"], ["location"]],
  databricks: [["host"], ["http_path"], ["token", "client_secret"], ["catalog"], ["schema"]],
  spark: [["method"], ["host"], ["port"], ["schema"]],
};

/** The targets that have a live warehouse here. */
export const LIVE_TARGETS: readonly string[] = ["duckdb", "postgres"];

export const isLive = (it: { readonly target: string | null }): boolean =>
  it.target !== null && LIVE_TARGETS.includes(it.target);

/** The environment that stands in the names of variables when the artifact is the one given. */
export function environmentOf(artifact: unknown): string {
  const named =
    valueAt(artifact, "/resolved_profiles/platform_env") ?? valueAt(artifact, "/environment_context/environment_type");
  return typeof named === "string" ? named : "local";
}

/** `POSTGRES_LOCAL_PORT`, from the contract's words and not from the consumer's code. */
export function expectedVariable(it: DbtCase, environment: string, key: string): string {
  return `${it.target}_${environment}_${key}`.toUpperCase().replaceAll("-", "_");
}

/** The columns of a table as people read them: `flight_date: Date`. */
export function columnsOf(schema: Schema): string[] {
  return schema.fields.map((field) => `${field.name}: ${typeName(field)}`);
}
