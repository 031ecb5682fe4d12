/** Requests about namespaces. A namespace is the list of its levels. */
import type { Perform } from "./catalog.ts";
import { field, type Outcome } from "./outcome.ts";
import { expectList, expectTexts, pages } from "./reading.ts";

export interface Namespace {
  readonly namespace: readonly string[];
  readonly properties: Readonly<Record<string, string>>;
}

/** What became of a change of properties: names. */
export interface PropertiesChange {
  readonly updated: readonly string[];
  readonly removed: readonly string[];
  readonly missing: readonly string[];
}

export function namespacesBy(perform: Perform) {
  const read = (json: unknown): Namespace => ({
    namespace: expectList(json, "namespace").map(String),
    properties: expectTexts(field(json, "properties") ?? {}, "properties"),
  });
  return {
    create: (levels: readonly string[], properties?: Readonly<Record<string, string>>): Promise<Outcome<Namespace>> =>
      perform(
        (catalog) => catalog.createNamespace(id(levels), properties === undefined ? undefined : { properties }),
        read,
      ),

    /** All of them, or those right below `parent`; every page of the list. */
    list: (parent?: readonly string[]): Promise<Outcome<string[][]>> =>
      pages((pageToken, next) =>
        perform(
          (catalog) =>
            catalog.listNamespaces({
              ...(parent === undefined ? {} : { parent: id(parent) }),
              ...(pageToken === undefined ? {} : { pageToken }),
            }),
          (json) => ({
            items: expectList(json, "namespaces").map((levels) => (Array.isArray(levels) ? levels.map(String) : [])),
            next: next(json),
          }),
        ),
      ),

    load: (levels: readonly string[]): Promise<Outcome<Namespace>> =>
      perform((catalog) => catalog.loadNamespaceMetadata(id(levels)), read),

    /** Granted with 204; a refusal with 404 where it does not exist. */
    exists: (levels: readonly string[]): Promise<Outcome<null>> =>
      perform((catalog) => catalog.namespaceExists(id(levels)), nothing),

    updateProperties: (
      levels: readonly string[],
      change: { readonly updates?: Readonly<Record<string, string>>; readonly removals?: readonly string[] },
    ): Promise<Outcome<PropertiesChange>> =>
      perform(
        (catalog) =>
          catalog.updateNamespaceProperties(id(levels), {
            ...(change.updates === undefined ? {} : { updates: change.updates }),
            ...(change.removals === undefined ? {} : { removals: [...change.removals] }),
          }),
        (json) => ({
          updated: expectList(json, "updated").map(String),
          removed: expectList(json, "removed").map(String),
          missing: (field(json, "missing") ?? null) === null ? [] : expectList(json, "missing").map(String),
        }),
      ),

    drop: (levels: readonly string[]): Promise<Outcome<null>> =>
      perform((catalog) => catalog.dropNamespace(id(levels)), nothing),
  };
}

function id(levels: readonly string[]): { namespace: string[] } {
  return { namespace: [...levels] };
}

export function nothing(): null {
  return null;
}
