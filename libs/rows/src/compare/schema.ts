/**
 * The schemas of two tables. Names, order and types must be the same. The nullable flag is not compared, for no engine
 * gives it for a query's result; but a column that is expected never to be null must hold no null.
 */
import { plural, suggest } from "@floe-contracts/base";
import type { Field, Table } from "../arrow.ts";
import { typeName } from "../types.ts";
import { hintForTypes } from "./hints.ts";
import { plainField } from "./leaf.ts";
import { pointerOf } from "./pointer.ts";
import type { Difference } from "./types.ts";

export interface SchemaComparison {
  /** In the order of the expected columns, then of the found ones. */
  readonly differences: readonly (Difference & { readonly column: string })[];
  /** The columns whose cells can be compared: there once in both tables, with one type. */
  readonly common: readonly Field[];
}

/** Compares what two tables say about their columns, and the found nulls with what is expected. */
export function compareSchemas(expected: readonly Field[], found: Table): SchemaComparison {
  const differences: (Difference & { column: string })[] = [];
  const report = (column: string, wanted: string, got: string, hint?: string) => {
    const pointer = pointerOf("columns", column);
    differences.push({
      kind: "schema",
      column,
      pointer,
      expected: wanted,
      found: got,
      ...(hint === undefined ? {} : { hint }),
    });
  };
  const foundFields = found.schema.fields;
  const foundNames = foundFields.map(({ name }) => name);
  const expectedNames = expected.map(({ name }) => name);
  const common: Field[] = [];
  for (const field of expected) {
    const { name } = field;
    if (countOf(expectedNames, name) > 1 || countOf(foundNames, name) > 1) continue;
    const partner = foundFields.find((other) => other.name === name);
    if (partner === undefined) {
      const near = suggest(
        name,
        foundNames.filter((other) => !expectedNames.includes(other)),
      );
      report(name, typeName(field), "no such column", near === undefined ? undefined : `is it ${near}?`);
    } else if (typeName(field) !== typeName(partner)) {
      report(name, typeName(field), typeName(partner), hintForTypes(plainField(field), plainField(partner)));
    } else {
      common.push(plainField(field));
    }
  }
  for (const name of new Set([...expectedNames, ...foundNames])) {
    const wanted = countOf(expectedNames, name);
    const got = countOf(foundNames, name);
    if (wanted > 1 || got > 1)
      report(name, plural(wanted, "column"), plural(got, "column"), "a column's name must be its own");
    else if (wanted === 0)
      report(name, "no such column", typeName(foundFields[foundNames.indexOf(name)] ?? missing(name)));
  }
  for (const [name, wanted, got] of outOfOrder(expectedNames, foundNames))
    report(name, wanted, got, "the order differs");
  for (const field of common) {
    const nulls = found.getChild(field.name)?.nullCount ?? 0;
    if (!field.nullable && nulls > 0) report(field.name, "no null", plural(nulls, "null"));
  }
  return { differences, common };
}

function countOf(names: readonly string[], wanted: string): number {
  return names.filter((name) => name === wanted).length;
}

/** Columns that both have, and that do not follow each other in the same order. A column too many moves no other. */
function outOfOrder(expected: readonly string[], found: readonly string[]): [string, string, string][] {
  const wanted = expected.filter((name) => countOf(expected, name) === 1 && countOf(found, name) === 1);
  const got = found.filter((name) => wanted.includes(name));
  return wanted.flatMap((name, index): [string, string, string][] => {
    const actual = got.indexOf(name);
    return actual === index ? [] : [[name, `${place(index)} of the common columns`, place(actual)]];
  });
}

function place(index: number): string {
  return `number ${index + 1}`;
}

function missing(name: string): never {
  throw new TypeError(`column ${name} was listed and is not there`);
}
