/**
 * Everything the command line says goes through here: the right stream, colour only where it is wanted, plain ASCII where
 * the locale asks for it, and no secret. With --json standard output holds one JSON object and nothing else.
 */
import { redact } from "@floe-contracts/base";
import pico from "picocolors";
import { redactValue, secretsIn } from "./secrets.ts";

export type Environment = Readonly<Record<string, string | undefined>>;
export type Paint = ReturnType<typeof pico.createColors>;

export interface Sink {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

export interface Streams {
  readonly stdout: Sink;
  readonly stderr: Sink;
}

/** A pipe or a file has no width; this is what a wide terminal and a log viewer show without wrapping. */
const DEFAULT_WIDTH = 120;
const NARROWEST = 40;

export class Output {
  readonly json: boolean;
  /** Colours for what `say` and the command's text are written to. */
  readonly paint: Paint;
  /** Colours for `complain`. */
  readonly errorPaint: Paint;
  readonly width: number;
  readonly #streams: Streams;
  readonly #secrets: readonly string[];
  readonly #ascii: boolean;

  constructor(options: { json: boolean; env: Environment; streams: Streams }) {
    const { env, streams } = options;
    this.json = options.json;
    this.#streams = streams;
    this.#secrets = secretsIn(env);
    this.#ascii = wantsAscii(env);
    this.paint = pico.createColors(wantsColour(env, this.json ? streams.stderr : streams.stdout));
    this.errorPaint = pico.createColors(wantsColour(env, streams.stderr));
    this.width = widthFor(env, streams.stdout);
  }

  /** A line, or several, while the work goes on. With --json it goes to standard error. */
  say(text: string): void {
    this.#write(this.json ? this.#streams.stderr : this.#streams.stdout, text);
  }

  /** An error, on standard error. */
  complain(text: string): void {
    this.#write(this.#streams.stderr, text);
  }

  /** The one JSON object of --json. */
  emit(value: Readonly<Record<string, unknown>>): void {
    this.#streams.stdout.write(`${JSON.stringify(redactValue(value, this.#secrets), null, 2)}\n`);
  }

  /** One of many JSON values, a line each. */
  line(value: Readonly<Record<string, unknown>>): void {
    this.#streams.stdout.write(`${JSON.stringify(this.withoutSecrets(value))}\n`);
  }

  /** A document of a format of its own (XML, Markdown): as it is, but for secrets. */
  document(text: string): void {
    this.#streams.stdout.write(`${redact(text, this.#secrets)}\n`);
  }

  /** What may be written to a file: a text, or a JSON value, with the secrets cut out. */
  withoutSecrets<Value>(value: Value): Value {
    return this.#secrets.length === 0 ? value : (redactValue(value, this.#secrets) as Value);
  }

  #write(sink: Sink, text: string): void {
    const safe = redact(text, this.#secrets);
    sink.write(`${this.#ascii ? toAscii(safe) : safe}\n`);
  }
}

/** NO_COLOR (https://no-color.org) and FORCE_COLOR say it outright; else a terminal that can is coloured, and nothing else. */
export function wantsColour(env: Environment, sink: Sink): boolean {
  if (isSet(env["NO_COLOR"])) return false;
  if (isSet(env["FORCE_COLOR"])) return env["FORCE_COLOR"] !== "0";
  return sink.isTTY === true && env["TERM"] !== "dumb";
}

/** A locale that names another encoding than UTF-8 is taken at its word; none at all (a container) is not. */
export function wantsAscii(env: Environment): boolean {
  const locale = [env["LC_ALL"], env["LC_CTYPE"], env["LANG"]].find(isSet);
  return locale !== undefined && !/utf-?8/i.test(locale);
}

function widthFor(env: Environment, sink: Sink): number {
  const asked = Number(env["COLUMNS"]);
  const width = sink.columns ?? (Number.isInteger(asked) && asked > 0 ? asked : DEFAULT_WIDTH);
  return Math.max(NARROWEST, width);
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== "";
}

/** One character for one, so that columns and carets stay where they are. */
const ASCII: Readonly<Record<string, string>> = {
  "✓": "+",
  "✗": "x",
  "○": "o",
  "·": "-",
  "│": "|",
  "─": "-",
  "…": "~",
  "→": ">",
  "—": "-",
};

function toAscii(text: string): string {
  return text.replace(/[✓✗○·│─…→—]/g, (character) => ASCII[character] ?? character);
}
