/**
 * Cubes as YAML. Block style only, because two braces beside each other make Cube take the file for a template; every text
 * is quoted as JSON does, which YAML reads the same, so nothing is taken for a number, a date or a truth value.
 */
import type { Cube } from "./generate.ts";

const HEAD = (id: string) => `# Made by floe-cube from ${id}. Changes are lost: change the dbt model's meta.cube.\n`;

/** The file of one cube. */
export function renderCube(cube: Cube): string {
  return `${HEAD(cube.meta.dbt_unique_id.replace(/[^\w.-]/g, "?"))}cubes:\n${item(cube as unknown as Fields, "  ")}`;
}

type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value | undefined };

function item(value: Value, indent: string): string {
  if (typeof value !== "object") return `${indent}- ${scalar(value)}\n`;
  const text = fields(value as Fields, `${indent}  `);
  return `${indent}- ${text.slice(indent.length + 2)}`;
}

type Fields = { readonly [key: string]: Value | undefined };

function fields(value: Fields, indent: string): string {
  let text = "";
  for (const [key, field] of Object.entries(value)) {
    if (field === undefined) continue;
    if (typeof field !== "object") text += `${indent}${key}: ${scalar(field)}\n`;
    else if (isList(field)) text += `${indent}${key}:\n${field.map((each) => item(each, `${indent}  `)).join("")}`;
    else text += `${indent}${key}:\n${fields(field, `${indent}  `)}`;
  }
  return text;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** Words that are no other type's in any version of YAML stay bare. */
const BARE = /^[a-z]+_[a-z_]+$/;

function scalar(value: string | number | boolean): string {
  return typeof value === "string" && BARE.test(value) ? value : JSON.stringify(value);
}
