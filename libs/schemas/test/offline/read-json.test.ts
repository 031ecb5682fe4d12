import { describe, expect, test } from "vitest";
import { parseJson } from "../../src/index.ts";
import { errorOf, placeOf } from "./support/errors.ts";

describe("what is refused, where, and what to do", () => {
  test.each([
    ["nothing", "", "document-empty 1:1", "write the JSON object"],
    ["white space", " \n ", "document-empty 1:1", "write the JSON object"],
    ["a text cut off", '{"a": [1,\n 2', "json-syntax 2:3", "cut off"],
    ["a trailing comma", '{"a": 1,\n}', "json-syntax 2:1", "remove the comma"],
    ["a trailing comma in an array", "[1, 2, ]", "json-syntax 1:8", "remove the comma"],
    ["a comment", "{\n  // why\n}", "json-syntax 2:3", "no comments"],
    ["single quotes", "{'a': 1}", "json-syntax 1:2", "double quotes"],
    ["a bare key", "{a: 1}", "json-syntax 1:2", "double quotes"],
    ["NaN", '{"a": NaN}', "json-syntax 1:7", "finite"],
    ["Infinity", "[-Infinity]", "json-syntax 1:2", "finite"],
    ["Python's None", "[None]", "json-syntax 1:2", "lower case"],
    ["a number that overflows", "[1, 1e400]", "number-not-finite 1:5", "finite"],
    ["an integer beyond 2^53", '{"a": 9007199254740993}', "number-not-exact 1:7", "quotes"],
    ["a negative integer beyond -2^53", "[-9007199254740993]", "number-not-exact 1:2", "quotes"],
    ["a key twice", '{\n  "a": 1,\n  "a": 2\n}', "json-duplicate-key 3:3", "keep one"],
    ["a key twice, once escaped", '{"a": 1, "\\u0061": 2}', "json-duplicate-key 1:10", "keep one"],
    ["a key twice far down", '{"a": {"a": [{"b": 1, "c": {"b": 1}, "b": 2}]}}', "json-duplicate-key 1:38", "keep one"],
    ["__proto__ twice", '{"__proto__": 1, "__proto__": 2}', "json-duplicate-key 1:18", "keep one"],
    ["a raw control character", '["\u0001"]', "json-syntax 1:2", "escape"],
    ["NUL", '{"a": 1}\u0000', "json-syntax 1:9", "may not be text"],
    ["an unknown escape", '["\\x41"]', "json-syntax 1:2", "backslash"],
    ["a leading zero", "[01]", "json-syntax 1:3", "comma"],
    ["two values", "{} {}", "json-syntax 1:4", "one JSON value"],
    ["brackets thousands deep", "[".repeat(100_000), "document-too-deep 1:201", "bracket"],
    [
      "brackets thousands deep and closed",
      "[".repeat(100_000) + "]".repeat(100_000),
      "document-too-deep 1:201",
      "bracket",
    ],
    ["objects thousands deep", '{"a":'.repeat(100_000), "document-too-deep 1:1001", "bracket"],
  ])("%s", (_what, text, place, hint) => {
    const error = errorOf(() => parseJson(text, { file: "a.json" }));
    expect(placeOf(error)).toBe(place);
    expect(error.where?.file).toBe("a.json");
    expect(error.hint).toContain(hint);
  });
});

describe("what is read", () => {
  test.each([
    ["a byte order mark", '\ufeff{"a": 1}', { a: 1 }],
    ["one name in several objects", '[{"a": 1}, {"a": {"a": 2}}]', [{ a: 1 }, { a: { a: 2 } }]],
    ["colons and quotes inside texts", '{"a": "\\": \\"b\\": ", "b:": ":"}', { a: '": "b": ', "b:": ":" }],
    ["backslashes at the end of texts", '{"a\\\\": "\\\\", "b": "\\\\\\""}', { "a\\": "\\", b: '\\"' }],
    ["a large number with an exponent, which says that it is rounded", "[1e20]", [1e20]],
    ["the largest exact integer", "[9007199254740991]", [9007199254740991]],
    ["200 levels", "[".repeat(200) + "]".repeat(200), JSON.parse("[".repeat(200) + "]".repeat(200))],
    ["a bare value", '"text"', "text"],
  ])("%s", (_what, text, value) => {
    expect(parseJson(text).value).toEqual(value);
  });

  test("__proto__ is a field and changes no prototype", () => {
    const { value } = parseJson('{"__proto__": {"polluted": true}}');
    expect(Object.hasOwn(value as object, "__proto__")).toBe(true);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });
});

test("both places of a duplicate key are named", () => {
  const error = errorOf(() => parseJson('{\r\n  "a": 1,\r\n  "b": 1,\r\n  "a": 2}'));
  expect(error.message).toContain("first at line 2, column 3");
  expect(error.message).toContain('`"a": 2}`');
});

test("positions of values and keys", () => {
  const source = parseJson('{\n  "a/b": [1, {"c": null}]\n}');
  expect(source.positionOf("/a~1b/1/c")).toEqual({ line: 2, column: 20 });
  expect(source.keyPositionOf("/a~1b/1/c")).toEqual({ line: 2, column: 15 });
  expect(source.keyPositionOf("/a~1b/0")).toEqual({ line: 2, column: 11 });
  expect(source.positionOf("")).toEqual({ line: 1, column: 1 });
  expect(source.positionOf("/a~1b/2")).toBeUndefined();
  expect(source.positionOf("/a~1b/01")).toBeUndefined();
  expect(source.positionOf("/x")).toBeUndefined();
});
