/**
 * The end of the process and the streams it writes to. A reader that went away (`| head`) ends it quietly, as SIGPIPE ends
 * any other program; an output that cannot be written (a full disk) is an error; what was written is flushed before the
 * end; and what nothing else caught is one line with a code and no stack.
 */
import { messageOf, redact } from "@floe-contracts/base";
import { secretsIn } from "./secrets.ts";

/** 128 + SIGPIPE: what a shell says of a program whose reader went away. */
const READER_GONE = 141;
const FAILED = 2;

/** Returns the function that ends the process once everything is written. */
export function guardProcess(owner: NodeJS.Process): (code: number) => void {
  const exit = (code: number): never => owner.exit(code);
  owner.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") {
      const message = `cannot write to standard output (${error.code ?? error.message})`;
      owner.stderr.write(problem("output-unwritable", message, "free some space, or send the output elsewhere"));
    }
    exit(error.code === "EPIPE" ? READER_GONE : FAILED);
  });
  // Nobody is left to tell.
  owner.stderr.on("error", () => exit(READER_GONE));
  const lastWords = (thrown: unknown): void => {
    const shown = owner.env["FLOE_CONTRACTS_DEBUG"] === "1" && thrown instanceof Error ? thrown.stack : undefined;
    const message = `something unexpected happened: ${shown ?? messageOf(thrown)}`;
    const hint = "please report it with what FLOE_CONTRACTS_DEBUG=1 and `floe-contracts version` print";
    owner.stderr.write(redact(problem("internal-error", message, hint), secretsIn(owner.env)));
    exit(FAILED);
  };
  owner.on("uncaughtException", lastWords);
  owner.on("unhandledRejection", lastWords);
  return (code) => {
    void Promise.all([flushed(owner.stdout), flushed(owner.stderr)]).then(() => exit(code));
  };
}

function problem(code: string, message: string, hint: string): string {
  return `error ${code}: ${message}\n   hint:     ${hint}\n`;
}

function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((done) => {
    stream.write("", () => done());
  });
}
