/** Steps of a boundary's story that are the same whatever the consumer makes of the artifact. */
import { readFile } from "node:fs/promises";
import { FloeContractsError, messageOf } from "@floe-contracts/base";
import { type Environment, PLATFORM_ENV_VARIABLE, type Provider } from "@floe-contracts/floe";
import { type ArtifactFile, jsonFile } from "./documents.ts";
import { filesBelow } from "./written.ts";

export interface Compiling {
  readonly provider: Provider;
  readonly specPath: string;
  /** Of the platform, e.g. prod. */
  readonly environment: string;
  /** Takes the artifact. */
  readonly directory: string;
  readonly env: Environment;
}

/** Provider: floe.yaml → artifact. @throws FloeContractsError what the provider throws. */
export async function compiled({ provider, specPath, environment, directory, env }: Compiling): Promise<ArtifactFile> {
  const given = { ...env, [PLATFORM_ENV_VARIABLE]: environment };
  const { path } = await provider.compile({ specPath, outDir: directory, env: given });
  return jsonFile(path, await readFile(path, "utf8"));
}

/** A consumer's no to an artifact that a check made up. */
export interface Refusal {
  readonly kind: "refusal";
  /** All that a person is told: message, field and log. */
  readonly message: string;
  /** Files that it left all the same, relative to its directory. */
  readonly leftBehind: readonly string[];
}

/** What a consumer gives, or its refusal: that is an answer here and no error. Anything else is thrown on. */
export async function orRefusal<T>(outDir: string, consume: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await consume();
  } catch (refusal) {
    if (!(refusal instanceof FloeContractsError)) throw refusal;
    const said = [messageOf(refusal), refusal.where?.pointer ?? "", ...(refusal.where?.log ?? [])];
    const leftBehind = (await filesBelow(outDir)).map((path) => path.slice(outDir.length + 1));
    return { kind: "refusal", message: said.filter((part) => part !== "").join("\n"), leftBehind };
  }
}
