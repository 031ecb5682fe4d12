/** `floe-contracts status`: what runs, for people and for programs. */
import { type EnvironmentStatus, environments } from "@floe-contracts/services";
import type { Call } from "../cli.ts";
import type { WhichOptions } from "../commands/environment.ts";
import { DONE, INVALID, type Outcome } from "../outcome.ts";
import { showDuration } from "../output/text.ts";
import { servicesTable, showMemory } from "./table.ts";
import { whichOf } from "./which.ts";

export async function runStatus(options: WhichOptions, call: Call): Promise<Outcome> {
  const { running, silent } = await environments(whichOf(options));
  const dead = running.some(({ services }) => services.some(({ state }) => state === "dead"));
  const text =
    running.length + silent.length === 0
      ? "nothing runs: floe-contracts up starts it"
      : [
          ...running.map((status) => textOf(status, options, call)),
          ...silent.map(({ name, pid }) => `${name}: its supervisor, process ${pid}, does not answer; down ends it`),
        ].join("\n\n");
  return {
    exit: dead || silent.length > 0 ? INVALID : DONE,
    json: { environments: running, silent: silent.map(({ id, name, pid }) => ({ id, name, pid })) },
    text,
  };
}

function textOf(status: EnvironmentStatus, { all }: WhichOptions, { output }: Call): string {
  const { paint } = output;
  const { users, services, starting, idleMs } = status;
  const up = showDuration(Date.now() - Date.parse(status.since));
  const who = users.map(({ pid, who: what }) => `${what} (process ${pid})`).join(", ");
  const use = users.length === 0 ? `not in use; ends ${showDuration(idleMs)} after its last use` : `used by ${who}`;
  const sum = services.reduce((total, { memory }) => total + (memory ?? 0), 0);
  const head = `${paint.bold(status.name)}${all === true ? ` of ${status.root}` : ""}, as ${status.platform} says: up for ${up}, ${use}`;
  const deaths = services.flatMap(({ service, error }) => {
    if (error === undefined) return [];
    const log = (error.where?.log ?? []).map((line) => paint.dim(`      ${line}`));
    return [`  ${paint.red("✗")} ${service}: ${error.message}; the next run starts an environment of its own`, ...log];
  });
  return [
    head,
    ...(services.length === 0 ? [] : [servicesTable(services, output)]),
    ...(sum === 0 ? [] : [paint.dim(`${showMemory(sum)} of memory in all; what processes share is counted for each`)]),
    ...(starting.length === 0 ? [] : [`starting: ${starting.join(", ")}`]),
    ...deaths,
  ].join("\n");
}
