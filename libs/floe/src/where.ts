/** Places in a document: JSON pointers and the line and column that a source knows for them. */
import type { Where } from "@floe-contracts/base";
import type { Source } from "@floe-contracts/schemas";

/** An RFC 6901 pointer from unescaped segments; no segments mean the root. */
export function pointerTo(...segments: readonly (string | number)[]): string {
  return segments.map((segment) => `/${String(segment).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** Where the value at `pointer` is; for a value that the file leaves out, where its nearest written ancestor is. */
export function whereOf(source: Source, pointer: string): Where {
  return { ...at(source, pointer, (each) => source.positionOf(each)), pointer };
}

/** Where the key of the entry at `pointer` is. */
export function whereOfKey(source: Source, pointer: string): Where {
  return { ...at(source, pointer, (each) => source.keyPositionOf(each) ?? source.positionOf(each)), pointer };
}

function at(source: Source, pointer: string, find: (pointer: string) => Where | undefined): Where {
  let place = pointer;
  for (;;) {
    const found = find(place);
    if (found !== undefined) return { file: source.file, line: found.line, column: found.column };
    if (place === "") return { file: source.file };
    place = place.slice(0, place.lastIndexOf("/"));
  }
}
