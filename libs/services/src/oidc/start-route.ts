/**
 * How a Node server of ours proves that it is the one that was started: it answers at a path of its own with the token that
 * was planted in its settings. The server's half; `node-server.ts` holds the other one.
 */
import { readFileSync } from "node:fs";

/** Outside of every protocol that these servers speak. */
export const START_PATH = "/.floe/start";

/** What stands at `START_PATH`. The token is no secret: it only tells one process from another. */
export interface StartAnswer {
  readonly start: string;
  /** Of the program that answers, as its own package says. */
  readonly version: string;
}

/** The settings of a server: the JSON file that its only argument names, which this user alone may read. */
export function readSettings<S>(): S {
  const [, , file] = process.argv;
  if (file === undefined) throw new RangeError("the file with the settings is not named");
  return JSON.parse(readFileSync(file, "utf8")) as S;
}

/** The address that tokens name as their issuer. It stands here, since loading the issuer itself takes a tenth of a second. */
export function issuerOf({ host, port }: { readonly host: string; readonly port: number }): string {
  return `http://${host}:${port}`;
}
