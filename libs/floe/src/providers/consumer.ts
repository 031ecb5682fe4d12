/**
 * Any executable as a consumer: it is given the artifact's path and an empty directory, and leaves its output there.
 * A boundary with further documents gives their paths too.
 * What the output is, only the boundary knows: it brings the reader.
 */
import { mkdir, readdir, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { FloeContractsError, systemCode } from "@floe-contracts/base";
import type { CommandOptions } from "./command.ts";
import type { ConsumeRequest, ConsumeResult, Consumer } from "./provider.ts";
import { assertEndedWell, type CommandCall, DEFAULT_TIMEOUT_MS, lastLines, logOf, runCommand } from "./run-command.ts";
import { type CommandTemplate, commandTemplate } from "./template.ts";
import { askVersion } from "./version.ts";

export interface CommandConsumerOptions<Output> extends CommandOptions {
  /** Reads what the command left in its directory; gate 2 checks what comes of it. */
  readonly read: (outDir: string) => Promise<Output>;
  /** Placeholders of the further documents, with the flags to append them by: `{manifest: "-m"}`. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** It brings an earlier output up to date: the directory may hold one, and what it holds is left alone by a failure. */
  readonly updates?: boolean;
}

/**
 * A consumer that runs a command with {artifact} and {out} filled in; without them `-f <artifact> -o <out>` is appended.
 * Its errors are those of `commandProvider`, and `directory-not-empty`. A failed run leaves the directory empty.
 */
export function commandConsumer<Output>(options: CommandConsumerOptions<Output>): Consumer<Output> {
  const template = commandTemplate(options.command, { artifact: "-f", ...options.inputs, out: "-o" });
  const id = options.id ?? basename(template.words[0] ?? "");
  return {
    id,
    kind: "command",
    version: () => askVersion(template, options),
    consume: (request) => consumeByCommand(template, `the consumer ${id}`, options, request),
  };
}

async function consumeByCommand<Output>(
  template: CommandTemplate,
  who: string,
  options: CommandConsumerOptions<Output>,
  request: ConsumeRequest,
): Promise<ConsumeResult<Output>> {
  const artifact = resolve(request.artifactPath);
  const outDir = resolve(request.outDir);
  if (options.updates !== true) await assertEmptyDirectory(outDir);
  const call: CommandCall = {
    who,
    argv: template.fill({ artifact, ...resolved(request.inputs ?? {}), out: outDir }),
    shown: template.shown,
    cwd: resolve(request.projectDir ?? dirname(artifact)),
    env: request.env,
    timeoutMs: options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
    signal: request.signal,
    secrets: options.secrets ?? [],
  };
  try {
    const end = await runCommand(call);
    assertEndedWell(call, end);
    if ((await readdir(outDir)).length === 0) {
      throw new FloeContractsError("command-no-output", `${who} ended well and left nothing in {out}`, {
        hint: "check that it writes to the directory it is given",
        where: { service: who, log: lastLines(end) },
      });
    }
    return { output: await options.read(outDir), log: logOf(end), durationMs: end.durationMs };
  } catch (thrown) {
    if (options.updates === true) throw thrown;
    for (const entry of await readdir(outDir).catch(() => []))
      await rm(join(outDir, entry), { recursive: true, force: true });
    throw thrown;
  }
}

/** The command runs elsewhere, so no path may be relative. */
function resolved(paths: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, resolve(path)]));
}

/** Makes the directory, or accepts one that is empty. */
export async function assertEmptyDirectory(path: string): Promise<void> {
  let entries: string[];
  try {
    await mkdir(path, { recursive: true });
    entries = await readdir(path);
  } catch (cause) {
    throw new FloeContractsError("file-unwritable", `cannot write into ${path}: ${systemCode(cause) ?? "refused"}`, {
      hint: "choose another directory, or make that one writable",
      where: { file: path },
      cause,
    });
  }
  if (entries.length === 0) return;
  throw new FloeContractsError("directory-not-empty", `${path} is not empty`, {
    hint: "give a directory that is empty or does not exist: what is in it would be taken for output",
    where: { file: path },
  });
}
