/** `floe-contracts up`: joins an environment, or starts it, and leaves it running. */
import { relative, resolve } from "node:path";
import { FloeContractsError } from "@floe-contracts/base";
import {
  type Driver,
  environment,
  isDriver,
  type JoinedEnvironment,
  type JoinedService,
  PROFILES,
} from "@floe-contracts/services";
import type { Call } from "../cli.ts";
import type { UpOptions } from "../commands/environment.ts";
import { Interrupt } from "../contracts/interrupt.ts";
import { DONE, type Outcome } from "../outcome.ts";
import { showDuration } from "../output/text.ts";
import { selectedPlatform } from "../platform.ts";
import { type ServiceRow, servicesTable } from "./table.ts";

/** What counts as in use for the time that a person needs to start something that uses it. */
const IDLE_SECONDS = 600;

export async function runUp(words: readonly string[], options: UpOptions, call: Call): Promise<Outcome> {
  const { output, env } = call;
  const begin = performance.now();
  const wanted = words.length === 0 ? ["storage"] : words;
  const platform = await platformFile(options, call);
  using interrupt = new Interrupt();
  output.say(
    output.paint.bold(`starting ${wanted.join(", ")}`) + output.paint.dim(` as ${shortPath(platform, call.cwd)} says`),
  );
  const joining = environment(wanted, {
    platform,
    driver: driverFrom(options.driver),
    name: nameFrom(options.name),
    idleMs: idleFrom(options.idle, env),
    progress: (text) => output.say(`  ${output.paint.dim("·")} ${text}`),
    who: "floe-contracts up",
    environment: env,
  });
  const joined = await interrupt.race(joining);
  // It stays: what ends it is `down`, or the idle limit.
  await joined[Symbol.asyncDispose]();
  const ms = performance.now() - begin;
  return { exit: DONE, json: jsonOf(joined, ms), text: textOf(joined, wanted, ms, call) };
}

/** The platform file that decides: one that is named, or that of the example project for the platform environment. */
async function platformFile({ platformFile: file, platformEnv }: UpOptions, { env, cwd }: Call): Promise<string> {
  if (file !== undefined && platformEnv !== undefined)
    throw usage("--platform-file and --platform-env both say which platform it is", "give one of them");
  if (file !== undefined) return resolve(cwd, file);
  return (await selectedPlatform(env, platformEnv)).file;
}

/** As a person would write it, where that is shorter. */
function shortPath(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short.length < path.length ? short : path;
}

function driverFrom(word: string | undefined): Driver | undefined {
  if (word === undefined || isDriver(word)) return word;
  throw usage(`--driver ${JSON.stringify(word)} is no driver`, "use native, docker or external");
}

function nameFrom(name: string | undefined): string | undefined {
  if (name === undefined || /^[\w.-]{1,40}$/.test(name)) return name;
  throw usage(`--name ${JSON.stringify(name)} is no name`, "up to 40 letters, digits, dots, - and _");
}

function idleFrom(text: string | undefined, env: Call["env"]): number | undefined {
  if (text === undefined) {
    // In CI an environment ends with the run; one that was started by hand is waited for all the same.
    return env["FLOE_SERVICES_IDLE"] ? undefined : IDLE_SECONDS * 1_000;
  }
  const seconds = Number(text);
  if (text.trim() !== "" && Number.isFinite(seconds) && seconds >= 0 && seconds <= 86_400) return seconds * 1_000;
  throw usage(`--idle ${JSON.stringify(text)} is no number of seconds`, "give seconds from 0 to 86400");
}

function usage(message: string, hint: string): FloeContractsError {
  return new FloeContractsError("command-line-invalid", message, { hint });
}

function jsonOf(joined: JoinedEnvironment, ms: number): Record<string, unknown> {
  const services = [...joined.services.values()].map((service) => {
    const { name, implementation, title, driver, version, notes, readyMs } = service;
    return { name, implementation, title, driver, version, notes, ready_ms: Math.round(readyMs) };
  });
  return { id: joined.id, ms: Math.round(ms), services, profiles: Object.keys(PROFILES) };
}

function textOf(joined: JoinedEnvironment, wanted: readonly string[], ms: number, { output }: Call): string {
  const { paint } = output;
  const notes = [...joined.services.values()].flatMap(({ name, notes: its }) =>
    its.map((note) => paint.dim(`  ${name}: ${note}`)),
  );
  return [
    "",
    servicesTable([...joined.services.values()].map(rowOf), output),
    "",
    ...notes,
    ...(notes.length === 0 ? [] : [""]),
    `${paint.green("✓")} ${wanted.join(", ")} ready in ${showDuration(ms)}`,
    paint.dim("floe-contracts status shows it, logs SERVICE its log, down ends it"),
  ].join("\n");
}

function rowOf(service: JoinedService): ServiceRow {
  const { name, title, version, driver, readyMs } = service;
  return { service: name, title, version, driver, state: "ready", at: "", memory: undefined, readyMs };
}
