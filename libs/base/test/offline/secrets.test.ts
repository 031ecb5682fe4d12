import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeValue, isSecretName, REDACTED, redact, secretValuesOf } from "../../src/index.ts";

describe("a name", () => {
  test.each([
    "password",
    "client_secret",
    "PGPASSWORD_SECRET",
    "token",
    "accessKey",
    "private_key",
    "api-key",
    "keyfile_json",
    "aws_secret_access_key",
    "SNOWFLAKE_PROD_PASSWORD",
    "secretKey",
  ])("%s may hold a secret", (name) => expect(isSecretName(name)).toBe(true));
  test.each([
    "secret_ref",
    "api_secret_ref",
    "connection_secret_ref",
    "token_refresh_enabled",
    "key",
    "host",
    "schema",
    "keyboard",
    "passenger",
    "secret_backends",
    "credential_mode",
  ])("%s does not", (name) => expect(isSecretName(name)).toBe(false));
});

describe("redact", () => {
  test("cuts out a value in every form it travels in", () => {
    const secret = 'p@ss "word"/1';
    const text = [
      secret,
      encodeURIComponent(secret),
      JSON.stringify(secret),
      Buffer.from(secret).toString("base64"),
    ].join(" ");
    expect(redact(text, [secret])).not.toContain("word");
  });

  test("leaves no tail of a longer secret", () => {
    expect(redact("abcdefgh", ["abcd", "abcdefgh"])).toBe(REDACTED);
  });

  test("leaves nothing of any secret in any text", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6 }), fc.string(), fc.string(), (secret, before, after) => {
        fc.pre(!REDACTED.includes(secret) && !before.includes(secret) && !after.includes(secret));
        expect(redact(`${before}${secret}${after}`, [secret])).toContain(REDACTED);
      }),
    );
  });

  test("takes the secrets of an environment by their names", () => {
    expect(secretValuesOf({ DB_PASSWORD: "hunter2!", HOME: "/root", API_TOKEN: undefined })).toEqual(["hunter2!"]);
  });
});

describe("a value in an error", () => {
  test("is quoted, and cut when it is long", () => {
    expect(describeValue("5432")).toBe('"5432"');
    expect(describeValue(5432)).toBe("a number 5432");
    expect(describeValue(null)).toBe("null");
    expect(describeValue(undefined)).toBe("nothing");
    expect(describeValue({ a: 1, b: 2 })).toBe("an object with the fields a, b");
    expect(describeValue([1, 2])).toBe("an array of 2");
    expect(describeValue("x".repeat(200))).toHaveLength("… (200 characters)".length + 82);
  });

  test("is described and not shown when it is a secret", () => {
    expect(describeValue("hunter2", { secret: true })).toBe("a string of 7 characters, hidden");
    expect(describeValue(1234, { secret: true })).toBe("a number, hidden");
  });
});
