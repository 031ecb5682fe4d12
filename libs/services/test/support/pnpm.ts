/** A real pnpm, fake ones, and a registry that is not to be trusted. */
import { readFile } from "node:fs/promises";
import type { RequestListener } from "node:http";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { findPnpm } from "../../src/cube/package-manager.ts";
import { runCommand } from "../../src/runtime/run-command.ts";
import { shellScript } from "./programs.ts";

/** The path of the pnpm that this machine has, to be given as npm_execpath. */
export async function realPnpm(): Promise<string> {
  const { command, args } = await findPnpm(process.env);
  const [script] = args;
  if (script === undefined) return command;
  if (script.startsWith("/")) return script;
  // It is npx: where does it keep what it runs?
  const env = { PATH: `${dirname(command)}:${process.env["PATH"]}`, HOME: process.env["HOME"] ?? "/" };
  const ask = ["--yes", "--package", "pnpm@12", "-c", "command -v pnpm"];
  const { stdout } = await runCommand(command, ask, { name: "npx", cwd: "/", env, timeoutMs: 60_000 });
  return stdout.trim();
}

/** A program called `name` that tells a version, and otherwise does what the shell text says. */
export function fakePnpm(
  directory: string,
  text: string,
  options: { version?: string; name?: string } = {},
): Promise<string> {
  const { version = "12.0.0", name = "pnpm" } = options;
  return shellScript(join(directory, name), `case "$*" in *--version) echo ${version}; exit 0;; esac\n${text}`);
}

/** By name, the versions in Cube's lock. */
export async function lockedVersions(): Promise<ReadonlyMap<string, readonly string[]>> {
  const lock = await readFile(new URL("../../src/cube/package/pnpm-lock.yaml", import.meta.url), "utf8");
  const packages: Readonly<Record<string, object>> = parse(lock).packages;
  const versions = new Map<string, string[]>();
  for (const key of Object.keys(packages)) {
    const [, name = "", version = ""] = /^(.+)@([^@]+)$/.exec(key) ?? [];
    versions.set(name, [...(versions.get(name) ?? []), version]);
  }
  return versions;
}

/** A registry that knows these packages, all of them old enough for anybody, and has another file in each one's place. */
export function swapped(known: ReadonlyMap<string, readonly string[]>): RequestListener {
  return (request, response) => {
    const name = decodeURIComponent(request.url ?? "").slice(1);
    const versions = known.get(name);
    if (versions === undefined) return void response.end("another file");
    const dist = (version: string) => ({ tarball: `http://${request.headers.host}/-/${name}-${version}.tgz` });
    const describe = (version: string) => [version, { name, version, dist: dist(version) }] as const;
    const time = Object.fromEntries(versions.map((version) => [version, "2020-01-01T00:00:00.000Z"]));
    const body = {
      name,
      "dist-tags": { latest: versions[0] },
      versions: Object.fromEntries(versions.map(describe)),
      time,
    };
    response.setHeader("content-type", "application/json").end(JSON.stringify(body));
  };
}
