/**
 * The first two steps of the story, on the example: the provider compiles it, and gate 1 looks at what came of it. A
 * provider that fails here would fail in every check; so it is said once, and nothing live is touched.
 */
import { cp } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { type Provider, providerFromEnvironment } from "@floe-contracts/floe";
import { gate } from "@floe-contracts/harness";
import { isVersionOf, readDocument } from "@floe-contracts/schemas";
import { RunDirectory } from "@floe-contracts/services";
import { targetOf } from "../compile/facts.ts";
import type { Environment } from "../output/output.ts";
import { showDuration } from "../output/text.ts";
import { recognise } from "../validate/recognise.ts";
import type { Interrupt } from "./interrupt.ts";

export interface FirstSteps {
  readonly provider: { readonly name: string; readonly kind: Provider["kind"]; readonly version: string };
  readonly artifact_version: string;
  readonly target: string | null;
  readonly ms: number;
}

export interface FirstStepsOptions {
  readonly root: string;
  readonly env: Environment;
  readonly interrupt: Interrupt;
  readonly done: (text: string) => void;
  /** Called with what went wrong while the artifact is still there to be shown. */
  readonly onFailure: (thrown: unknown) => Promise<void>;
}

const EXAMPLE = "examples/flights";

/** Compiles a copy of the example, in a directory that is gone afterwards, and holds the artifact against its schema. */
export async function firstSteps(options: FirstStepsOptions): Promise<FirstSteps> {
  await using run = await RunDirectory.create({ label: "compile" });
  try {
    return await steps(run.path, options);
  } catch (thrown) {
    await options.onFailure(thrown);
    throw thrown;
  }
}

async function steps(directory: string, { root, env, interrupt, done }: FirstStepsOptions): Promise<FirstSteps> {
  const project = join(directory, "flights");
  const example = join(root, EXAMPLE);
  await cp(example, project, { recursive: true, filter: (path) => !isGenerated(relative(example, path)) });
  const provider = providerFromEnvironment(env, { now: () => new Date() });
  const version = await interrupt.race(provider.version());
  const request = {
    specPath: join(project, "floe.yaml"),
    outDir: join(directory, "out"),
    env,
    signal: interrupt.signal,
  };
  const { path, durationMs } = await interrupt.race(provider.compile(request));
  const name = provider.kind === "reference" ? "the reference floe-core" : `the command ${provider.id}`;
  done(`${name} ${version} compiled ${EXAMPLE} (${showDuration(durationMs)})`);
  const source = await readDocument(path);
  const artifactVersion = recognise(path, source, { schema: "compiled-artifacts" }).version;
  if (!isVersionOf("compiled-artifacts", artifactVersion)) throw new RangeError(artifactVersion);
  gate(1, source, "compiled-artifacts", artifactVersion);
  const target = targetOf(source.value);
  done(`gate 1: it meets compiled-artifacts ${artifactVersion}, target ${target ?? "none"}`);
  return {
    provider: { name: provider.id, kind: provider.kind, version },
    artifact_version: artifactVersion,
    target,
    ms: Math.round(durationMs),
  };
}

/** What dbt and floe leave in the example is not part of it. */
function isGenerated(path: string): boolean {
  const parts = path.split(sep);
  return parts.some((part) => part === "target" || part === "logs" || part === ".floe" || part === "dbt_packages");
}
