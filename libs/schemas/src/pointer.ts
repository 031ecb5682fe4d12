/** RFC 6901 JSON pointers: `""` is the root, `/transforms/0/path` a value; `~0` and `~1` stand for `~` and `/` in a key. */

/** The keys and indexes of a pointer, unescaped. */
export function parsePointer(pointer: string): string[] {
  if (pointer === "") return [];
  return pointer
    .slice(pointer.startsWith("/") ? 1 : 0)
    .split("/")
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The pointer one step further down. */
export function childPointer(pointer: string, key: string | number): string {
  // Nearly every key is plain, and walks of large documents build many pointers.
  return typeof key === "string" && /[~/]/.test(key)
    ? `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`
    : `${pointer}/${key}`;
}

/** The pointer one step up, or undefined for the root. */
export function parentPointer(pointer: string): string | undefined {
  const slash = pointer.lastIndexOf("/");
  return slash === -1 ? undefined : pointer.slice(0, slash);
}

/** The value that a pointer names, or undefined. Only own properties count, so `/__proto__` finds nothing by accident. */
export function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const key of parsePointer(pointer)) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

/** Sets a property whatever its name: `__proto__` becomes an ordinary field and changes no prototype. */
export function setOwn(target: object, key: string, value: unknown): void {
  if (key === "__proto__") {
    Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
  } else {
    Reflect.set(target, key, value);
  }
}

/** Whether a value is a mapping as JSON knows it: an object that is neither null nor an array. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
