/** `floe-contracts rck`: runs the kit, tells what each test said, and is green only if nothing is unexplained. */
import { extname, resolve } from "node:path";
import { FloeContractsError, writeFileAtomic } from "@floe-contracts/base";
import { markdownOf, type RckResult, rck, selectTests } from "@floe-contracts/rck";
import type { Call } from "../cli.ts";
import type { RckCommandOptions } from "../commands/rck.ts";
import { Interrupt, Interrupted } from "../contracts/interrupt.ts";
import { DONE, INVALID, type Outcome } from "../outcome.ts";
import { selectedPlatform } from "../platform.ts";
import { textOf } from "./table.ts";

/** What a test puts in the place of the kit. */
export interface RckParts {
  readonly rck?: typeof rck;
}

/** Twenty times what it takes. */
const LIMIT_SECONDS = 600;

export async function runRck(options: RckCommandOptions, call: Call, parts: RckParts = {}): Promise<Outcome> {
  const { output, env } = call;
  const limitMs = limitFrom(options.timeout);
  const files = (options.output ?? []).map((file) => outputFile(file));
  // Said before a platform is read, and without the time that this takes.
  selectTests(options.test ?? []);
  const { file: platform, platformEnv } = await selectedPlatform(env, options.platformEnv);
  using interrupt = new Interrupt();
  output.say(output.paint.bold("running the Iceberg REST Compatibility Kit") + output.paint.dim(` on ${platformEnv}`));
  try {
    const result = await (parts.rck ?? rck)({
      platform,
      tests: options.test,
      limitMs,
      environment: env,
      progress: (text) => output.say(`  ${output.paint.dim("·")} ${text}`),
      signal: interrupt.signal,
    });
    const json = jsonOf(result, platformEnv);
    for (const { path, format } of files) await writeFileAtomic(resolve(call.cwd, path), format(result, json, call));
    return { exit: result.counts.red === 0 ? DONE : INVALID, json, text: textOf(result, output) };
  } catch (thrown) {
    if (!(thrown instanceof Interrupted)) throw thrown;
    const hint = "start it again; nothing was left running";
    const text = `${thrown.message}: what was started is stopped`;
    return { exit: thrown.exit, json: { error: { code: "interrupted", message: thrown.message, hint } }, text };
  }
}

type Json = Readonly<Record<string, unknown>>;
type Format = (result: RckResult, json: Json, call: Call) => string;

const FORMATS: Readonly<Record<string, Format>> = {
  ".md": (result, _json, { output }) => markdownOf(output.withoutSecrets(result)),
  ".json": (_result, json, { output }) => `${JSON.stringify(output.withoutSecrets(json), null, 2)}\n`,
};

function outputFile(path: string): { readonly path: string; readonly format: Format } {
  const format = FORMATS[extname(path).toLowerCase()];
  if (format !== undefined) return { path, format };
  throw usage(`--output ${path} says no format`, "end the file's name in .md or .json");
}

function limitFrom(text: string | undefined): number {
  if (text === undefined) return LIMIT_SECONDS * 1_000;
  const seconds = Number(text);
  if (text.trim() !== "" && Number.isFinite(seconds) && seconds > 0 && seconds <= 86_400) return seconds * 1_000;
  throw usage(`--timeout ${JSON.stringify(text)} is no number of seconds`, "give seconds, more than 0, at most 86400");
}

function usage(message: string, hint: string): FloeContractsError {
  return new FloeContractsError("command-line-invalid", message, { hint });
}

function jsonOf({ kit, whole, catalog, counts, tests, ms }: RckResult, platformEnv: string): Json {
  return { kit, whole, platform_env: platformEnv, catalog, counts, ms, tests };
}
