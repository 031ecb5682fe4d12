/** What libs/schemas is held beside: validators, and the parsers whose time is the yardstick. */
import type { Named } from "../rounds.ts";
import type { Version } from "./examples.ts";

/** Whether a peer accepts a document; an error when it could not say. */
export type Verdict = boolean | { readonly error: string };

/** A document to be timed with. */
export interface TimedDocument {
  readonly name: string;
  readonly version: Version;
  /** As it stands in its file. */
  readonly text: string;
  readonly value: unknown;
}

export interface Peer extends Named {
  /** Its version and how it is used, in a line. */
  readonly description: string;
}

/** Something that answers yes or no. */
export interface ValidatorPeer extends Peer {
  verdicts(version: Version, values: readonly unknown[]): Promise<Verdict[]>;
}

/** Something that can be timed with a document: for how long, in milliseconds → nanoseconds an operation. */
export interface TimedPeer extends Peer {
  time(document: TimedDocument, milliseconds: number): number | Promise<number>;
}
