/** Where a schema stands in its document. Made as the schema is walked, written out only when somebody asks. */

export interface Place {
  readonly above: Place | undefined;
  readonly token: string | number;
}

export const ROOT: Place = { above: undefined, token: "" };

export function below(above: Place, ...tokens: readonly (string | number)[]): Place {
  return tokens.reduce<Place>((at, token) => ({ above: at, token }), above);
}

/** The RFC 6901 JSON pointer. */
export function pointerOf(place: Place): string {
  const tokens: string[] = [];
  for (let at = place; at.above !== undefined; at = at.above)
    tokens.push(String(at.token).replaceAll("~", "~0").replaceAll("/", "~1"));
  return tokens.reverse().reduce((pointer, token) => `${pointer}/${token}`, "");
}

export function placeOf(pointer: string): Place {
  const tokens = pointer.split("/").slice(1);
  return below(ROOT, ...tokens.map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~")));
}
