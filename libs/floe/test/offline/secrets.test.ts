/** secret_ref at run time. */
import { expect, test } from "vitest";
import { resolveSecret, secretVariable } from "../../src/secrets.ts";
import { errorOf, everythingIn } from "../support/errors.ts";
import { scratch } from "../support/scratch.ts";

test.each([
  ["polaris-client-secret", "POLARIS_CLIENT_SECRET"],
  ["pg_password", "PG_PASSWORD"],
  ["Token2", "TOKEN2"],
  ["1pass", "1PASS"],
])("%s is the variable %s", (ref, variable) => {
  expect(secretVariable(ref)).toBe(variable);
});

test("the variable comes before the file; an empty variable counts as none", async () => {
  await using dir = await scratch();
  await dir.write("db-password", "from the file\n");
  const options = { secretsDir: dir.dir };
  expect(await resolveSecret("db-password", { DB_PASSWORD: "from the variable" }, options)).toBe("from the variable");
  expect(await resolveSecret("db-password", { DB_PASSWORD: "" }, options)).toBe("from the file");
  expect(await resolveSecret("db-password", {}, options)).toBe("from the file");
});

test.each([
  ["one line end is dropped", "s3cret\n", "s3cret"],
  ["one Windows line end too", "s3cret\r\n", "s3cret"],
  ["but only one, and no space", " s3cret \n\n", " s3cret \n"],
  ["a key of many lines stays whole", "a\nb\nc", "a\nb\nc"],
])("from a file: %s", async (_, text, value) => {
  await using dir = await scratch();
  await dir.write("ref", text);
  expect(await resolveSecret("ref", {}, { secretsDir: dir.dir })).toBe(value);
});

test("a secret that is nowhere is an error that names both places", async () => {
  await using dir = await scratch();
  const error = await errorOf(() => resolveSecret("db-password", {}, { secretsDir: dir.dir }));
  expect(error).toMatchObject({ code: "secret-not-found", exitCode: 2 });
  expect(error.message).toContain("DB_PASSWORD is not set");
  expect(error.message).toContain(`${dir.path("db-password")} does not exist`);
  const byDefault = await errorOf(() => resolveSecret("no-such-secret-anywhere", { NO_SUCH_SECRET_ANYWHERE: "" }));
  expect(byDefault.message).toContain("NO_SUCH_SECRET_ANYWHERE is set to nothing");
  expect(byDefault.message).toContain("/var/run/secrets/no-such-secret-anywhere");
});

test.each([
  ["an empty file", "", "is empty"],
  ["a file of one line end", "\n", "is empty"],
  ["a file that is not UTF-8", new Uint8Array([0x68, 0xff, 0xfe]), "is not UTF-8 text"],
])("%s is no secret", async (_, text, why) => {
  await using dir = await scratch();
  await dir.write("ref", text);
  expect((await errorOf(() => resolveSecret("ref", {}, { secretsDir: dir.dir }))).message).toContain(why);
});

test("a directory of that name is no secret", async () => {
  await using dir = await scratch();
  await dir.write("ref/key", "x");
  expect((await errorOf(() => resolveSecret("ref", {}, { secretsDir: dir.dir }))).message).toContain("is a directory");
});

test.each(["../etc/passwd", "", "a/b", "-x", "a b", "x".repeat(254), "pässword"])(
  "%j is refused as a reference, and is not repeated: it may be the secret itself",
  async (ref) => {
    const error = await errorOf(() => resolveSecret(ref, {}));
    expect(error.code).toBe("secret-ref-invalid");
    if (ref.length > 3) expect(everythingIn({ ...error, message: error.message })).not.toContain(ref);
    if (ref.length > 3) expect(error.message + error.hint).not.toContain(ref);
  },
);
