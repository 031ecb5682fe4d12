/** Reading values out of an answer: each step says where it is, so that an error names the place that differs. */

/** The fields of an answer that a client reads, no more: a newer release may add others. */
export class AnswerError extends Error {}

/** A value of an answer, with its place as a JSON pointer. */
export class Reader {
  readonly value: unknown;
  readonly #pointer: string;

  constructor(value: unknown, pointer = "") {
    this.value = value;
    this.#pointer = pointer;
  }

  at(name: string): Reader {
    if (typeof this.value !== "object" || this.value === null || Array.isArray(this.value))
      throw this.#not("a mapping");
    const value: unknown = Object.hasOwn(this.value, name) ? Reflect.get(this.value, name) : undefined;
    return new Reader(value, `${this.#pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`);
  }

  text(): string {
    if (typeof this.value !== "string") throw this.#not("text");
    return this.value;
  }

  number(): number {
    if (typeof this.value !== "number") throw this.#not("a number");
    return this.value;
  }

  record(): Readonly<Record<string, unknown>> {
    if (typeof this.value !== "object" || this.value === null || Array.isArray(this.value))
      throw this.#not("a mapping");
    return this.value as Readonly<Record<string, unknown>>;
  }

  list(): Reader[] {
    if (!Array.isArray(this.value)) throw this.#not("a list");
    return this.value.map((item, index) => new Reader(item, `${this.#pointer}/${index}`));
  }

  /** Undefined where the answer has null or nothing. */
  optional<T>(read: (reader: Reader) => T): T | undefined {
    return this.value === undefined || this.value === null ? undefined : read(this);
  }

  #not(what: string): AnswerError {
    const found = this.value === null ? "null" : Array.isArray(this.value) ? "a list" : typeof this.value;
    return new AnswerError(`${this.#pointer === "" ? "the answer" : this.#pointer} is ${found}, not ${what}`);
  }
}
