/** Rules about changes of a schema. What each breaks is decided case by case; the directions here are the usual ones. */
import { fixed, mirrored, type Rule, selfMirrored } from "./rule.ts";

const B = ["backward"] as const;
const F = ["forward"] as const;
const BOTH = ["backward", "forward"] as const;

const OBJECTS: readonly Rule[] = [
  ...mirrored(
    ["property-added", "an optional property was added", F],
    ["property-removed", "an optional property was removed", B],
  ),
  ...mirrored(
    ["required-property-added", "a required property was added", BOTH],
    ["required-property-removed", "a required property was removed", BOTH],
  ),
  selfMirrored("property-renamed", "a property seems to have been renamed"),
  ...mirrored(
    ["property-became-required", "a property that could be left out must be there", B],
    ["property-became-optional", "a property that had to be there can be left out", F],
  ),
  ...mirrored(
    ["object-closed", "properties that nothing describes are no longer accepted", B],
    ["object-opened", "properties that nothing describes are now accepted", F],
  ),
  ...mirrored(
    ["other-properties-restricted", "properties that nothing else describes must meet a schema", B],
    ["other-properties-freed", "properties that nothing else describes need not meet a schema any more", F],
  ),
  ...mirrored(
    ["property-names-restricted", "the names of properties must meet a schema", B],
    ["property-names-freed", "the names of properties need not meet a schema any more", F],
  ),
  ...mirrored(
    ["name-pattern-added", "properties whose names match a pattern must meet a schema", B],
    ["name-pattern-removed", "properties whose names match a pattern need not meet a schema any more", F],
  ),
  ...mirrored(
    ["property-count-narrowed", "fewer numbers of properties are accepted", B],
    ["property-count-widened", "more numbers of properties are accepted", F],
  ),
  ...mirrored(
    ["dependency-added", "a property asks for something else beside it", B],
    ["dependency-removed", "a property no longer asks for something else beside it", F],
  ),
  selfMirrored("dependency-changed", "a property asks for something else beside it than before"),
];

const SCALARS: readonly Rule[] = [
  ...mirrored(["type-widened", "more types are accepted", F], ["type-narrowed", "fewer types are accepted", B]),
  selfMirrored("type-changed", "other types are accepted"),
  ...mirrored(["value-added", "a listed value was added", F], ["value-removed", "a listed value was removed", B]),
  ...mirrored(
    ["values-listed", "only listed values are accepted", B],
    ["values-unlisted", "values need not be listed ones any more", F],
  ),
  ...mirrored(
    ["number-range-narrowed", "fewer numbers are accepted", B],
    ["number-range-widened", "more numbers are accepted", F],
  ),
  ...mirrored(
    ["multiple-of-added", "numbers must be multiples of another", B],
    ["multiple-of-removed", "numbers need not be multiples of another any more", F],
  ),
  selfMirrored("multiple-of-changed", "numbers must be multiples of another number than before"),
  ...mirrored(
    ["text-length-narrowed", "fewer lengths of a text are accepted", B],
    ["text-length-widened", "more lengths of a text are accepted", F],
  ),
  ...mirrored(
    ["pattern-added", "a text must match a pattern", B],
    ["pattern-removed", "a text need not match a pattern any more", F],
  ),
  selfMirrored("pattern-changed", "a text must match another pattern"),
  ...mirrored(
    ["format-added", "a text must be of a format", B],
    ["format-removed", "a text need not be of a format any more", F],
  ),
  selfMirrored("format-changed", "a text must be of another format"),
];

const LISTS: readonly Rule[] = [
  ...mirrored(
    ["item-count-narrowed", "fewer numbers of items are accepted", B],
    ["item-count-widened", "more numbers of items are accepted", F],
  ),
  ...mirrored(
    ["unique-items-required", "no item may stand in a list twice", B],
    ["unique-items-dropped", "an item may stand in a list twice", F],
  ),
  ...mirrored(
    ["items-restricted", "items must meet a schema", B],
    ["items-freed", "items need not meet a schema any more", F],
  ),
  ...mirrored(
    ["items-closed", "further items are no longer accepted", B],
    ["items-opened", "further items are now accepted", F],
  ),
  ...mirrored(
    ["positions-added", "items at more positions have schemas of their own", B],
    ["positions-removed", "items at fewer positions have schemas of their own", F],
  ),
  selfMirrored("items-form-changed", "items by position became items of one kind, or the reverse"),
  ...mirrored(
    ["contains-added", "a list must contain a certain item", B],
    ["contains-removed", "a list need not contain a certain item any more", F],
  ),
];

const COMPOSITION: readonly Rule[] = [
  ...mirrored(
    ["all-of-branch-added", "one more schema must be met", B],
    ["all-of-branch-removed", "one schema less must be met", F],
  ),
  ...mirrored(
    ["any-of-branch-added", "an alternative was added", F],
    ["any-of-branch-removed", "an alternative was removed", B],
  ),
  ...mirrored(
    ["one-of-branch-added", "an alternative of which exactly one must fit was added", F],
    ["one-of-branch-removed", "an alternative of which exactly one must fit was removed", B],
  ),
  ...mirrored(
    ["exclusion-added", "what meets a schema is ruled out", B],
    ["exclusion-removed", "what meets a schema is no longer ruled out", F],
  ),
  ...mirrored(
    ["condition-added", "something is asked for under a condition", B],
    ["condition-removed", "something is no longer asked for under a condition", F],
  ),
  ...mirrored(
    ["value-forbidden", "no value is accepted in a place any more", B],
    ["value-allowed", "values are accepted in a place where none was", F],
  ),
  selfMirrored("reference-changed", "a reference leads to something else"),
  ...mirrored(
    ["schema-narrowed", "the whole accepts less, and no single change explains it", B],
    ["schema-widened", "the whole accepts more, and no single change explains it", F],
  ),
];

const SAME = (id: string) => ({ mirror: id });

const WORDS: readonly Rule[] = [
  fixed("schema", "default-added", "a default was added", "warning", { mirror: "default-removed" }),
  fixed("schema", "default-removed", "a default was removed", "warning", { mirror: "default-added" }),
  fixed("schema", "default-changed", "a default changed", "warning", SAME("default-changed")),
  fixed("schema", "deprecated", "something is to be used no longer", "note", { mirror: "undeprecated" }),
  fixed("schema", "undeprecated", "something may be used again", "note", { mirror: "deprecated" }),
  fixed("schema", "wording-changed", "a title, description or comment changed", "note", SAME("wording-changed")),
  fixed("schema", "examples-changed", "examples changed", "note", SAME("examples-changed")),
  fixed("schema", "access-changed", "who may read or write a value changed", "warning", SAME("access-changed")),
  fixed("schema", "content-changed", "what a text holds, or how, changed", "warning", SAME("content-changed")),
  fixed(
    "schema",
    "unknown-keyword-changed",
    "a keyword that JSON Schema does not have changed",
    "note",
    SAME("unknown-keyword-changed"),
  ),
  fixed("schema", "dialect-changed", "the schema is written for another draft", "warning", SAME("dialect-changed")),
  fixed("schema", "id-changed", "the schema has another name", "note", SAME("id-changed")),
];

export const SCHEMA_RULES: readonly Rule[] = [...OBJECTS, ...SCALARS, ...LISTS, ...COMPOSITION, ...WORDS];
