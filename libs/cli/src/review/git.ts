/**
 * git as a reader of commits: plumbing only, so that nobody's settings change what it says and nothing that a repository
 * configures is run. Nothing is written and nothing is fetched.
 */

import { FloeContractsError, messageOf, systemCode } from "@floe-contracts/base";
import { execa, type Options } from "execa";
import type { Environment } from "../output/output.ts";

/** Settings that would run a program, ask the network, or change lists. */
const NEUTRAL = [
  "core.fsmonitor=false",
  "core.untrackedCache=false",
  "core.excludesFile=/dev/null",
  "core.hooksPath=/dev/null",
  "core.quotePath=false",
  "protocol.allow=never",
].flatMap((setting) => ["-c", setting]);

const LIMIT_MS = 60_000;
/** All schemas of a commit are a few megabytes; beyond this something else was asked for. */
const LARGEST_ANSWER = 512 * 1024 * 1024;

export interface TreeEntry {
  readonly path: string;
  /** `file`, `link` for a symbolic one, `other` for a submodule. */
  readonly kind: "file" | "link" | "other";
  readonly id: string;
  readonly size: number;
}

export class Git {
  /** The root of the working tree. */
  readonly root: string;
  readonly #env: Readonly<Record<string, string>>;

  private constructor(root: string, env: Readonly<Record<string, string>>) {
    this.root = root;
    this.#env = env;
  }

  /**
   * The checkout that holds a directory.
   * @throws FloeContractsError `git-not-usable` when there is no git, no checkout, or git refuses it.
   */
  static async at(directory: string, environment: Environment): Promise<Git> {
    const env = environmentFor(environment);
    const { code, stdout, stderr } = await call(["rev-parse", "--show-toplevel"], { cwd: directory, env });
    const root = stdout.toString("utf8").replace(/\n$/, "");
    if (code === 0 && root !== "") return new Git(root, env);
    throw new FloeContractsError("git-not-usable", `${directory} is not in a git working tree that can be read`, {
      hint: "run it inside a checkout, or compare two files with --old and --new",
      cause: new Error(stderr === "" ? "git names no working tree here" : stderr),
    });
  }

  /** The commit that a name means, or undefined. */
  async commit(ref: string): Promise<string | undefined> {
    if (ref === "" || ref.startsWith("-")) return undefined;
    const { code, stdout } = await this.#run(["rev-parse", "--verify", "--quiet", `${ref}^{commit}`]);
    return code === 0 ? stdout.toString("utf8").trim() : undefined;
  }

  /** Where two commits parted, or undefined where that cannot be told: unrelated ones, or a shallow clone. */
  async mergeBase(a: string, b: string): Promise<string | undefined> {
    const { code, stdout } = await this.#run(["merge-base", a, b]);
    return code === 0 ? stdout.toString("utf8").trim() : undefined;
  }

  async isShallow(): Promise<boolean> {
    const { stdout } = await this.#run(["rev-parse", "--is-shallow-repository"]);
    return stdout.toString("utf8").trim() === "true";
  }

  /** What a commit holds at and below these paths. */
  async list(commit: string, paths: readonly string[]): Promise<TreeEntry[]> {
    const args = ["ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--", ...paths];
    const stdout = await this.#must(args, `list the files of ${commit}`);
    return records(stdout).map((record) => {
      const [, mode = "", type, id = "", size = "0", path = ""] =
        /^(\d+) (\w+) (\w+) +(\d+|-)\t([\s\S]*)$/.exec(record) ?? [];
      const kind = type !== "blob" ? "other" : mode === "120000" ? "link" : "file";
      return { path, kind, id, size: size === "-" ? 0 : Number(size) };
    });
  }

  /**
   * The paths of the working tree at and below these, new ones that are not ignored included. `id` is set for those that a
   * sparse checkout leaves out on disk.
   */
  async workingPaths(paths: readonly string[]): Promise<{ readonly path: string; readonly id?: string }[]> {
    const common = ["ls-files", "-z", "--full-name"];
    const tracked = await this.#must([...common, "-t", "--stage", "--", ...paths], "list the working tree");
    const fresh = await this.#must([...common, "--others", "--exclude-standard", "--", ...paths], "list new files");
    const found = new Map<string, { path: string; id?: string }>();
    for (const record of records(tracked)) {
      const [, tag, mode, id = "", path = ""] = /^(\S) (\d+) (\w+) \d\t([\s\S]*)$/.exec(record) ?? [];
      if (mode !== "160000") found.set(path, tag === "S" ? { path, id } : { path });
    }
    // A directory that is a checkout of its own is listed with a slash at its end.
    for (const path of records(fresh)) if (!path.endsWith("/")) found.set(path, { path });
    return [...found.values()];
  }

  /** The contents of blobs, in their order. @throws FloeContractsError `git-not-usable` when one is missing. */
  async blobs(ids: readonly string[]): Promise<Buffer[]> {
    if (ids.length === 0) return [];
    const stdout = await this.#must(["cat-file", "--batch"], "read files of a commit", `${ids.join("\n")}\n`);
    const contents: Buffer[] = [];
    let at = 0;
    for (const id of ids) {
      const end = stdout.indexOf(10, at);
      const [, size] = /^\w+ blob (\d+)$/.exec(stdout.toString("utf8", at, end)) ?? [];
      if (size === undefined) {
        throw new FloeContractsError("git-not-usable", `the object ${id} is not in this clone`, {
          hint: "fetch the commit with its files (a partial clone leaves them out); nothing is fetched from here",
        });
      }
      contents.push(stdout.subarray(end + 1, end + 1 + Number(size)));
      at = end + 1 + Number(size) + 1;
    }
    return contents;
  }

  async #must(args: readonly string[], what: string, input?: string): Promise<Buffer> {
    const { code, stdout, stderr } = await this.#run(args, input);
    if (code === 0) return stdout;
    throw new FloeContractsError("git-not-usable", `git cannot ${what}`, {
      hint: "look at the cause; a commit that is missing in a shallow or partial clone must be fetched",
      cause: new Error(stderr),
    });
  }

  #run(args: readonly string[], input?: string): Promise<Called> {
    return call(args, { cwd: this.root, env: this.#env, ...(input === undefined ? {} : { input }) });
  }
}

interface Called {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/**
 * Settings files stay as they are, because a container's checkout is only readable with the `safe.directory` in them; what
 * in them could change an answer is overruled in each call. Variables of git itself go, but those that hold settings.
 */
function environmentFor(environment: Environment): Record<string, string> {
  const kept = Object.entries(environment).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && (!entry[0].startsWith("GIT_") || entry[0].startsWith("GIT_CONFIG")),
  );
  return {
    ...Object.fromEntries(kept),
    LC_ALL: "C.UTF-8",
    GIT_ATTR_NOSYSTEM: "1",
    GIT_LITERAL_PATHSPECS: "1",
    GIT_NO_LAZY_FETCH: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
  };
}

async function call(
  args: readonly string[],
  { cwd, env, input }: { cwd: string; env: Readonly<Record<string, string>>; input?: string },
): Promise<Called> {
  const options = {
    cwd,
    env,
    extendEnv: false,
    encoding: "buffer",
    stripFinalNewline: false,
    reject: false,
    timeout: LIMIT_MS,
    maxBuffer: LARGEST_ANSWER,
    ...(input === undefined ? { stdin: "ignore" } : { input }),
  } as const satisfies Options;
  const result = await execa("git", [...NEUTRAL, ...args], options);
  if (result.exitCode === undefined) throw notRun(result);
  const text = Buffer.from(result.stderr).toString("utf8").trim();
  return { code: result.exitCode, stdout: Buffer.from(result.stdout), stderr: text };
}

function notRun(result: { timedOut: boolean; cause?: unknown }): FloeContractsError {
  if (result.timedOut) {
    return new FloeContractsError("git-not-usable", `git gave no answer within ${LIMIT_MS / 1000} s`, {
      hint: "is the checkout on a file server that does not answer?",
    });
  }
  const missing = systemCode(result.cause) === "ENOENT";
  return new FloeContractsError("git-not-usable", missing ? "git is not installed" : "git cannot be run", {
    hint: "install git, or compare two files with --old and --new",
    ...(missing ? {} : { cause: new Error(messageOf(result.cause)) }),
  });
}

function records(stdout: Buffer): string[] {
  const text = stdout.toString("utf8");
  return text === "" ? [] : text.replace(/\0$/, "").split("\0");
}
