/** The archive of the classes that a JVM loads: made once, for one JVM and its jars, and never needed. */
import { existsSync } from "node:fs";
import { readdir, readFile, truncate, utimes, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { expect, test } from "vitest";
import { type ClassArchiveOptions, classArchive, type JavaRuntime } from "../../src/java/index.ts";
import { ManagedProcess } from "../../src/runtime/managed-process.ts";
import { scratch } from "../support/programs.ts";

/** A program in the JVM's place: writes the file that the option names when it is asked to end. */
const WRITER = `
const file = process.argv[1].split("=")[1];
process.on("SIGTERM", () => { require("node:fs").writeFileSync(file, "archive"); process.exit(143); });
setInterval(() => {}, 1000);
console.log("ready");`;

const JAVA: JavaRuntime = { java: "/java", home: "/", major: 25, version: "25.0.2", from: "here" };

function archiveOptions(
  cache: string,
  given: Partial<ClassArchiveOptions> = {},
): ClassArchiveOptions & { told: string[]; options: string[]; runs: string[] } {
  const [told, options, runs]: [string[], string[], string[]] = [[], [], []];
  return {
    cache,
    service: "test",
    java: JAVA,
    jars: [],
    key: "key",
    size: "1 MB",
    progress: (text) => told.push(text),
    rehearse: async ({ run, started }, option) => {
      options.push(option);
      runs.push(run.path);
      const program = await ManagedProcess.spawn({
        name: "writer",
        command: process.execPath,
        args: ["-e", WRITER, "--", option],
        env: { PATH: "/usr/bin:/bin" },
        cwd: run.path,
      });
      const hasBegun = async () =>
        program.logs().length > 0 ? ({ state: "ready", value: 0 } as const) : ({ state: "waiting", why: "" } as const);
      started.use(program);
      await program.ready(hasBegun, 10_000);
      return program;
    },
    told,
    options,
    runs,
    ...given,
  };
}

test("an archive of classes is made once, and again when it is cut off", async () => {
  await using home = await scratch("archive");
  const asked = archiveOptions(home.path);
  const [option = ""] = await classArchive(asked);
  const file = option.replace("-XX:AOTCache=", "");
  expect(await readFile(file, "utf8")).toBe("archive");
  expect(asked.options).toEqual([expect.stringMatching(/^-XX:AOTCacheOutput=/)]);
  expect(asked.told).toEqual([
    expect.stringContaining("test: making an archive of its classes, some 1 MB"),
    expect.stringMatching(/^test: made the archive of its classes in \d+ s$/),
  ]);
  expect(asked.runs.map((path) => existsSync(path))).toEqual([false]);
  expect(await classArchive(asked)).toEqual([option]);
  expect(asked.options).toHaveLength(1);
  await truncate(file, 3);
  const [renewed = ""] = await classArchive(asked);
  expect(asked.options).toHaveLength(2);
  expect(await readFile(renewed.replace("-XX:AOTCache=", ""), "utf8")).toBe("archive");
});

test("an older Java has another kind of archive, and each Java its own", async () => {
  await using home = await scratch("archive");
  await classArchive(archiveOptions(home.path));
  const asked = archiveOptions(home.path, { java: { ...JAVA, major: 17, version: "17.0.9" } });
  expect(await classArchive(asked)).toEqual([expect.stringMatching(/^-XX:SharedArchiveFile=/)]);
  expect(asked.options).toEqual([expect.stringMatching(/^-XX:ArchiveClassesAtExit=/)]);
});

test("jars that the JVM takes for others have another archive, and so have two programs of one service", async () => {
  await using home = await scratch("archive");
  const jar = join(home.path, "a.jar");
  await writeFile(jar, "classes");
  await utimes(jar, 1_000_000, 1_000_000);
  const asked = archiveOptions(home.path, { jars: [jar] });
  const [option = ""] = await classArchive(asked);
  expect(basename(dirname(option))).toMatch(/^test-classes-/);
  // It looks at whole seconds, and not every disk keeps more.
  await utimes(jar, 1_000_000.5, 1_000_000.5);
  expect(await classArchive(asked)).toEqual([option]);
  await utimes(jar, 1_000_001, 1_000_001);
  expect(await classArchive(asked)).not.toEqual([option]);
  const [other = ""] = await classArchive(archiveOptions(home.path, { name: "other" }));
  expect(basename(dirname(other))).toMatch(/^other-classes-/);
});

test("where an archive cannot be made the program starts without, says why, and does not try again", async () => {
  await using home = await scratch("archive");
  let tries = 0;
  const rehearse = async (): Promise<never> => {
    tries += 1;
    throw new Error("no room for it");
  };
  const asked = archiveOptions(home.path, { rehearse });
  expect([await classArchive(asked), await classArchive(asked)]).toEqual([[], []]);
  expect(tries).toBe(1);
  // What stood in the way a day ago may have gone.
  const [directory = ""] = (await readdir(home.path)).filter((name) => /^test-classes-\w+\.[0-9a-f]{8}$/.test(name));
  const yesterday = new Date(Date.now() - 25 * 3_600_000);
  await utimes(join(home.path, directory, "archive.json"), yesterday, yesterday);
  await classArchive(asked);
  expect(tries).toBe(2);
  expect(asked.told).toContain("test: it starts without an archive of its classes: no room for it");
  const unusable = archiveOptions(join(home.path, "none\0"));
  expect(await classArchive(unusable)).toEqual([]);
  expect(unusable.told.join()).toContain("test: it starts without an archive of its classes");
});
