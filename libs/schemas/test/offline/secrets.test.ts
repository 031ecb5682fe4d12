/** No error about a document shows what may be a secret. One value is planted everywhere and looked for everywhere. */
import { formatError } from "@floe-contracts/base";
import { describe, expect, test } from "vitest";
import { assertValid, formatViolation, parseJson, parseYaml, validate } from "../../src/index.ts";
import { errorOf } from "./support/errors.ts";

const SECRET = "hunter2-Zq9";

describe("a text that cannot be parsed", () => {
  test.each([
    ["an open quote", `a: 1\npassword: "${SECRET}\n`],
    ["a second colon", `client_secret: a: ${SECRET}\n`],
    ["an unknown tag", `password: !vault ${SECRET}\n`],
    ["a duplicate key", `password: ${SECRET}\npassword: ${SECRET}\n`],
    ["a flow mapping", `credentials: {token: ${SECRET}, , }\n`],
    ["a block below a secret's name", `private_key: |\n  abc\n  ${SECRET}\n bad: [\n`],
    ["a pasted key without indentation", `private_key: |\n-----BEGIN KEY-----\n${SECRET}\n@x\n`],
    ["a pasted secret without indentation", `password:\n${SECRET}\n@${SECRET}\n`],
    ["a number", "password: 90071992547409931234\n"],
    ["a URL", `uri: postgres://u:${SECRET}@host/db: x\n`],
  ])("YAML: %s", (_what, text) => {
    const shown = formatError(errorOf(() => parseYaml(text)));
    expect(shown).not.toContain(SECRET);
    expect(shown).not.toContain("90071992547409931234");
  });

  test.each([
    ["a bare word", `{"password": ${SECRET}}`],
    ["a missing comma", `{"client_secret": "${SECRET}" "x": 1}`],
    ["a minified document", `{"a":1,"token":"${SECRET}","a":2}`],
    ["a number", '{"api_key": 90071992547409931234}'],
  ])("JSON: %s", (_what, text) => {
    const shown = formatError(errorOf(() => parseJson(text)));
    expect(shown).not.toContain(SECRET);
    expect(shown).not.toContain("90071992547409931234");
  });
});

test("a harmless line is shown, and cut", () => {
  const line = `name: "${"x".repeat(200)}" y`;
  const { message } = errorOf(() => parseYaml(`a: 1\n${line}\n`));
  expect(message).toContain("xxxxxxxxxx");
  expect(message.length).toBeLessThan(300);
});

test("control characters in a shown text are made visible", () => {
  expect(errorOf(() => parseYaml('a: "\u009b31m" b\n')).message).toContain("\\u009b");
});

test("a value under a secret's name is described and not quoted", () => {
  const artifact = {
    metadata: { compiled_at: "2013-01-01T00:00:00Z", floe_core_version: "1", source_hash: "x" },
    transforms: [],
    compute: { target: "duckdb", connection_secret_ref: `${SECRET}!` },
    resolved_profiles: {
      storage: {
        bucket: "bronze",
        credentials: { client_secret: SECRET, password: SECRET, secret_ref: { v: SECRET } },
      },
      catalog: { uri: 7, warehouse: "w", credentials: { client_secret: { secret_ref: `${SECRET} !` } } },
      compute: { credentials: SECRET },
    },
  };
  const result = validate(artifact, "compiled-artifacts", "1.1.0");
  const shown = result.ok ? "" : result.violations.map(formatViolation).join("\n");
  expect(shown).toContain("/compute/connection_secret_ref: pattern-mismatch");
  expect(shown).toContain("a string of 11 characters, hidden");
  expect(shown).not.toContain(SECRET);
  const error = errorOf(() => assertValid(artifact, "compiled-artifacts", "1.1.0"));
  expect(formatError(error) + JSON.stringify(error)).not.toContain(SECRET);
});

test.each([
  ["a password in a URL", `postgres://u:${SECRET}@h`, "postgres://u:…@h"],
  ["a token among parameters", `md:flights?motherduck_token=${SECRET}&x=1`, "motherduck_token=…&x=1"],
  ["a token in a connection text", `host=h Password = ${SECRET}; user=u`, "host=h Password = …; user=u"],
  ["a header", `Bearer ${SECRET}`, "Bearer …"],
])("%s is cut out of a value of any name", (_what, value, shown) => {
  const result = validate({ name: "x", version: "1", storage: value }, "floe-spec", "1.1.0");
  const text = result.ok ? "" : result.violations.map(formatViolation).join("\n");
  expect(text).toContain(shown);
  expect(text).not.toContain(SECRET);
});
