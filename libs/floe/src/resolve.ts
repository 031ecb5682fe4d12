/**
 * Names become what they stand for: profiles and layers of floe.yaml and platform.yaml, and one observability of the two.
 * A name that stands for nothing is an error at the place where it is written.
 */
import { basename } from "node:path";
import { FloeContractsError, suggest } from "@floe-contracts/base";
import type { FloeSpec_1_1_0, PlatformSpec_1_2_0, Source } from "@floe-contracts/schemas";
import type { LoadedPlatformSpec } from "./load/platform-spec.ts";
import { layOver, own } from "./values.ts";
import { pointerTo, whereOf } from "./where.ts";

/** The name that counts where floe.yaml or a layer names no profile: the schemas' default. */
const DEFAULT_PROFILE = "default";

/** A profile of platform.yaml, by the section it lives in. */
type Section = "storage" | "catalogs" | "compute";
type Profile<S extends Section> = NonNullable<PlatformSpec_1_2_0[S]>[string];

export interface ResolvedProfiles {
  readonly storage: Profile<"storage">;
  readonly catalog: Profile<"catalogs">;
  readonly compute: Profile<"compute">;
  readonly platform_env: string;
}

export interface ResolvedLayer {
  readonly name: string;
  readonly storage: Profile<"storage">;
  readonly catalog: Profile<"catalogs">;
  readonly namespace: string;
  readonly retention_days?: number | null;
  readonly properties?: Readonly<Record<string, string>>;
}

/** Who names a profile: a field of a document, and its value when it is written there. */
interface Reference {
  readonly source: Source;
  readonly pointer: string;
  readonly name: string | undefined;
}

/**
 * The three profiles that floe.yaml names, each `default` when it names none.
 * @throws FloeContractsError `profile-not-found`
 */
export function resolveProfiles(spec: FloeSpec_1_1_0, source: Source, platform: LoadedPlatformSpec): ResolvedProfiles {
  const by = (field: "storage" | "catalog" | "compute"): Reference => ({
    source,
    pointer: pointerTo(field),
    name: spec[field],
  });
  return {
    storage: findProfile(platform.spec.storage, platform, "storage", by("storage")),
    catalog: findProfile(platform.spec.catalogs, platform, "catalogs", by("catalog")),
    compute: findProfile(platform.spec.compute, platform, "compute", by("compute")),
    platform_env: platform.platformEnv,
  };
}

/**
 * The layers of the platform with whole profiles in place of their names, or null when it has none. A layer's
 * description stays behind: the artifact has no field for it.
 * @throws FloeContractsError `profile-not-found`, or `layer-name-mismatch` when a layer's key and its `name` differ
 *   (a consumer finds a layer by its key and shows its name)
 */
export function resolveLayers(platform: LoadedPlatformSpec): Record<string, ResolvedLayer> | null {
  const layers = Object.entries(platform.spec.layers ?? {});
  if (layers.length === 0) return null;
  return Object.fromEntries(
    layers.map(([key, layer]) => {
      const field = (name: string): string => pointerTo("layers", key, name);
      if (layer.name !== key) throw layerNameMismatch(platform.source, key, layer.name);
      const { description: _description, storage_ref: storageRef, catalog_ref: catalogRef, ...kept } = layer;
      const by = (pointer: string, name: string | undefined): Reference => ({ source: platform.source, pointer, name });
      const storage = findProfile(platform.spec.storage, platform, "storage", by(field("storage_ref"), storageRef));
      const catalog = findProfile(platform.spec.catalogs, platform, "catalogs", by(field("catalog_ref"), catalogRef));
      return [key, { ...kept, storage, catalog }];
    }),
  );
}

/**
 * One observability of two: what floe.yaml says is laid over what the platform says, field by field at every depth, so
 * that a project may change one sampling rate and keep the platform's endpoints. An explicit null of floe.yaml counts.
 */
export function resolveObservability(spec: FloeSpec_1_1_0, platform: LoadedPlatformSpec): Record<string, unknown> {
  return layOver({ ...platform.spec.observability }, { ...spec.observability });
}

function findProfile<P>(
  profiles: Readonly<Record<string, P>> | undefined,
  platform: LoadedPlatformSpec,
  section: Section,
  reference: Reference,
): P {
  const profile = own(profiles, reference.name ?? DEFAULT_PROFILE);
  if (profile !== undefined) return profile;
  throw profileNotFound(platform, section, reference, Object.keys(profiles ?? {}));
}

function profileNotFound(
  platform: LoadedPlatformSpec,
  section: Section,
  reference: Reference,
  names: readonly string[],
): FloeContractsError {
  const name = reference.name ?? DEFAULT_PROFILE;
  const file = basename(reference.source.file ?? "the document");
  const field = reference.pointer.slice(1);
  const said =
    reference.name === undefined
      ? `${file} leaves out ${field}, so the profile ${DEFAULT_PROFILE} is meant`
      : `${file} names the ${section} profile ${name}`;
  const there =
    names.length === 0 ? `has nothing under ${section}` : `has under ${section}: ${names.slice(0, 20).join(", ")}`;
  const near = suggest(name, names);
  return new FloeContractsError("profile-not-found", `${said}; ${platform.file} ${there}`, {
    hint: `${near === undefined ? "" : `did you mean ${near}? `}name a profile that exists, or add ${name} to ${platform.file} under ${section}`,
    where: whereOf(reference.source, reference.pointer),
  });
}

function layerNameMismatch(source: Source, key: string, name: string): FloeContractsError {
  return new FloeContractsError("layer-name-mismatch", `the layer ${JSON.stringify(key)} calls itself ${name}`, {
    hint: `give the layer the key ${name}, or the name ${key}: consumers find a layer by its key`,
    where: whereOf(source, pointerTo("layers", key, "name")),
  });
}
