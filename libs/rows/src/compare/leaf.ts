/** Where exactly two cells of one type differ: in themselves, or somewhere inside of a list, struct or map. */
import { DataType, type Field } from "../arrow.ts";
import { type Cell, identityOf, isParts } from "../cells.ts";
import { childOf } from "../types.ts";

/** The innermost difference of two cells. `undefined` is an element that one of two lists or maps does not have. */
export interface Leaf {
  /** Places inside of the cell, from the outside: a list's index, a struct's field, a map's key. */
  readonly path: readonly string[];
  readonly field: Field;
  readonly expected: Cell | undefined;
  readonly found: Cell | undefined;
}

/** The field with what its dictionary holds, should it have one: the codes are a matter of layout. */
export function plainField(field: Field): Field {
  return DataType.isDictionary(field.type) ? field.clone({ type: field.type.dictionary }) : field;
}

/**
 * The first difference of two cells of one type, or undefined when they are equal. Floats are equal bit by bit, but for
 * NaN, which equals NaN; maps are equal whatever the order of their entries.
 */
export function firstDifference(field: Field, expected: Cell, found: Cell): Leaf | undefined {
  if (Object.is(expected, found)) return undefined;
  if (expected instanceof Uint8Array && found instanceof Uint8Array && Buffer.compare(expected, found) === 0) {
    return undefined;
  }
  if (expected !== null && found !== null && isParts(expected) && isParts(found)) {
    return firstInside(field, expected, found);
  }
  return { path: [], field, expected, found };
}

function firstInside(field: Field, expected: readonly Cell[], found: readonly Cell[]): Leaf | undefined {
  const { type } = field;
  if (DataType.isMap(type)) return firstInMap(childOf(childOf(type, 0).type, 1), entriesOf(expected), entriesOf(found));
  const isStruct = DataType.isStruct(type);
  for (let index = 0; index < Math.max(expected.length, found.length); index += 1) {
    const child = plainField(childOf(type, isStruct ? index : 0));
    const leaf = differenceOf(child, expected[index], found[index]);
    if (leaf !== undefined) return { ...leaf, path: [isStruct ? child.name : String(index), ...leaf.path] };
  }
  return undefined;
}

/** A map's values by the identity of their keys, and the key as it was. */
type Entries = ReadonlyMap<string, Cell>;

function entriesOf(map: readonly Cell[]): Entries {
  return new Map(map.flatMap((entry) => (isParts(entry) ? [[identityOf(entry[0] ?? null), entry[1] ?? null]] : [])));
}

function firstInMap(field: Field, expected: Entries, found: Entries): Leaf | undefined {
  for (const key of [...new Set([...expected.keys(), ...found.keys()])].sort()) {
    const leaf = differenceOf(plainField(field), expected.get(key), found.get(key));
    if (leaf !== undefined) return { ...leaf, path: [key, ...leaf.path] };
  }
  return undefined;
}

function differenceOf(field: Field, expected: Cell | undefined, found: Cell | undefined): Leaf | undefined {
  if (expected === undefined || found === undefined) return { path: [], field, expected, found };
  return firstDifference(field, expected, found);
}
