/**
 * YAML nodes to JSON values. Every alias is expanded into values of its own, counted against a budget, so that no later
 * step meets a shared or endless value.
 */
import { type ErrorCode, FloeContractsError } from "@floe-contracts/base";
import type { Alias, Document, Node, Scalar, YAMLMap } from "yaml";
import { setOwn } from "../pointer.ts";
import { excerptAt, printable } from "./excerpt.ts";
import { yamlLibrary } from "./lazy.ts";
import { numberNotExact, numberNotFinite, tooDeep } from "./number.ts";
import { DEEPEST_NESTING, type ReadContext } from "./source.ts";

/** How many values aliases may add to one document: far above any honest use, far below what fills memory. */
export const ALIAS_BUDGET = 100_000;

const CORE_TAG = /^(!|tag:yaml\.org,2002:(map|seq|str|int|float|bool|null))$/;

/** Which node each alias stands for. */
export type AliasTargets = ReadonlyMap<Alias, Node>;

export function convertDocument(
  document: Document.Parsed,
  context: ReadContext,
): { value: unknown; aliases: AliasTargets } {
  const aliases = resolveAliases(document, context);
  const value = new Converter(context, aliases).convert(document.contents, 1, undefined);
  return { value, aliases };
}

/** An alias means the last anchor of its name above it, and never one that it stands inside of. */
function resolveAliases(document: Document.Parsed, context: ReadContext): AliasTargets {
  const { visit, isAlias, isNode } = yamlLibrary();
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, (_key, node, path) => {
    if (!isNode(node)) return;
    if (!isAlias(node)) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
      return;
    }
    const target = anchors.get(node.source);
    const name = printable(node.source).slice(0, 60);
    if (target === undefined) {
      throw failAt(context, node, "yaml-syntax", `the alias *${name} has no anchor &${name} above it`, {
        hint: "define the anchor first, or quote a text that starts with *",
      });
    }
    if (path.includes(target)) {
      throw failAt(
        context,
        node,
        "yaml-alias-expansion",
        `the alias *${name} stands inside the value that it repeats`,
        {
          hint: "a value cannot hold itself; write the inner value out",
        },
      );
    }
    targets.set(node, target);
  });
  return targets;
}

class Converter {
  readonly #context: ReadContext;
  readonly #aliases: AliasTargets;
  readonly #is = yamlLibrary();
  #expanded = 0;

  constructor(context: ReadContext, aliases: AliasTargets) {
    this.#context = context;
    this.#aliases = aliases;
  }

  /** `via` is the alias through which the node is reached, for the place of an error. */
  convert(node: unknown, depth: number, via: Alias | undefined): unknown {
    const { isAlias, isMap, isSeq, isScalar } = this.#is;
    if (node === null || node === undefined) return null;
    if (via !== undefined) this.#spend(via);
    if (isAlias(node)) return this.convert(this.#aliases.get(node), depth, via ?? node);
    this.#refuseForeignTag(node);
    if (isScalar(node)) return this.#scalar(node);
    if (depth > DEEPEST_NESTING) throw tooDeep(this.#context, offsetOf(via ?? node));
    if (isSeq(node)) return node.items.map((item) => this.convert(item, depth + 1, via));
    if (isMap(node)) return this.#map(node, depth, via);
    throw failAt(this.#context, node, "yaml-syntax", "a value of a kind that JSON does not have", {
      hint: "write plain YAML values",
    });
  }

  #spend(via: Alias): void {
    this.#expanded += 1;
    if (this.#expanded <= ALIAS_BUDGET) return;
    throw failAt(this.#context, via, "yaml-alias-expansion", `aliases expand to more than ${ALIAS_BUDGET} values`, {
      hint: "write the values out, or repeat less: aliases of aliases grow exponentially",
    });
  }

  /** The library knows some tags of YAML 1.1 even here: a `!!set` would quietly become a mapping of nulls. */
  #refuseForeignTag(node: unknown): void {
    if (!this.#is.isNode(node) || this.#is.isAlias(node) || node.tag === undefined || CORE_TAG.test(node.tag)) return;
    throw failAt(
      this.#context,
      node,
      "yaml-unknown-tag",
      `the tag ${printable(node.tag).slice(0, 60)} is not one of YAML's core schema`,
      {
        hint: "remove the tag (the word with !); write plain YAML values",
      },
    );
  }

  #scalar(node: Scalar): unknown {
    const { value } = node;
    if (typeof value !== "number") return value;
    const written = node.source ?? String(value);
    if (!Number.isFinite(value)) throw numberNotFinite(this.#context, offsetOf(node), written);
    if (/^[-+]?(\d+|0o[0-7]+|0x[0-9a-fA-F]+)$/.test(written) && !Number.isSafeInteger(value)) {
      throw numberNotExact(this.#context, offsetOf(node), written);
    }
    return value;
  }

  #map(map: YAMLMap, depth: number, via: Alias | undefined): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    const seen = new Map<string, unknown>();
    for (const pair of map.items) {
      const key = this.#key(pair.key, map);
      if (seen.has(key)) throw this.#duplicate(key, seen.get(key), pair.key);
      seen.set(key, pair.key);
      setOwn(result, key, this.convert(pair.value, depth + 1, via));
    }
    return result;
  }

  #key(key: unknown, map: YAMLMap): string {
    const { isAlias, isScalar } = this.#is;
    const node = isAlias(key) ? this.#aliases.get(key) : key;
    const value: unknown = isScalar(node) ? node.value : undefined;
    if (typeof value === "string") {
      if (value !== "<<" || (isScalar(node) && node.type !== "PLAIN")) return value;
      throw failAt(this.#context, node, "yaml-merge-key", "the merge key << is not part of YAML 1.2", {
        hint: "write the fields out; quote << if it really is a field's name",
      });
    }
    const what = isScalar(node)
      ? value === null
        ? "empty"
        : `the ${typeof value} ${String(value)}`
      : "a list or a mapping";
    throw failAt(this.#context, key ?? map, "yaml-key-not-text", `a key is ${what}, and keys are text`, {
      hint:
        isScalar(node) && value !== null
          ? `write it in quotes: "${String(node.source ?? value)}"`
          : "write a name before the colon",
    });
  }

  #duplicate(key: string, first: unknown, second: unknown): FloeContractsError {
    const before = this.#context.lines.positionAt(offsetOf(first), undefined);
    const name = printable(key.length > 60 ? `${key.slice(0, 60)}…` : key);
    return failAt(
      this.#context,
      second,
      "yaml-duplicate-key",
      `the key "${name}" stands twice in one mapping, first at line ${before.line}, column ${before.column}: ${excerptAt(this.#context.text, offsetOf(second))}`,
      { hint: "keep one of the two; if both belong there, the second may be indented wrongly" },
    );
  }
}

export function offsetOf(node: unknown): number {
  return yamlLibrary().isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function failAt(
  context: ReadContext,
  node: unknown,
  code: ErrorCode,
  message: string,
  details: { hint: string },
): FloeContractsError {
  return new FloeContractsError(code, message, {
    ...details,
    where: context.lines.positionAt(offsetOf(node), context.file),
  });
}
