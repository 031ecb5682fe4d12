/** Real git repositories in directories of their own, for what reads them. */
import { execFile } from "node:child_process";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { cleanEnvironment } from "./cli.ts";
import { write } from "./project.ts";

const call = promisify(execFile);

export class Repository {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** A repository with one commit on main. */
  static async make(path: string, files: Readonly<Record<string, string>>): Promise<Repository> {
    const repository = new Repository(path);
    await mkdir(path, { recursive: true });
    await repository.git("init", "--quiet", "--initial-branch=main", ".");
    await repository.commit(files);
    return repository;
  }

  /** Runs git with settings of its own and none of the machine's; answers what it printed. */
  async git(...args: readonly string[]): Promise<string> {
    const settings = [
      "user.name=Ada",
      "user.email=ada@example.org",
      "commit.gpgSign=false",
      "protocol.file.allow=always",
    ];
    const { stdout } = await call("git", [...settings.flatMap((each) => ["-c", each]), ...args], {
      cwd: this.path,
      env: cleanEnvironment({ GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1", HOME: this.path }),
    });
    return stdout.trim();
  }

  /** Writes files (null removes one) and commits everything. */
  async commit(files: Readonly<Record<string, string | null>>): Promise<string> {
    await this.write(files);
    await this.git("add", "--all");
    await this.git("commit", "--quiet", "--allow-empty", "--message", "a change");
    return this.git("rev-parse", "HEAD");
  }

  async write(files: Readonly<Record<string, string | null>>): Promise<void> {
    for (const [path, text] of Object.entries(files)) {
      if (text === null) await rm(join(this.path, path), { force: true, recursive: true });
      else await write(join(this.path, path), text);
    }
  }
}
