/** The files of security that stand beside a model: Cube's configuration, which is the same text always, and its settings. */
import { readFileSync } from "node:fs";
import type { CubeSecurity_1_0_0, CubeSecurityOptions_1_0_0_Filled } from "@floe-contracts/schemas";
import { assertValid, parseYaml, readDocument, withDefaults } from "@floe-contracts/schemas";
import { TRACING_FILES } from "../observability/settings.ts";
import { type SecurityInput, securityOf } from "./settings.ts";

/** Cube's configuration; Cube looks for it by this name. */
export const CONFIG_FILE = "cube.js";
export const SECURITY_FILE = "security.json";

/** Names a YAML file with the consumer's options for security (document `cube-security-options`). */
export const OPTIONS_VARIABLE = "FLOE_CUBE_SECURITY_OPTIONS";

/** A part of the configuration: tokens and their claims. */
export const CLAIMS_FILE = "claims.js";

const CONFIG = readFileSync(new URL("./cube.cjs", import.meta.url), "utf8");
const CLAIMS = readFileSync(new URL("./claims.cjs", import.meta.url), "utf8");

/**
 * The files by their names below the consumer's directory.
 * @throws FloeContractsError `cube-filter-unusable`
 */
export function securityFiles(input: SecurityInput): ReadonlyMap<string, string> {
  return filesOf(securityOf(input));
}

/** The files of settings that are there already. */
export function filesOf(security: CubeSecurity_1_0_0): ReadonlyMap<string, string> {
  return new Map([
    [CONFIG_FILE, CONFIG],
    [CLAIMS_FILE, CLAIMS],
    // The configuration requires it; without observability.json it does nothing.
    ...TRACING_FILES,
    [SECURITY_FILE, `${JSON.stringify(security, null, 2)}\n`],
  ]);
}

/**
 * The options of the file that FLOE_CUBE_SECURITY_OPTIONS names, or their defaults.
 * @throws FloeContractsError `document-invalid`, and what cannot be read or is no YAML
 */
export async function securityOptions(
  env: Readonly<Record<string, string | undefined>>,
): Promise<CubeSecurityOptions_1_0_0_Filled> {
  const file = env[OPTIONS_VARIABLE];
  const named = file !== undefined && file !== "";
  const source = named ? await readDocument(file) : parseYaml("{}", { file: OPTIONS_VARIABLE });
  assertValid(source, "cube-security-options", "1.0.0");
  return withDefaults(source.value, "cube-security-options", "1.0.0");
}
