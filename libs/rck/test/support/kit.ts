/** The kit with a fake console in Java's place, against a fake catalog. */
import { chmod, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { RunDirectory, type S3Endpoint, Secret } from "@floe-contracts/services";
import { selectTests } from "../../src/kit.ts";
import { type KitOptions, runKit } from "../../src/run-kit.ts";
import { FakeCatalog } from "./fake-catalog.ts";

export const RECORDED = join(import.meta.dirname, "..", "recorded");

export const S3: S3Endpoint = {
  url: "http://127.0.0.1:1",
  stsUrl: null,
  region: "us-east-1",
  accessKeyId: "key",
  secretAccessKey: new Secret("hush-hush-s3"),
  bucket: "b",
  pathStyle: true,
  roleArn: null,
};

export interface Call {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly pid: number;
}

export interface FakeKit extends AsyncDisposable {
  readonly catalog: FakeCatalog;
  readonly run: RunDirectory;
  readonly lines: string[];
  start(names: readonly string[], more?: Partial<KitOptions>): ReturnType<typeof runKit>;
  calls(): Promise<Call[]>;
}

/** @param mode what the console does: `report`, `cut`, `silent`, `hang` */
export async function fakeKit(mode: string, implementation = "iceberg-rest"): Promise<FakeKit> {
  const [catalog, run] = await Promise.all([FakeCatalog.start(), RunDirectory.create({ label: "fake" })]);
  const [java, calls] = [join(run.path, "java"), join(run.path, "calls.jsonl")];
  const program = [process.execPath, join(import.meta.dirname, "fake-console.ts"), mode];
  await writeFile(java, `#!/bin/sh\nexec ${program.join(" ")} ${join(RECORDED, implementation)} ${calls} "$@"\n`);
  await chmod(java, 0o755);
  const lines: string[] = [];
  return {
    catalog,
    run,
    lines,
    start: (names, more = {}) =>
      runKit({
        catalog: catalog.endpoint(),
        s3: S3,
        program: { java, jars: ["/jars/one.jar", "/jars/two.jar"] },
        selection: selectTests(names),
        run,
        limitMs: 20_000,
        signal: new AbortController().signal,
        progress: (text) => lines.push(text),
        ...more,
      }),
    calls: async () => {
      const text = await readFile(calls, "utf8").catch(() => "");
      return text
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as Call);
    },
    [Symbol.asyncDispose]: async () => {
      await catalog[Symbol.asyncDispose]();
      await run[Symbol.asyncDispose]();
    },
  };
}
