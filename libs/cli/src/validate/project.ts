/** A whole project: floe.yaml, the platform file that it needs, and whether every profile and layer that is named exists. */
import { dirname } from "node:path";
import type { FloeContractsError } from "@floe-contracts/base";
import {
  assertPlatformEnv,
  type LoadedPlatformSpec,
  loadFloeSpec,
  loadPlatformSpec,
  platformEnvOf,
  resolveLayers,
  resolveProfiles,
} from "@floe-contracts/floe";
import { type FloeSpec_1_1_0, isRecord, parsePointer, type Source, valueAt } from "@floe-contracts/schemas";
import type { Environment } from "../output/output.ts";
import { type Problem, problemOf, problemsOf } from "../output/problem.ts";
import { type Checked, problemsIn, rethrowBug } from "./check.ts";

export interface CheckedProject {
  readonly checked: readonly Checked[];
  /** What the names of floe.yaml stand for; undefined for a 1.0.0 project, which names nothing, and for a wrong one. */
  readonly resolved: Resolved | undefined;
}

export interface Resolved {
  readonly platformEnv: string;
  /** For example `compute default (duckdb)`. */
  readonly profiles: readonly string[];
  readonly layers: readonly string[];
}

/** Checks the project of a floe.yaml. */
export async function checkProject(
  file: string,
  platformEnv: string | undefined,
  env: Environment,
): Promise<CheckedProject> {
  let loaded: Awaited<ReturnType<typeof loadFloeSpec>>;
  try {
    loaded = await loadFloeSpec(file);
  } catch (thrown) {
    const { problems, exit } = problemsOf(rethrowBug(thrown));
    return { checked: [{ file, kind: undefined, documents: 1, problems, exit }], resolved: undefined };
  }
  const { version, source } = loaded;
  const floe: Checked = {
    file,
    kind: { document: "floe-spec", version },
    documents: 1,
    ...judged(problemsIn(source, "floe-spec", version)),
  };
  if (loaded.version === "1.0.0") return { checked: [floe], resolved: undefined };
  return checkWithPlatform(floe, loaded.spec, source, platformEnv ?? platformEnvOf(env));
}

async function checkWithPlatform(
  floe: Checked,
  spec: FloeSpec_1_1_0,
  source: Source,
  platformEnv: string,
): Promise<CheckedProject> {
  let platform: LoadedPlatformSpec;
  try {
    platform = await loadPlatformSpec(dirname(floe.file), assertPlatformEnv(platformEnv));
  } catch (thrown) {
    const error = rethrowBug(thrown);
    const { problems, exit } = problemsOf(error);
    const kind = { document: "platform-spec", version: "1.2.0" } as const;
    const file = error.where?.file ?? floe.file;
    return { checked: [floe, { file, kind, documents: 1, problems, exit }], resolved: undefined };
  }
  const named = unresolved(spec, source, platform);
  const ofFloe = named.filter((problem) => problem.where?.file === source.file);
  const ofPlatform = named.filter((problem) => problem.where?.file !== source.file);
  const checked = [
    { ...floe, ...judged([...floe.problems, ...ofFloe]) },
    {
      file: platform.file,
      kind: { document: "platform-spec", version: "1.2.0" } as const,
      documents: 1,
      ...judged([...problemsIn(platform.source, "platform-spec", "1.2.0"), ...ofPlatform]),
    },
  ];
  return { checked, resolved: named.length > 0 ? undefined : resolved(spec, platform) };
}

function judged(problems: readonly Problem[]): { problems: readonly Problem[]; exit: number } {
  return { problems, exit: problems.length === 0 ? 0 : 1 };
}

/** Every name that stands for nothing: libs/floe stops at the first, so what it found missing is put in place and it goes on. */
function unresolved(spec: FloeSpec_1_1_0, source: Source, platform: LoadedPlatformSpec): Problem[] {
  const problems: Problem[] = [];
  let known = platform;
  for (;;) {
    try {
      resolveProfiles(spec, source, known);
      resolveLayers(known);
      return problems;
    } catch (thrown) {
      const error = rethrowBug(thrown);
      problems.push(problemOf(error));
      const next = error.code === "profile-not-found" ? withProfile(known, error, source) : undefined;
      if (next === undefined) return problems;
      known = next;
    }
  }
}

const SECTIONS: Readonly<Record<string, "storage" | "catalogs" | "compute">> = {
  storage: "storage",
  storage_ref: "storage",
  catalog: "catalogs",
  catalog_ref: "catalogs",
  compute: "compute",
};

/** The platform with a stand-in for the profile that the error misses; undefined when it cannot be told which. */
function withProfile(
  platform: LoadedPlatformSpec,
  error: FloeContractsError,
  floe: Source,
): LoadedPlatformSpec | undefined {
  const pointer = error.where?.pointer ?? "";
  const section = SECTIONS[parsePointer(pointer).at(-1) ?? ""];
  if (section === undefined) return undefined;
  const referrer = error.where?.file === floe.file ? floe : platform.source;
  const name = valueAt(referrer.value, pointer) ?? "default";
  const profiles = platform.spec[section];
  if (typeof name !== "string" || (isRecord(profiles) && Object.hasOwn(profiles, name))) return undefined;
  const spec = { ...platform.spec, [section]: { ...profiles, [name]: { type: "" } } };
  return { ...platform, spec: spec as LoadedPlatformSpec["spec"] };
}

function resolved(spec: FloeSpec_1_1_0, platform: LoadedPlatformSpec): Resolved {
  const profile = (field: "storage" | "catalog" | "compute"): string => {
    const name = spec[field] ?? "default";
    const type = valueAt(platform.spec, `/${field === "catalog" ? "catalogs" : field}/${name}/type`);
    return `${field} ${name}${typeof type === "string" ? ` (${type})` : ""}`;
  };
  return {
    platformEnv: platform.platformEnv,
    profiles: [profile("storage"), profile("catalog"), profile("compute")],
    layers: Object.keys(platform.spec.layers ?? {}),
  };
}
