/** Whatever the document and however it is written, a pointer leads to the text of its value. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { childPointer, isRecord, parseJson, parseYaml, type Source } from "../../src/index.ts";

/** Keys that need quotes or escapes in one notation or the other, beside plain ones. */
const key = fc.oneof(
  fc.constantFrom(
    "a",
    "b",
    "a/b",
    "~",
    "~1",
    "",
    "0",
    "true",
    "null",
    "1.5",
    "é",
    "𝔘",
    "- x",
    "a: b",
    "#",
    "__proto__",
    "constructor",
  ),
  fc.string({ maxLength: 8, unit: "grapheme" }).filter((text) => text !== "<<"),
);
const { document } = fc.letrec((tie) => ({
  document: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.oneof(
      fc.string({ maxLength: 20, unit: "grapheme" }),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true, maxExcluded: true, max: 1e15, min: -1e15 }),
      fc.boolean(),
      fc.constant(null),
    ),
    fc.array(tie("document"), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie("document")), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
  ),
}));

/** Every value of a document with its pointer. */
function* members(value: unknown, pointer = ""): Generator<[pointer: string, value: unknown]> {
  yield [pointer, value];
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* members(item, childPointer(pointer, index));
  } else if (isRecord(value)) {
    for (const [name, inner] of Object.entries(value)) yield* members(inner, childPointer(pointer, name));
  }
}

function offsetOf(source: Source, place: { line: number; column: number } | undefined): number {
  expect(place).toBeDefined();
  const lines = source.text.split("\n").slice(0, (place?.line ?? 1) - 1);
  return lines.reduce((offset, line) => offset + line.length + 1, 0) + (place?.column ?? 1) - 1;
}

describe("JSON", () => {
  test("the text at a value's position starts with the value, and at a key's with the key", () => {
    fc.assert(
      fc.property(document, fc.constantFrom(undefined, 2, "\t"), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const source = parseJson(text);
        expect(source.value).toEqual(JSON.parse(text));
        for (const [pointer, inner] of members(JSON.parse(text))) {
          const at = offsetOf(source, source.positionOf(pointer));
          if (isRecord(inner) || Array.isArray(inner)) expect("{[").toContain(source.text[at]);
          else expect(source.text.startsWith(JSON.stringify(inner), at)).toBe(true);
          const name = pointer
            .slice(pointer.lastIndexOf("/") + 1)
            .replaceAll("~1", "/")
            .replaceAll("~0", "~");
          const keyAt = offsetOf(source, source.keyPositionOf(pointer));
          if (keyAt !== at) expect(source.text.startsWith(JSON.stringify(name), keyAt)).toBe(true);
        }
      }),
      { numRuns: 200, seed: 2013 },
    );
  });
});

describe("YAML", () => {
  test("the text at a scalar's position, read alone, is the scalar", () => {
    fc.assert(
      fc.property(document, fc.constantFrom("BLOCK", "FLOW"), fc.boolean(), (value, style, windows) => {
        const plain = JSON.parse(JSON.stringify(value)) as unknown;
        const written = stringify(plain, {
          collectionStyle: style === "FLOW" ? "flow" : "any",
          lineWidth: 0,
          aliasDuplicateObjects: false,
        });
        // A carriage return inside a text is written as an escape, so every line break is one of the notation's own.
        fc.pre(!(windows && /[|>][+-]?\d?\n/.test(written)));
        const source = parseYaml(windows ? written.replaceAll("\n", "\r\n") : written);
        expect(source.value).toEqual(plain);
        for (const [pointer, inner] of members(plain)) {
          const at = offsetOf(source, source.positionOf(pointer));
          if (typeof inner === "object") continue;
          expect(scalarAt(source.text, at, inner)).toBe(true);
        }
      }),
      { numRuns: 200, seed: 2013 },
    );
  });
});

/** Whether the scalar that begins at `at` is the value: quoted, a block, or plain up to where it ends. */
function scalarAt(text: string, at: number, value: unknown): boolean {
  const rest = text.slice(at);
  if (/^["'|>]/.test(rest)) {
    const end = rest.startsWith('"')
      ? /^"(?:[^"\\]|\\[\s\S])*"/.exec(rest)
      : rest.startsWith("'")
        ? /^'(?:[^']|'')*'/.exec(rest)
        : null;
    return end === null ? typeof value === "string" : parseYaml(end[0]).value === value;
  }
  if (typeof value !== "string") return Object.is(Number.parseFloat(rest), value) || rest.startsWith(String(value));
  return rest.startsWith(value.split("\n")[0] ?? "");
}
