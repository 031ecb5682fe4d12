/** Plain JSON values: telling mappings apart, and walking and merging them without touching prototypes. */

export type Mapping = Readonly<Record<string, unknown>>;

/** Whether the value is a mapping (not null, not an array). */
export function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The entry's value when the mapping has it itself: `constructor` and `__proto__` are names like any other. */
export function own<T>(mapping: Readonly<Record<string, T>> | undefined | null, key: string): T | undefined {
  return mapping !== undefined && mapping !== null && Object.hasOwn(mapping, key) ? mapping[key] : undefined;
}

/**
 * `over` laid on `under`, field by field at every depth: mappings are merged, anything else of `over` replaces what was
 * there, an explicit null included. Neither argument is changed.
 */
export function layOver(under: Mapping, over: Mapping): Record<string, unknown> {
  const merged = new Map<string, unknown>(Object.entries(under));
  for (const [key, value] of Object.entries(over)) {
    const before = merged.get(key);
    merged.set(key, isMapping(before) && isMapping(value) ? layOver(before, value) : value);
  }
  // fromEntries defines properties, so that a key named __proto__ stays a key.
  return Object.fromEntries(merged);
}

/** Calls `visit` for every value below and including `root` that is not a container, with its path. */
export function eachScalar(root: unknown, visit: (value: unknown, path: readonly (string | number)[]) => void): void {
  const walk = (value: unknown, path: readonly (string | number)[]): void => {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) walk(item, [...path, index]);
    } else if (isMapping(value)) {
      for (const [key, item] of Object.entries(value)) walk(item, [...path, key]);
    } else {
      visit(value, path);
    }
  };
  walk(root, []);
}
