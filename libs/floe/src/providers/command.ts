/**
 * Any executable as a provider, e.g. a real `floe compile`. It writes into a fresh directory, and only a file that is
 * there afterwards, whole and JSON, takes the artifact's place: what an earlier run left is never taken for its output.
 */
import { lstat, mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { FloeContractsError, messageOf, systemCode } from "@floe-contracts/base";
import { readDocument } from "@floe-contracts/schemas";
import { ARTIFACT_FILE } from "../artifact/files.ts";
import type { CompileRequest, CompileResult, Environment, Provider } from "./provider.ts";
import { referenceProvider } from "./reference.ts";
import {
  assertEndedWell,
  type CommandCall,
  type CommandEnd,
  DEFAULT_TIMEOUT_MS,
  lastLines,
  logOf,
  runCommand,
} from "./run-command.ts";
import { type CommandTemplate, commandTemplate } from "./template.ts";
import { askVersion } from "./version.ts";

/** The variable that puts a command in the reference's place. */
export const PROVIDER_COMMAND_VARIABLE = "FLOE_PROVIDER_COMMAND";

export interface CommandOptions {
  /** Words separated by spaces, or the words; see `commandTemplate`. */
  readonly command: string | readonly string[];
  /** What it is called in results; the program's name unless given. */
  readonly id?: string;
  /** How to ask for its version; unless given, `<program> --version` when its first argument is `compile`. */
  readonly versionCommand?: string | readonly string[];
  /** Milliseconds; 60,000 unless given. */
  readonly timeoutMs?: number;
  /** Values to hide in its output, besides those of secret-like variables of the environment. */
  readonly secrets?: readonly string[];
}

/**
 * A provider that runs a command with {spec} and {out} filled in; without them `-f <spec> -o <out>` is appended. The
 * command runs in the directory of floe.yaml, so that what it makes does not depend on where the suite was started.
 */
export function commandProvider(options: CommandOptions): Provider {
  const template = commandTemplate(options.command, { spec: "-f", out: "-o" });
  const id = options.id ?? basename(template.words[0] ?? "");
  return {
    id,
    kind: "command",
    version: () => askVersion(template, options),
    compile: (request) => compileByCommand(template, `the provider ${id}`, options, request),
  };
}

/** The provider that an environment asks for: a command when FLOE_PROVIDER_COMMAND is set, else the reference. */
export function providerFromEnvironment(env: Environment, options: { readonly now: () => Date }): Provider {
  const command = env[PROVIDER_COMMAND_VARIABLE];
  return command === undefined || command.trim() === "" ? referenceProvider(options) : commandProvider({ command });
}

async function compileByCommand(
  template: CommandTemplate,
  who: string,
  options: CommandOptions,
  request: CompileRequest,
): Promise<CompileResult> {
  const spec = resolve(request.specPath);
  const outDir = resolve(request.outDir);
  const fresh = await freshDirectory(outDir);
  try {
    const call: CommandCall = {
      who,
      argv: template.fill({ spec, out: fresh }),
      shown: template.shown,
      cwd: dirname(spec),
      env: request.env,
      timeoutMs: options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
      signal: request.signal,
      secrets: options.secrets ?? [],
    };
    const end = await runCommand(call);
    assertEndedWell(call, end);
    const path = join(outDir, ARTIFACT_FILE);
    await assertArtifactFile(call, end, fresh, path);
    await rename(join(fresh, ARTIFACT_FILE), path);
    return { path, log: logOf(end), durationMs: end.durationMs };
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** A directory of this run inside the output directory: on the same file system, so that the result can be moved. */
async function freshDirectory(outDir: string): Promise<string> {
  try {
    await mkdir(outDir, { recursive: true });
    return await mkdtemp(join(outDir, ".run-"));
  } catch (cause) {
    const reason = systemCode(cause) ?? messageOf(cause);
    throw new FloeContractsError("file-unwritable", `cannot write into ${outDir}: ${reason}`, {
      hint: "choose another output directory, or make that one writable",
      where: { file: outDir },
      cause,
    });
  }
}

async function assertArtifactFile(call: CommandCall, end: CommandEnd, fresh: string, final: string): Promise<void> {
  const file = join(fresh, ARTIFACT_FILE);
  const found = await lstat(file).catch(() => undefined);
  const where = { service: call.who, log: lastLines(end) };
  if (found === undefined) throw await noArtifact(call, fresh, final, where);
  if (!found.isFile()) {
    const hint = "it must write a regular file, not a link, a pipe or a directory";
    throw new FloeContractsError("command-output-invalid", `${call.who} left something that is no file`, {
      hint,
      where,
    });
  }
  try {
    await readDocument(file);
  } catch (cause) {
    if (!(cause instanceof FloeContractsError)) throw cause;
    // The file is gone when the message is read, so it is called by its name alone.
    const said = cause.message.replaceAll(file, ARTIFACT_FILE);
    throw new FloeContractsError("command-output-invalid", `${call.who} ended well and left no usable JSON: ${said}`, {
      hint: `run the command by hand and look at its ${ARTIFACT_FILE}`,
      where: { ...where, line: cause.where?.line, column: cause.where?.column },
    });
  }
}

async function noArtifact(
  call: CommandCall,
  fresh: string,
  final: string,
  where: { readonly service: string; readonly log: readonly string[] },
): Promise<FloeContractsError> {
  const others = (await readdir(fresh).catch(() => [])).sort().slice(0, 5);
  const instead = others.length === 0 ? "nothing" : others.join(", ");
  const stale = (await lstat(final).catch(() => undefined)) !== undefined;
  const message = `${call.who} ended well and left no ${ARTIFACT_FILE} in {out}, but ${instead}`;
  return new FloeContractsError("command-no-output", message, {
    hint: `check that it writes to the directory it is given${stale ? `; ${final} is from before this run and does not count` : ""}`,
    where,
  });
}
