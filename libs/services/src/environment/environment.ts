/**
 * The fixture: `await using env = await environment("storage")`. The first process that asks starts the environment, the
 * rest join it, and it stays warm for the next one. Leaving it is closing a connection, which no death can prevent.
 */
import { realpathSync } from "node:fs";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { FloeContractsError } from "@floe-contracts/base";
import type { Driver, Environment, Progress } from "../module.ts";
import type { ServiceName } from "../service.ts";
import { type Connection, connectOrStart, gone } from "./client.ts";
import { errorFrom, type JoinedEnvironment, joined } from "./joined.ts";
import { choose, DEFAULT_SELECTION, environmentKey, limitsOf, plannedOf, type Selection } from "./plan.ts";
import { servicesOf } from "./profiles.ts";
import { messagesOf, type Reply } from "./protocol.ts";

export interface EnvironmentOptions {
  /** A platform.yaml that decides; the embedded environment without one. */
  readonly platform?: string | undefined;
  /** Counts more than the platform file and FLOE_SERVICES_DRIVER. */
  readonly driver?: Driver | undefined;
  /** Environments of different names live beside each other; `default`, or FLOE_SERVICES_NAME. */
  readonly name?: string | undefined;
  /** How long it stays warm once nobody uses it, in milliseconds; FLOE_SERVICES_IDLE in seconds, else 10 minutes, in CI 0. */
  readonly idleMs?: number | undefined;
  readonly progress?: Progress | undefined;
  /** Who asks, for `status`. */
  readonly who?: string | undefined;
  /** Settings; process.env by default. */
  readonly environment?: Environment | undefined;
  /** Once it is aborted no other environment is started in the place of one that ended; its reason is thrown. */
  readonly signal?: AbortSignal | undefined;
}

export const IDLE_VARIABLE = "FLOE_SERVICES_IDLE";
export const NAME_VARIABLE = "FLOE_SERVICES_NAME";
const IDLE_MS = 600_000;
/** Environments that end while they are joined, one after the other, are a fault and no bad luck. */
const TRIES = 5;

/** The checkout that this code is part of: environments are not shared between checkouts, which can differ in versions. */
export const ROOT = realpathSync(join(import.meta.dirname, "..", "..", "..", ".."));

/**
 * Joins the environment, started now if it does not run, with these services ready.
 * @param wanted a profile (base, storage, compute, full), or names of profiles and services.
 * @throws FloeContractsError what the first service that failed says; `environment-not-started`; `service-unknown`, and
 * what the platform file is refused for.
 */
export async function environment(
  wanted: string | readonly string[],
  options: EnvironmentOptions = {},
): Promise<JoinedEnvironment> {
  const settings = options.environment ?? process.env;
  const selection = await selectionOf(options.platform);
  const services = servicesOf(typeof wanted === "string" ? [wanted] : wanted);
  const plan = (await choose(services, selection, settings, options.driver)).map(plannedOf);
  const name = options.name ?? (settings[NAME_VARIABLE] || "default");
  const idleMs = options.idleMs ?? idleSetting(settings);
  // The supervisor reads them: a fault in them is said here, before one is started.
  limitsOf(settings);
  const { driver } = options;
  const key = environmentKey({ root: ROOT, name, selection, driver, environment: settings });
  const who = options.who ?? basename(process.argv[1] ?? "node");
  const avoid = new Set<string>();
  for (let tries = 1; tries <= TRIES; tries += 1) {
    options.signal?.throwIfAborted();
    const connection = await connectOrStart({ key, name, root: ROOT, selection, environment: settings }, avoid);
    connection.send({ op: "join", pid: process.pid, who, services: plan, idleMs });
    const ready = await waitForReady(
      connection,
      plan.map(({ service }) => service),
      options.progress,
    );
    if (ready !== undefined) return ready;
    // It ends, or one of its services has died: another one is started beside it.
    avoid.add(connection.state.id);
    await Promise.race([gone(connection.state, 5_000), sleep(200)]);
  }
  throw new FloeContractsError("environment-not-started", `${TRIES} environments ended while they were joined`, {
    hint: "does something end them? `floe-contracts status` shows what runs",
    where: { service: "environment" },
  });
}

/** Documents are read by a library that costs more to load than joining does: only where there is one to read. */
async function selectionOf(file: string | undefined): Promise<Selection> {
  if (file === undefined) return DEFAULT_SELECTION;
  const { selectionFrom } = await import("./platform.ts");
  return selectionFrom(file);
}

/** How long environments stay warm by the settings, in milliseconds. @throws FloeContractsError `service-settings`. */
export function idleSetting(settings: Environment): number {
  const text = settings[IDLE_VARIABLE];
  if (text === undefined || text === "") return isCi(settings) ? 0 : IDLE_MS;
  const seconds = Number(text);
  if (Number.isFinite(seconds) && seconds >= 0 && seconds <= 86_400) return seconds * 1_000;
  throw new FloeContractsError("service-settings", `${IDLE_VARIABLE} is ${JSON.stringify(text)}`, {
    hint: "seconds from 0 to 86400: how long an environment that nobody uses stays up",
  });
}

/** Whether this is a CI system, by the variable that all of them set. */
export function isCi(settings: Environment): boolean {
  const ci = settings["CI"];
  return ci !== undefined && ci !== "" && ci !== "0" && ci.toLowerCase() !== "false";
}

/** Undefined when the environment takes nobody any more. */
async function waitForReady(
  { socket, state }: Connection,
  mine: readonly ServiceName[],
  progress: Progress = () => {},
): Promise<JoinedEnvironment | undefined> {
  const replies = messagesOf<Reply>(socket);
  for (;;) {
    const { done, value: reply } = await replies.next();
    // It went away without a word: its process was killed, or it had just decided to end.
    if (done === true) return undefined;
    if (reply.event === "ready") return joined({ socket, state, ready: reply, replies });
    if (reply.event === "progress") progress(reply.text);
    else if (reply.event === "started") progress(readyLine(reply));
    else if (reply.event === "failed" || (reply.event === "died" && mine.includes(reply.service))) {
      socket.destroy();
      throw errorFrom(reply.error);
    } else if (reply.event === "refused" || reply.event === "ended") {
      socket.destroy();
      return undefined;
    }
  }
}

/** `catalog: iceberg-rest reference 1.10.1 + gateway, native, ready in 1.2 s` */
function readyLine({ service, title, version, driver, readyMs }: Extract<Reply, { event: "started" }>): string {
  return `${service}: ${withVersion(title, version)}, ${driver}, ready in ${(readyMs / 1000).toFixed(1)} s`;
}

/** What runs, as it is shown: a title with its version, which some titles hold already. */
export function withVersion(title: string, version: string): string {
  return title.includes(version) ? title : `${title} ${version}`;
}
