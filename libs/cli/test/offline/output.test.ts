import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { excerptOf } from "../../src/output/excerpt.ts";
import { Output, wantsAscii, wantsColour } from "../../src/output/output.ts";
import { redactValue, secretsIn } from "../../src/output/secrets.ts";
import { type Column, renderTable } from "../../src/output/table.ts";
import { pad, plain, showDuration, showPath, widthOf } from "../../src/output/text.ts";

function captured(env: Record<string, string>, options: { json?: boolean; tty?: boolean } = {}) {
  const text = { out: "", err: "" };
  const streams = {
    stdout: { write: (piece: string) => (text.out += piece), isTTY: options.tty },
    stderr: { write: (piece: string) => (text.err += piece), isTTY: options.tty },
  };
  return { text, output: new Output({ json: options.json === true, env, streams }) };
}

describe("colour", () => {
  const terminal = { write: () => {}, isTTY: true };
  const pipe = { write: () => {} };
  test.each([
    [{}, terminal, true],
    [{}, pipe, false],
    [{ NO_COLOR: "1" }, terminal, false],
    [{ NO_COLOR: "" }, terminal, true],
    [{ TERM: "dumb" }, terminal, false],
    [{ FORCE_COLOR: "1" }, pipe, true],
    [{ FORCE_COLOR: "0" }, terminal, false],
    [{ NO_COLOR: "1", FORCE_COLOR: "1" }, terminal, false],
    [{ CI: "true" }, pipe, false],
  ])("%j on %j is %j", (env, sink, expected) => {
    expect(wantsColour(env, sink)).toBe(expected);
  });
});

describe("a locale", () => {
  test.each([
    [{}, false],
    [{ LANG: "C" }, true],
    [{ LANG: "de_DE.ISO-8859-1" }, true],
    [{ LANG: "en_US.UTF-8" }, false],
    [{ LANG: "C.utf8" }, false],
    [{ LC_ALL: "POSIX", LANG: "en_US.UTF-8" }, true],
    [{ LC_ALL: "", LC_CTYPE: "en_US.UTF-8", LANG: "C" }, false],
  ])("%j asks for ASCII: %j", (env, expected) => {
    expect(wantsAscii(env)).toBe(expected);
  });

  test("that is not UTF-8 gets marks and lines in ASCII, one character for one", () => {
    const { text, output } = captured({ LANG: "C" });
    output.say("✓ ok · ─ │ … → ✗ ○ — é");
    expect(text.out).toBe("+ ok - - | ~ > x o - é\n");
  });
});

describe("Output", () => {
  test("with --json keeps standard output for the object", () => {
    const { text, output } = captured({}, { json: true });
    output.say("working");
    output.emit({ a: 1 });
    expect(text).toEqual({ out: '{\n  "a": 1\n}\n', err: "working\n" });
  });

  test("hides the values of secret-like variables in text and JSON, and leaves JSON whole", () => {
    const env = { DB_PASSWORD: 'hun"ter2', API_TOKEN: "true", URL: "postgres://me:in-the-uri@host/db" };
    const { text, output } = captured(env);
    output.say('say hun"ter2 in-the-uri');
    output.emit({ ok: true, text: 'a hun"ter2 b', list: ["in-the-uri", 5, null] });
    output.complain(JSON.stringify({ x: 'hun"ter2' }));
    expect(text.out + text.err).not.toMatch(/hun\\?"ter2|in-the-uri/);
    const json = JSON.parse(text.out.slice(text.out.indexOf("{")));
    expect(json).toEqual({ ok: true, text: "a [secret hidden] b", list: ["[secret hidden]", 5, null] });
  });

  test("hides each line of a secret of several lines", () => {
    const secrets = secretsIn({ PRIVATE_KEY: "-----BEGIN KEY-----\nabcdefghijkl\nxy\n" });
    expect(redactValue({ log: ["| abcdefghijkl", "xy"] }, secrets)).toEqual({ log: ["| [secret hidden]", "xy"] });
  });

  test("takes its width from the terminal, else from COLUMNS, and never becomes too narrow to read", () => {
    const sink = { write: () => {} };
    const width = (env: Record<string, string>, columns?: number) =>
      new Output({ json: false, env, streams: { stdout: { ...sink, columns }, stderr: sink } }).width;
    expect([
      width({}),
      width({ COLUMNS: "77" }),
      width({ COLUMNS: "77" }, 90),
      width({ COLUMNS: "x" }),
      width({}, 3),
    ]).toEqual([120, 77, 90, 120, 40]);
  });
});

describe("text", () => {
  test("plain makes control characters visible and drops escape sequences", () => {
    expect(plain("\u001b[31mred\u001b[0m\u0007 a\u202eb\tc\nd")).toBe("red\\u0007 a\\u202eb\tc\nd");
  });

  test("widths count what a terminal shows", () => {
    expect([widthOf("é"), widthOf("日本"), widthOf("e\u0301")]).toEqual([1, 4, 1]);
    expect(pad("日", 4)).toBe("日  ");
  });

  test("durations do not depend on a locale", () => {
    expect([0, 1449, 119_949, 122_000, 3_605_000].map(showDuration)).toEqual([
      "0.0 s",
      "1.4 s",
      "119.9 s",
      "2 min 2 s",
      "60 min 5 s",
    ]);
  });

  test("paths below the working directory are shown from it, others as they are", () => {
    expect(showPath("/a/b/c.yaml", "/a")).toBe("b/c.yaml");
    expect(showPath("/x/c.yaml", "/a")).toBe("/x/c.yaml");
    expect(showPath("../c.yaml", "/a")).toBe("../c.yaml");
    expect(showPath("/a", "/a")).toBe(".");
  });
});

describe("an excerpt", () => {
  const at = (text: string, line: number, column: number) => {
    const found = excerptOf(text, line, column);
    return found?.text === undefined ? found : `${found.text}\n${" ".repeat(found.caretAt)}${"^".repeat(found.carets)}`;
  };
  test.each([
    ["a scalar", "name: x\ncompute: defualt # no\n", 2, 10, "compute: defualt # no\n         ^^^^^^^"],
    ["a key without its colon", "nmae: x\n", 1, 1, "nmae: x\n^^^^"],
    ["a text in quotes", 'a: "b c"\n', 1, 4, 'a: "b c"\n   ^^^^^'],
    ["in a flow", "a: [1, two]\n", 1, 8, "a: [1, two]\n       ^^^"],
    ["after a tab", "\ta: b\n", 1, 5, "→a: b\n    ^"],
    ["after wide characters", "日本: x\n", 1, 5, "日本: x\n      ^"],
    ["at the end of a line", "a:\r\nb: 1\r\n", 1, 3, "a:\n  ^"],
    [
      "after a URL with a password",
      "u: http://me:hunter2@h/x y\n",
      1,
      26,
      "u: http://me:…@h/x y\n                   ^",
    ],
  ])("of %s", (_case, text, line, column, expected) => {
    expect(at(text, line, column)).toBe(expected);
  });

  test("of a long line is cut around the place", () => {
    const text = `{"a": "${"x".repeat(500)}", "b": 5, "c": "${"y".repeat(500)}"}`;
    const shown = at(text, 1, text.indexOf("5,") + 1);
    expect(shown).toMatch(/^…x{20,}", "b": 5, "c": "y+…\n +\^$/);
  });

  test.each([
    ["under a secret's name", "password: hunter2\n", 1],
    ["in a block below one", "private_key: |\n  line one\n  line two\n", 3],
  ])("%s is hidden", (_case, text, line) => {
    expect(excerptOf(text, line, 3)).toEqual({ line, text: undefined, caretAt: 0, carets: 0 });
  });

  test("of a line that is not there (any more) is none", () => {
    expect(excerptOf("a: 1\n", 7, 1)).toBeUndefined();
  });
});

describe("a table", () => {
  const columns: readonly Column[] = [
    { title: "check", wrap: { order: 2, after: "-" } },
    { title: "target", wrap: { order: 1, after: " " } },
    { title: "time", align: "right" },
  ];
  const rows = [
    [{ text: "profile-takes-the-rest-from" }, { text: "duckdb postgres" }, { text: "0.1 s" }],
    [{ text: "short" }, { text: "all 7" }, { text: "12.0 s" }],
  ];
  const table = (width: number) => renderTable(columns, rows, { width, head: (text) => text });

  test("that fits is not touched", () => {
    expect(table(80)).toBe(
      [
        "check                        target             time",
        "────────────────────────────────────────────────────",
        "profile-takes-the-rest-from  duckdb postgres   0.1 s",
        "short                        all 7            12.0 s",
      ].join("\n"),
    );
  });

  test.each([50, 40, 30, 10])("in %i columns keeps every part of every id", (width) => {
    const text = table(width);
    for (const part of ["profile-", "takes-", "duckdb", "postgres", "short", "12.0 s"]) expect(text).toContain(part);
    const joined = text.split("\n").map((line) => line.slice(0, line.search(/\s{2}|$/)).trim());
    expect(joined.join("")).toContain("profile-takes-the-rest-from");
    if (width >= 40) expect(Math.max(...text.split("\n").map(widthOf))).toBeLessThanOrEqual(width);
  });

  test("colours do not count", () => {
    const painted = rows.map((row) =>
      row.map((cell) => ({ ...cell, paint: (text: string) => `\u001b[31m${text}\u001b[39m` })),
    );
    const text = renderTable(columns, painted, { width: 80, head: (head) => head });
    expect(
      stripVTControlCharacters(text)
        .split("\n")
        .map((line) => line.trimEnd()),
    ).toEqual(table(80).split("\n"));
  });
});
