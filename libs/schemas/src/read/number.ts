/**
 * Errors about values that YAML and JSON can write and a document here must not hold.
 * Integers beyond 2^53 are refused, not rounded: an artifact that a Python reader and a JavaScript reader see with
 * different numbers is the kind of fault this suite is for. Written as text (in quotes) any number of digits is kept.
 */
import { FloeContractsError } from "@floe-contracts/base";
import { excerptAt } from "./excerpt.ts";
import { DEEPEST_NESTING, type ReadContext } from "./source.ts";

function cut(written: string): string {
  return written.length > 40 ? `${written.slice(0, 40)}… (${written.length} digits)` : written;
}

export function numberNotExact(context: ReadContext, offset: number, written: string): FloeContractsError {
  return new FloeContractsError(
    "number-not-exact",
    `the integer ${shown(context, offset, written)} is larger than a double holds exactly (2^53 - 1)`,
    {
      hint: "write it in quotes if it is an identifier; otherwise use a smaller number",
      where: context.lines.positionAt(offset, context.file),
    },
  );
}

export function numberNotFinite(context: ReadContext, offset: number, written: string): FloeContractsError {
  return new FloeContractsError(
    "number-not-finite",
    `${shown(context, offset, written)} is not a finite number, and JSON has no other kind`,
    {
      hint: "write a finite number, or leave the field out",
      where: context.lines.positionAt(offset, context.file),
    },
  );
}

function shown(context: ReadContext, offset: number, written: string): string {
  return excerptAt(context.text, offset).startsWith("`") ? cut(written) : "(hidden: it may be a secret)";
}

export function tooDeep(context: ReadContext, offset: number): FloeContractsError {
  return new FloeContractsError(
    "document-too-deep",
    `the document is nested more than ${DEEPEST_NESTING} levels deep`,
    {
      hint: "no document of floe needs that; look for a bracket that is never closed, or a generator that repeats itself",
      where: context.lines.positionAt(offset, context.file),
    },
  );
}
