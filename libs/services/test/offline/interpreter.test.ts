/** The interpreters here are shell scripts: what they say about themselves is all that is known of a candidate. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findPython } from "../../src/python/interpreter.ts";
import { scratch, shellScript } from "../support/programs.ts";

function answer(version: string, executable = `/real/python${version}`): string {
  const parts = { executable, version, platform: "linux-x86_64", hasEnsurepip: true, hasPip: true };
  return `echo '${JSON.stringify(parts)}'`;
}

async function pythons(place: string, scripts: Record<string, string>): Promise<string> {
  const directories: string[] = [];
  for (const [path, script] of Object.entries(scripts)) {
    const [directory = ""] = path.split("/");
    await mkdir(join(place, directory), { recursive: true });
    await shellScript(join(place, path), script);
    if (!directories.includes(join(place, directory))) directories.push(join(place, directory));
  }
  return directories.join(":");
}

test("the real file is used, not the shim in front of it", async () => {
  await using place = await scratch();
  const PATH = await pythons(place.path, { "shims/python3.11": answer("3.11.7", "/versions/3.11.7/bin/python3.11") });
  expect(await findPython({ PATH })).toMatchObject({
    executable: "/versions/3.11.7/bin/python3.11",
    version: "3.11.7",
  });
});

test("a shim that fails, a hanging answer and another version are passed over", async () => {
  await using place = await scratch();
  const PATH = await pythons(place.path, {
    "shims/python3.11": `echo "pyenv: python3.11: command not found" >&2; exit 127`,
    "odd/python3.11": "echo hello",
    "shims/python3": answer("3.13.0"),
    "system/python3": answer("3.11.2"),
  });
  expect((await findPython({ PATH })).version).toBe("3.11.2");
});

test("when there is none, everything that was looked at is named", async () => {
  await using place = await scratch();
  const PATH = await pythons(place.path, {
    "a/python3": answer("3.12.1"),
    "a/python3.11": `echo "pyenv: not installed" >&2; exit 1`,
  });
  await expect(findPython({ PATH })).rejects.toMatchObject({
    code: "python-not-found",
    message: expect.stringMatching(/a\/python3\.11: pyenv: not installed; .*a\/python3: Python 3\.12\.1/),
    hint: expect.stringContaining("FLOE_PYTHON"),
  });
  await expect(findPython({ PATH: join(place.path, "nothing") })).rejects.toMatchObject({ code: "python-not-found" });
});

test("FLOE_PYTHON is used or refused, never replaced", async () => {
  await using place = await scratch();
  const PATH = await pythons(place.path, {
    "a/python3.11": answer("3.11.9"),
    "b/mine": answer("3.11.1"),
    "b/old": answer("3.9.1"),
  });
  expect((await findPython({ PATH, FLOE_PYTHON: join(place.path, "b/mine") })).version).toBe("3.11.1");
  expect((await findPython({ PATH, FLOE_PYTHON: "mine" })).version).toBe("3.11.1");
  for (const wrong of ["old", join(place.path, "missing"), "missing"])
    await expect(findPython({ PATH, FLOE_PYTHON: wrong })).rejects.toMatchObject({
      code: "python-not-found",
      message: expect.stringContaining("FLOE_PYTHON"),
    });
});

test("a relative entry of the PATH is not looked into", async () => {
  await expect(findPython({ PATH: "relative:./bin:" })).rejects.toMatchObject({ code: "python-not-found" });
});
