/** Lines of a stream as bytes, one at a time, with a limit: a line without an end must not fill the memory. */

export type Line =
  | { readonly number: number; readonly bytes: Buffer }
  | { readonly number: number; readonly tooLong: true };

/** Splits at line feeds; a carriage return before one goes, and so do lines of nothing but blanks. Numbers start at 1. */
export async function* linesOf(pieces: AsyncIterable<Buffer>, longest: number): AsyncGenerator<Line> {
  let number = 1;
  let kept: Buffer[] = [];
  let size = 0;
  const finished = (): Line[] => {
    const line = size > longest ? { number, tooLong: true as const } : { number, bytes: trimmed(Buffer.concat(kept)) };
    number += 1;
    kept = [];
    size = 0;
    return "bytes" in line && line.bytes.length === 0 ? [] : [line];
  };
  for await (const piece of pieces) {
    let from = 0;
    for (let end = piece.indexOf(10); end !== -1; end = piece.indexOf(10, from)) {
      size += end - from;
      if (size <= longest) kept.push(piece.subarray(from, end));
      yield* finished();
      from = end + 1;
    }
    size += piece.length - from;
    if (size > longest) kept = [];
    else if (from < piece.length) kept.push(piece.subarray(from));
  }
  if (size > 0) yield* finished();
}

const BLANKS = new Set([9, 13, 32]);

function trimmed(bytes: Buffer): Buffer {
  let from = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let to = bytes.length;
  while (from < to && BLANKS.has(bytes[from] ?? 0)) from += 1;
  while (to > from && BLANKS.has(bytes[to - 1] ?? 0)) to -= 1;
  return bytes.subarray(from, to);
}
