/**
 * One class of the kit, run by JUnit's console launcher in a process of its own. The kit starts a server by itself unless it
 * is told not to, and a class refuses a catalog that holds its namespaces already.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { FloeContractsError, redact, systemCode } from "@floe-contracts/base";
import { type CommandResult, runCommand } from "@floe-contracts/services";
import { KIT_PACKAGE, type KitClass } from "./kit.ts";

/** A Java and the kit's jars. */
export interface KitProgram {
  readonly java: string;
  readonly jars: readonly string[];
}

export interface ConsoleRun {
  readonly program: KitProgram;
  readonly className: KitClass;
  /** The methods that run; all unless given. */
  readonly methods: readonly string[] | undefined;
  /** The whole environment, see settings.ts. */
  readonly environment: Readonly<Record<string, string>>;
  /** A directory of its own: reports and the kit's temporary files. */
  readonly directory: string;
  readonly limitMs: number;
  /** When the time is over that the classes have together, by performance.now(). */
  readonly deadline: number;
  readonly signal: AbortSignal;
  /** What must not be told of its output. */
  readonly secrets: readonly string[];
  /** A test began, or ended. */
  readonly onTest: (name: string, state: "STARTED" | "SUCCESSFUL" | "FAILED" | "ABORTED" | "SKIPPED") => void;
}

const LAST_LINES = 20;

/** The JVM's options: a client of small tables, which lives for half a minute. */
const JVM_OPTIONS = ["-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"];

/**
 * Runs it, and gives JUnit's report as XML, secrets cut out.
 * @throws FloeContractsError `rck-incomplete` at the time limit and when there is no report; the signal's reason.
 */
export async function runConsole(run: ConsoleRun): Promise<string> {
  const { program, environment, directory, deadline, signal, secrets } = run;
  const feed = new Feed(run.onTest);
  const result = await runCommand(program.java, argumentsOf(run), {
    name: "rck",
    cwd: directory,
    env: environment,
    timeoutMs: Math.max(1, deadline - performance.now()),
    signal,
    onOutput: (piece, stream) => stream === "stdout" && feed.take(piece),
  });
  signal.throwIfAborted();
  if (result.timedOut) throw timedOut(run, feed, result);
  const file = join(directory, "reports", "TEST-junit-jupiter.xml");
  try {
    return redact(await readFile(file, "utf8"), secrets);
  } catch (cause) {
    throw new FloeContractsError(
      "rck-incomplete",
      `the kit ended with exit code ${result.exitCode} and left no report (${systemCode(cause)})`,
      { hint: "its last lines say why", where: { service: "rck", log: lastLines(result, secrets) } },
    );
  }
}

function argumentsOf({ program, className, methods, directory }: ConsoleRun): string[] {
  return [
    ...JVM_OPTIONS,
    `-Djava.io.tmpdir=${directory}`,
    "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
    "-cp",
    program.jars.join(":"),
    "org.junit.platform.console.ConsoleLauncher",
    "execute",
    // A parameter of JUnit, not of the catalog: without it the kit starts a server and tests that one.
    "--config=rck.local=false",
    "--disable-banner",
    "--disable-ansi-colors",
    "--details=testfeed",
    `--reports-dir=${join(directory, "reports")}`,
    "--include-engine=junit-jupiter",
    `--select-class=${KIT_PACKAGE}.${className}`,
    ...(methods === undefined ? [] : [`--include-methodname=.*#(${methods.join("|")})`]),
  ];
}

function timedOut(
  { limitMs, secrets }: ConsoleRun,
  feed: Feed,
  result: Pick<CommandResult, "stdout" | "stderr">,
): FloeContractsError {
  const seconds = Math.round(limitMs / 1_000);
  const where = feed.running === undefined ? "" : `; it was in ${feed.running}`;
  return new FloeContractsError("rck-incomplete", `the kit did not end within ${seconds} s${where}`, {
    hint: "--timeout gives it more time; a catalog that does not answer holds it up at each test",
    where: { service: "rck", log: lastLines(result, secrets) },
  });
}

function lastLines({ stdout, stderr }: Pick<CommandResult, "stdout" | "stderr">, secrets: readonly string[]): string[] {
  const lines = redact(`${stdout}\n${stderr}`, secrets).split("\n");
  return lines.filter((line) => line.trim() !== "").slice(-LAST_LINES);
}

/** The launcher's feed: "JUnit Jupiter > Class > method() :: SUCCESSFUL", a line when a test begins and one when it ends. */
class Feed {
  readonly #onTest: ConsoleRun["onTest"];
  #rest = "";
  running: string | undefined;

  constructor(onTest: ConsoleRun["onTest"]) {
    this.#onTest = onTest;
  }

  take(piece: string): void {
    const lines = (this.#rest + piece).split("\n");
    this.#rest = lines.pop() ?? "";
    for (const line of lines) this.#line(line);
  }

  #line(line: string): void {
    const [, path = "", state] =
      /^JUnit Jupiter > (.+) :: (STARTED|SUCCESSFUL|FAILED|ABORTED|SKIPPED)$/.exec(line) ?? [];
    const name = path.split(" > ").slice(1).join(" ");
    // A line without a method is about the class.
    if (state === undefined || name === "") return;
    this.running = state === "STARTED" ? name : undefined;
    this.#onTest(name, state as Parameters<ConsoleRun["onTest"]>[1]);
  }
}
