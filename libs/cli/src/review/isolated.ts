/**
 * Work that could hang or fill the memory is done by another process, one request at a time, in order. At its limit that
 * process is killed, the request is answered with what stopped it, and a new process goes on with the next: whatever a
 * schema does, the command line answers.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";

const CHILD = fileURLToPath(new URL("./child.ts", import.meta.url));
/** The last net: the process watches itself, and the decision stops long before. */
const HEAP_MB = 1_536;
/** A process that has not started by then never will: the machine is what is wrong. */
const START_LIMIT_MS = 60_000;
const KEPT_COMPLAINT = 2_000;

/** `p`: a line of pairs to decide; `i`: the same line, but only for its id; `r`: a review. */
export type Kind = "p" | "i" | "r";

/** What came back, or what kept it from coming back. */
export type Answer =
  | { readonly text: string }
  | { readonly stopped: "time" | "memory" | "end"; readonly detail: string; readonly afterMs: number };

interface Request {
  readonly kind: Kind;
  /** One line, without its end. */
  readonly payload: Buffer;
  readonly limitMs: number;
  readonly settle: (answer: Answer) => void;
}

export class IsolatedWork implements AsyncDisposable {
  #child: ChildProcess | undefined;
  #waiting: Request[] = [];
  #timer: NodeJS.Timeout | undefined;
  #begun = 0;
  #ready = false;
  #killed = false;
  #received: Buffer[] = [];
  #complaint = "";

  /** Asks for something. Answers come in the order of the questions; `limitMs` counts from when its turn has come. */
  ask(kind: Kind, payload: Buffer, limitMs: number): Promise<Answer> {
    return new Promise((settle) => {
      const request = { kind, payload, limitMs, settle };
      this.#waiting.push(request);
      if (this.#child === undefined) this.#start();
      else this.#send(request);
      if (this.#waiting.length === 1) this.#watch();
    });
  }

  /** Ends the process. */
  async [Symbol.asyncDispose](): Promise<void> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((done) => child.once("close", done));
    child.kill("SIGKILL");
    await gone;
  }

  #start(): void {
    const args = [`--max-old-space-size=${HEAP_MB}`, "--no-warnings", CHILD];
    const child = spawn(process.execPath, args, {
      // A crash may leave a core file where it runs.
      cwd: tmpdir(),
      env: { TZ: "UTC", LC_ALL: "C.UTF-8", NO_COLOR: "1" },
      stdio: ["pipe", "pipe", "pipe"],
    });
    this.#child = child;
    this.#ready = false;
    this.#killed = false;
    this.#received = [];
    this.#complaint = "";
    child.stdout.on("data", (piece: Buffer) => this.#take(child, piece));
    child.stderr.setEncoding("utf8").on("data", (piece: string) => {
      if (child === this.#child) this.#complaint = (this.#complaint + piece).slice(-KEPT_COMPLAINT);
    });
    // That it ended is told by "close", whatever it ended by.
    child.stdin.on("error", () => {});
    child.on("error", (error) => {
      this.#complaint = error.message;
    });
    child.once("close", (code, signal) => this.#ended(child, code, signal));
    for (const request of this.#waiting) this.#send(request);
  }

  #send({ kind, payload }: Request): void {
    this.#child?.stdin?.write(kind);
    this.#child?.stdin?.write(payload);
    this.#child?.stdin?.write("\n");
  }

  /** Starts the clock of the request whose turn it is. */
  #watch(): void {
    clearTimeout(this.#timer);
    const [request] = this.#waiting;
    if (request === undefined) return;
    this.#begun = performance.now();
    // An answer that lies in the pipe unread, because this process was busy, is read before the next turn of the loop.
    this.#timer = setTimeout(
      () => setImmediate(() => this.#late(request)),
      this.#ready ? request.limitMs : START_LIMIT_MS,
    );
  }

  #late(request: Request): void {
    if (this.#waiting[0] !== request || performance.now() - this.#begun < request.limitMs) return;
    this.#killed = true;
    this.#child?.kill("SIGKILL");
  }

  #take(child: ChildProcess, piece: Buffer): void {
    if (child !== this.#child) return;
    let rest = piece;
    for (let end = rest.indexOf(10); end !== -1; end = rest.indexOf(10)) {
      const line = Buffer.concat([...this.#received, rest.subarray(0, end)]).toString("utf8");
      this.#received = [];
      rest = rest.subarray(end + 1);
      if (!this.#ready) this.#ready = true;
      else this.#waiting.shift()?.settle({ text: line });
      this.#watch();
    }
    if (rest.length > 0) this.#received.push(rest);
  }

  #ended(child: ChildProcess, code: number | null, signal: NodeJS.Signals | null): void {
    if (child !== this.#child) return;
    this.#child = undefined;
    const request = this.#waiting.shift();
    clearTimeout(this.#timer);
    request?.settle({
      stopped: this.#killed ? "time" : signal === null ? "end" : "memory",
      detail: this.#killed || signal !== null ? "" : `the process ended with ${code}: ${this.#complaint.trim()}`,
      afterMs: performance.now() - this.#begun,
    });
    if (this.#waiting.length === 0) return;
    this.#start();
    this.#watch();
  }
}
