/** Ctrl-C and its kin: what runs is told to stop, and what was started is gone before the process ends. */
import { constants } from "node:os";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Thrown by `race` when a signal came. */
export class Interrupted extends Error {
  readonly exit: number;

  constructor(signal: NodeJS.Signals) {
    super(`interrupted by ${signal}`);
    this.name = "Interrupted";
    // What a shell says of a program that a signal ended.
    this.exit = 128 + constants.signals[signal];
  }
}

/** Listens for signals until it is disposed. The second signal is not listened to: it ends the process at once. */
export class Interrupt implements Disposable {
  readonly #controller = new AbortController();
  readonly #listeners = new Map<NodeJS.Signals, () => void>();

  constructor() {
    for (const signal of SIGNALS) {
      const listener = (): void => {
        this[Symbol.dispose]();
        this.#controller.abort(new Interrupted(signal));
      };
      this.#listeners.set(signal, listener);
      process.on(signal, listener);
    }
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** @throws Interrupted as soon as a signal comes, whatever `work` does. */
  async race<T>(work: Promise<T>): Promise<T> {
    const { signal } = this;
    signal.throwIfAborted();
    const { promise, reject } = Promise.withResolvers<never>();
    const onAbort = (): void => reject(signal.reason);
    signal.addEventListener("abort", onAbort, { once: true });
    // Whichever loses must not be an unhandled rejection.
    work.catch(() => {});
    try {
      return await Promise.race([work, promise]);
    } finally {
      signal.removeEventListener("abort", onAbort);
    }
  }

  [Symbol.dispose](): void {
    for (const [signal, listener] of this.#listeners) process.off(signal, listener);
    this.#listeners.clear();
  }
}
