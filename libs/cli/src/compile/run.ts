/** `floe-contracts compile`: the reference provider, with what a person wants to know of its artifact. */
import { compile, REFERENCE_CORE_VERSION, writeArtifact } from "@floe-contracts/floe";
import type { Call } from "../cli.ts";
import type { CompileCommandOptions } from "../commands/compile.ts";
import { DONE, type Outcome } from "../outcome.ts";
import { showPath } from "../output/text.ts";
import { platformEnvOf, targetOf, warningsFor } from "./facts.ts";

export async function runCompile(options: CompileCommandOptions, call: Call): Promise<Outcome> {
  const compiled = await compile({
    specPath: options.file,
    env: call.env,
    now: () => new Date(),
    ...(options.platformEnv === undefined ? {} : { platformEnv: options.platformEnv }),
  });
  const path = await writeArtifact(compiled.artifact, options.output);
  const warnings = warningsFor(compiled, options.platformEnv);
  const facts = {
    path,
    version: compiled.version,
    target: targetOf(compiled.artifact),
    platform_env: platformEnvOf(compiled.artifact),
    floe_core_version: REFERENCE_CORE_VERSION,
  };
  const { paint } = call.output;
  const line = (name: string, value: string): string => `  ${paint.dim(name.padEnd(9))} ${value}`;
  const text = [
    `${paint.green("✓")} compiled ${paint.bold(showPath(options.file, call.cwd))}`,
    line("artifact", showPath(path, call.cwd)),
    line("version", facts.version),
    line("target", facts.target ?? "none"),
    line("platform", facts.platform_env ?? "none: the connections stand in floe.yaml"),
    line("by", `the reference floe-core ${REFERENCE_CORE_VERSION}`),
    ...warnings.map((warning) => `${paint.yellow("warning")} ${warning}`),
  ].join("\n");
  return { exit: DONE, json: { ...facts, warnings }, text };
}
