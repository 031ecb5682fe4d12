/** JSON values as JSON Schema compares them: 1 and 1.0 are one number, the order of keys is nothing. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Sets of JSON types as bits. `true` and `false` are types of one value each, so that booleans need no solver. */
export const TYPE = { null: 1, false: 2, true: 4, number: 8, string: 16, array: 32, object: 64 } as const;
export const ALL_TYPES = 127;

/** Cheap ones first: a witness of a simple type is found first, and reads best. */
export const EACH_TYPE = [TYPE.null, TYPE.true, TYPE.false, TYPE.number, TYPE.string, TYPE.array, TYPE.object] as const;

export function typeOf(value: Json): number {
  if (value === null) return TYPE.null;
  if (Array.isArray(value)) return TYPE.array;
  switch (typeof value) {
    case "boolean":
      return value ? TYPE.true : TYPE.false;
    case "number":
      return TYPE.number;
    case "string":
      return TYPE.string;
    default:
      return TYPE.object;
  }
}

export function isObject(value: unknown): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Equal values, and no others, have equal keys. */
export function keyOf(value: Json): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value !== "object" || value === null) return value === 0 ? "0" : String(value);
  if (Array.isArray(value)) return `[${value.map(keyOf).join()}]`;
  const entries = Object.entries(value).map(([name, each]) => `${JSON.stringify(name)}:${keyOf(each)}`);
  return `{${entries.sort().join()}}`;
}

export function isEqual(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, index) => isEqual(item, b[index] as Json))
    );
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  const [x, y] = [a, b] as { readonly [key: string]: Json }[];
  return names.every((name) => hasOwn(b, name) && isEqual(x?.[name] as Json, y?.[name] as Json));
}

export function hasOwn(value: object, name: string): boolean {
  return Object.hasOwn(value, name);
}

/** An object of these properties. `__proto__` is a name like any other. */
export function objectOf(entries: Iterable<readonly [name: string, value: Json]>): Json {
  const made: { [key: string]: Json } = {};
  for (const [name, value] of entries) {
    if (name === "__proto__")
      Object.defineProperty(made, name, { value, enumerable: true, configurable: true, writable: true });
    else made[name] = value;
  }
  return made;
}

/** The number of code points, which is what minLength counts. */
export function lengthOf(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length - 1; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit >= 0xd800 && unit <= 0xdbff) {
      const next = text.charCodeAt(index + 1);
      if (next >= 0xdc00 && next <= 0xdfff) {
        length -= 1;
        index += 1;
      }
    }
  }
  return length;
}
