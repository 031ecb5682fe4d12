/**
 * What a platform.yaml says about the environment. The type of its catalog and the names in it are the platform's own
 * fields; which driver and which of several programs are words among observability.attributes, the one map of the document
 * that takes any name, so that traces say as well what they were recorded on.
 */
import { FloeContractsError } from "@floe-contracts/base";
import { assertValid, type PlatformSpec_1_2_0, readDocument, type Source } from "@floe-contracts/schemas";
import type { Driver } from "../module.ts";
import type { ServiceName } from "../service.ts";
import { DEFAULT_SELECTION, isDriver, type Selection } from "./plan.ts";

/** Attributes that choose. */
export const ATTRIBUTES = {
  driver: "floe.contracts.driver",
  lineage: "floe.contracts.lineage",
  s3: "floe.contracts.s3",
} as const;

/** Which program is a catalog of a type. Glue is a service of a cloud, and Hive has no REST catalog. */
const CATALOGS: Readonly<Record<string, string>> = { rest: "iceberg-rest", nessie: "nessie", polaris: "polaris" };

/**
 * Reads a platform.yaml.
 * @throws FloeContractsError what reading and validating throw; `service-implementation-unknown` or `service-settings`, at
 * the place in the file.
 */
export async function selectionFrom(file: string): Promise<Selection> {
  const source = await readDocument(file);
  const spec = assertValid(source, "platform-spec", "1.2.0");
  const attributes = spec.observability?.attributes ?? {};
  const at = (pointer: string) => ({ ...placeOf(source, pointer), file });
  const implementations: Partial<Record<ServiceName, string>> = { catalog: catalogOf(spec, at) };
  for (const name of ["lineage", "s3"] as const) {
    const word = attributes[ATTRIBUTES[name]];
    if (word !== undefined) implementations[name] = word;
  }
  return { source: file, driver: driverIn(attributes, at), implementations, names: namesIn(spec) };
}

type At = (pointer: string) => { readonly file: string; readonly line?: number; readonly pointer: string };

function placeOf(source: Source, pointer: string): { pointer: string; line?: number; column?: number } {
  const position = source.positionOf(pointer);
  return position === undefined ? { pointer } : { pointer, line: position.line, column: position.column };
}

/** The catalog that is called default, else the first. */
function defaultOf<T>(map: Readonly<Record<string, T>> | undefined): readonly [string, T] | undefined {
  if (map === undefined) return undefined;
  const { default: named } = map;
  return named === undefined ? Object.entries(map)[0] : ["default", named];
}

function catalogOf(spec: PlatformSpec_1_2_0, at: At): string {
  const found = defaultOf(spec.catalogs);
  const type = found?.[1].type ?? "polaris";
  const program = CATALOGS[type];
  if (program !== undefined) return program;
  throw new FloeContractsError("service-implementation-unknown", `no catalog of type ${type} can be started here`, {
    hint: `use ${Object.keys(CATALOGS).join(", ")}, or name the catalog that runs by FLOE_CATALOG_URI`,
    where: { ...at(`/catalogs/${found?.[0] ?? "default"}/type`), service: "catalog" },
  });
}

function driverIn(attributes: Readonly<Record<string, string>>, at: At): Driver | undefined {
  const word = attributes[ATTRIBUTES.driver];
  if (word === undefined || isDriver(word)) return word;
  throw new FloeContractsError("service-settings", `${ATTRIBUTES.driver} is ${JSON.stringify(word)}`, {
    hint: "use native, docker or external",
    where: at(`/observability/attributes/${ATTRIBUTES.driver}`),
  });
}

function namesIn(spec: PlatformSpec_1_2_0): Selection["names"] {
  const storage = defaultOf(spec.storage)?.[1];
  const catalog = defaultOf(spec.catalogs)?.[1];
  const given = {
    bucket: storage?.bucket,
    region: storage?.region,
    warehouse: catalog?.warehouse,
    clientId: typeof catalog?.credentials?.client_id === "string" ? catalog.credentials.client_id : undefined,
    scope: catalog?.credentials?.scope ?? undefined,
  };
  const { names } = DEFAULT_SELECTION;
  return {
    bucket: given.bucket ?? names.bucket,
    region: given.region ?? names.region,
    warehouse: given.warehouse ?? names.warehouse,
    clientId: given.clientId ?? names.clientId,
    scope: given.scope ?? names.scope,
  };
}
