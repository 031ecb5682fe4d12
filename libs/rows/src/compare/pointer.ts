/** JSON pointers (RFC 6901) into a comparison. */

/** `/rows/AA~1x/name` from its parts. */
export function pointerOf(...parts: readonly string[]): string {
  return parts.map((part) => `/${part.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** The parts of a key as one part of a pointer: joined by commas, with a `\` before a comma or `\` in a part. */
export function joinKey(parts: readonly string[]): string {
  if (parts.length === 1) return parts[0] ?? "";
  return parts.map((part) => part.replace(/[\\,]/g, "\\$&")).join(",");
}
