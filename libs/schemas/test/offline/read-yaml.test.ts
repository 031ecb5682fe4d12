import { describe, expect, test } from "vitest";
import { parseYaml } from "../../src/index.ts";
import { errorOf, placeOf } from "./support/errors.ts";

const BOMB = `a: &a [x,x,x,x,x,x,x,x,x]\n${[..."bcdefghi"].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[index]}`)}]`).join("\n")}`;

describe("what is refused, and where", () => {
  test.each([
    ["nothing", "", "document-empty 1:1"],
    ["white space", " \n\t\n", "document-empty 1:1"],
    ["comments", "# a\n# b\n", "document-empty 1:1"],
    ["a marker and nothing", "---\n", "document-empty 1:1"],
    ["a key twice", "a: 1\nb: 2\na: 3\n", "yaml-duplicate-key 3:1"],
    ["a key twice, the second quoted", 'a: 1\n"a": 2\n', "yaml-duplicate-key 2:1"],
    ["a key twice in a flow mapping", "a: {b: 1, b: 2}", "yaml-duplicate-key 1:11"],
    ["a tab as indentation", "a:\n\tb: 1\n", "yaml-syntax 2:1"],
    ["two documents", "a: 1\n---\nb: 2\n", "yaml-many-documents 2:1"],
    ["an unknown tag", "a: 1\nb: !vault x\n", "yaml-unknown-tag 2:4"],
    ["a tag of YAML 1.1", "a: !!set {x}\n", "yaml-unknown-tag 1:10"],
    ["a number as key", "1: a\n", "yaml-key-not-text 1:1"],
    ["true as key", "true: a\n", "yaml-key-not-text 1:1"],
    ["no key", ": a\n", "yaml-key-not-text 1:1"],
    ["a list as key", "? [a]\n: b\n", "yaml-key-not-text 1:3"],
    ["a merge key", "a: &a {x: 1}\nb:\n  <<: *a\n", "yaml-merge-key 3:3"],
    ["an alias of nothing", "a: *b\n", "yaml-syntax 1:4"],
    ["an anchor that holds itself", "a: &a [*a]\n", "yaml-alias-expansion 1:8"],
    ["an anchor that holds itself further down", "a: &a\n  b:\n    c: *a\n", "yaml-alias-expansion 3:8"],
    ["aliases that grow without end", BOMB, "yaml-alias-expansion 6:8"],
    ["brackets thousands deep", "[".repeat(5000), "document-too-deep 1:203"],
    [
      "mappings thousands deep",
      Array.from({ length: 3000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"),
      "document-too-deep 202:203",
    ],
    ["dashes thousands deep", `${"- ".repeat(5000)}a`, "document-too-deep 1:404"],
    ["an integer beyond 2^53", "a: 9007199254740993\n", "number-not-exact 1:4"],
    ["a hexadecimal integer beyond 2^53", "a: 0xFFFFFFFFFFFFFFF\n", "number-not-exact 1:4"],
    ["infinity", "a: .inf\n", "number-not-finite 1:4"],
    ["not a number", "a: .NaN\n", "number-not-finite 1:4"],
    ["a number that overflows", "a: 1e400\n", "number-not-finite 1:4"],
    ["NUL", "a: x\u0000y\n", "document-control-character 1:5"],
    ["an escape character", "a: x\n\u001b[31m\n", "document-control-character 2:1"],
    ["a directive for another version", "%YAML 1.1\n---\na: yes\n", "yaml-syntax 1:1"],
    ["an open bracket", "a: [1, 2\n", "yaml-syntax 2:1"],
    ["a second colon", "a: b: c\n", "yaml-syntax 1:4"],
    ["a reserved character", "a: @b\n", "yaml-syntax 1:4"],
  ])("%s", (_what, text, place) => {
    const error = errorOf(() => parseYaml(text, { file: "floe.yaml" }));
    expect(placeOf(error)).toBe(place);
    expect(error.where?.file).toBe("floe.yaml");
    expect(error.hint).not.toBe("");
  });
});

test("both places of a duplicate key are named", () => {
  const error = errorOf(() => parseYaml("a:\r\n  b: 1\r\n  c: 2\r\n  b: 3\r\n"));
  expect(error.message).toContain("first at line 2, column 3");
  expect(error.message).toContain("`b: 3`");
  expect(placeOf(error)).toBe("yaml-duplicate-key 4:3");
});

test("a tab gets a hint whatever the parser trips over", () => {
  for (const text of ["a:\n\tb: 1\n", "a:\n  b: 1\n\tc: 2\n"]) {
    expect(errorOf(() => parseYaml(text)).hint).toContain("indent with spaces");
  }
});

describe("what is read, and how", () => {
  test.each([
    ["yes and no are text", "a: yes\nb: no\nc: on", { a: "yes", b: "no", c: "on" }],
    [
      "true, null and numbers of the core schema",
      "a: true\nb: ~\nc: 0o17\nd: 1e3\ne:",
      { a: true, b: null, c: 15, d: 1000, e: null },
    ],
    ["sexagesimal and dates are text", "a: 12:30:45\nb: 2013-01-01", { a: "12:30:45", b: "2013-01-01" }],
    ["a byte order mark is skipped", "\ufeffa: 1", { a: 1 }],
    ["carriage returns end lines", "a: 1\r\nb: |\r\n  x\r\n  y\r\n", { a: 1, b: "x\ny\n" }],
    ["aliases are values of their own", "a: &x {b: [1]}\nc: *x", { a: { b: [1] }, c: { b: [1] } }],
    ["an anchor may be defined again", "a: &x 1\nb: *x\nc: &x 2\nd: *x", { a: 1, b: 1, c: 2, d: 2 }],
    ["large numbers in quotes keep their digits", 'a: "9007199254740993"', { a: "9007199254740993" }],
    ["the largest exact integer", "a: 9007199254740991", { a: 9007199254740991 }],
    ["a quoted << is a field", '"<<": 1', { "<<": 1 }],
    ["core tags", "a: !!str 12\nb: !!int 3", { a: "12", b: 3 }],
    ["a document marker at the start", "---\na: 1\n", { a: 1 }],
    ["constructor and other inherited names", "constructor: 1\ntoString: 2", { constructor: 1, toString: 2 }],
  ])("%s", (_what, text, value) => {
    expect(parseYaml(text).value).toEqual(value);
  });

  test("changing what an alias gave does not change its anchor", () => {
    const value = parseYaml("a: &x {b: 1}\nc: *x").value as { a: { b: number }; c: { b: number } };
    value.c.b = 2;
    expect(value.a.b).toBe(1);
  });

  test("__proto__ is a field and changes no prototype", () => {
    const { value } = parseYaml("__proto__: {polluted: true}\na: {__proto__: 1}");
    expect(Object.hasOwn(value as object, "__proto__")).toBe(true);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });
});

test("positions go through aliases to the text that they repeat", () => {
  const source = parseYaml("a: &x\n  b: 1\nc: *x\n", { file: "f.yaml" });
  expect(source.positionOf("/c/b")).toEqual({ file: "f.yaml", line: 2, column: 6 });
  expect(source.positionOf("/c")).toEqual({ file: "f.yaml", line: 3, column: 4 });
  expect(source.keyPositionOf("/c")).toEqual({ file: "f.yaml", line: 3, column: 1 });
  expect(source.positionOf("/d")).toBeUndefined();
  expect(source.positionOf("/a/b/c")).toBeUndefined();
});
