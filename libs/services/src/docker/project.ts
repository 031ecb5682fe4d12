/**
 * The compose project of one environment: a name, a network and containers that no other environment has. Services join it
 * one by one; when the last has left, everything of it is gone, and that is looked at.
 */
import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FloeContractsError } from "@floe-contracts/base";
import type { CommandResult } from "../runtime/run-command.ts";
import type { RunDirectory } from "../runtime/run-directory.ts";
import type { ResourceNames, ServiceName } from "../service.ts";
import type { DockerClient, DockerRunOptions } from "./client.ts";
import { type DockerGuard, guardProject } from "./guard.ts";
import { leftOf, removeProject } from "./remove.ts";
import { envFile, newSecrets, type Secrets, valuesOf } from "./values.ts";

export const COMPOSE_FILE = fileURLToPath(new URL("../../../../docker/compose.yaml", import.meta.url));

/** One a run directory, as long as one of its services is there or on its way. */
const projects = new Map<string, { readonly members: Set<ServiceName>; readonly making: Promise<DockerProject> }>();

export interface ProjectParts {
  readonly run: RunDirectory;
  readonly names: ResourceNames;
  readonly client: DockerClient;
  readonly composeFile: string;
  /** A second file, whose values are put over those of the first; its paths are absolute. */
  readonly override?: string | undefined;
  /** New ones unless given. */
  readonly secrets?: Secrets | undefined;
}

export class DockerProject {
  readonly name: string;
  readonly client: DockerClient;
  readonly secrets: Secrets;
  readonly names: ResourceNames;
  readonly #envFile: string;
  readonly #composeFiles: readonly string[];
  readonly #guard: DockerGuard;
  readonly #members: Set<ServiceName>;
  readonly #run: RunDirectory;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(parts: {
    readonly run: RunDirectory;
    readonly members: Set<ServiceName>;
    readonly names: ResourceNames;
    readonly client: DockerClient;
    readonly secrets: Secrets;
    readonly envFile: string;
    readonly composeFile: string;
    readonly override?: string | undefined;
  }) {
    this.name = projectName(parts.run.path);
    this.client = parts.client;
    this.secrets = parts.secrets;
    this.names = parts.names;
    this.#run = parts.run;
    this.#members = parts.members;
    this.#envFile = parts.envFile;
    this.#composeFiles = [parts.composeFile, ...(parts.override === undefined ? [] : [parts.override])];
    // Before the first container is made: this process may be killed at any moment from here on.
    this.#guard = guardProject(this.name, parts.client.environment);
  }

  /** The project of a run, made when it is not there. The service counts as a member until it leaves. */
  static async join(service: ServiceName, parts: ProjectParts): Promise<DockerProject> {
    const { path } = parts.run;
    let entry = projects.get(path);
    if (entry === undefined) {
      const members = new Set<ServiceName>();
      entry = { members, making: DockerProject.#make(parts, members) };
      projects.set(path, entry);
    }
    entry.members.add(service);
    try {
      return await entry.making;
    } catch (error) {
      projects.delete(path);
      throw error;
    }
  }

  static async #make(parts: ProjectParts, members: Set<ServiceName>): Promise<DockerProject> {
    const { run, names, secrets = newSecrets() } = parts;
    const path = join(await run.directory("docker"), "values.env");
    await writeFile(path, envFile(valuesOf(names, secrets, run.path)), { mode: 0o600 });
    return new DockerProject({ ...parts, members, secrets, envFile: path });
  }

  /** Whether a service is a container of this project, where others reach it by its name. */
  has(service: ServiceName): boolean {
    return this.#members.has(service);
  }

  /** Runs `docker compose <args>` on the project. A bad exit code is a result. */
  compose(args: readonly string[], options: DockerRunOptions): Promise<CommandResult> {
    const files = this.#composeFiles.flatMap((file) => ["-f", file]);
    const project = ["-p", this.name, "--env-file", this.#envFile, ...files];
    return this.client.run(["compose", ...project, ...args], options);
  }

  /**
   * One at a time: compose looks whether a network is there and then makes it, so two at once make two of one name, and
   * neither can be used.
   */
  exclusive<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => {});
    return turn;
  }

  /**
   * A service is gone. After the last one the network, the volumes and whatever else is left are removed.
   * @throws FloeContractsError `service-not-stopped`, naming what is left.
   */
  async leave(service: ServiceName): Promise<void> {
    if (!this.#members.delete(service) || this.#members.size > 0) return;
    projects.delete(this.#run.path);
    // Every service has a profile, and without one asked for compose knows no network and no volume to remove.
    const down = ["--profile", "*", "down", "--volumes", "--remove-orphans", "--timeout", "2"];
    const result = await this.compose(down, { timeoutMs: 60_000 });
    if (result.exitCode !== 0) await removeProject(this.client, this.name);
    const left = await leftOf(this.client, this.name);
    if (left.length > 0)
      throw new FloeContractsError("service-not-stopped", `docker left ${left.join(", ")} behind`, {
        hint: `remove them by hand: docker compose -p ${this.name} down --volumes --remove-orphans`,
        where: { service },
      });
    this.#guard.release();
  }
}

/** A name that compose takes (lower case, digits, hyphens) and that no other run has. */
export function projectName(directory: string): string {
  return `floe-contracts-${createHash("sha256").update(directory).digest("hex").slice(0, 12)}`;
}

/** The network of the project of an environment, by the environment's directory: compose names it so. */
export function networkOf(directory: string): string {
  return `${projectName(directory)}_default`;
}
