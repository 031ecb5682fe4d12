/**
 * From arguments to an exit code. Commands are described here by light modules and loaded when they are called, so that
 * `--help` costs nothing of what the commands need.
 */
import { FloeContractsError } from "@floe-contracts/base";
import { Command, CommanderError } from "commander";
import { defineCompile } from "./commands/compile.ts";
import { defineContracts } from "./commands/contracts.ts";
import { defineDoctor } from "./commands/doctor.ts";
import { defineDown, defineLogs, defineStatus, defineUp } from "./commands/environment.ts";
import { defineInit } from "./commands/init.ts";
import { defineRck } from "./commands/rck.ts";
import { defineReview } from "./commands/review.ts";
import { defineValidate } from "./commands/validate.ts";
import { defineVersion } from "./commands/version.ts";
import type { Outcome } from "./outcome.ts";
import { type Environment, Output, type Streams } from "./output/output.ts";
import { suiteVersion } from "./root.ts";

export interface CliContext {
  readonly env: Environment;
  readonly streams: Streams;
}

/** What a command's module needs: the environment it is called in and where to say something. */
export interface Call {
  readonly env: Environment;
  readonly cwd: string;
  readonly output: Output;
}

/** Runs a command's work and turns its outcome into output and exit code. */
export type Act = (command: string, json: boolean | undefined, work: (call: Call) => Promise<Outcome>) => Promise<void>;

const COMMANDS = [
  defineContracts,
  defineValidate,
  defineCompile,
  defineInit,
  defineReview,
  defineRck,
  defineUp,
  defineDown,
  defineStatus,
  defineLogs,
  defineDoctor,
  defineVersion,
];

const EXIT_CODES = "Exit codes: 0 done · 1 a document or a check is wrong · 2 wrong usage, or something is missing";

/**
 * Runs one command. Never throws: whatever goes wrong is said, and is the exit code.
 * @param args the arguments after the program's name
 */
export async function runCli(args: readonly string[], context: CliContext): Promise<number> {
  const said = { code: 0 };
  const outputFor = (json: boolean): Output => new Output({ json, ...context });
  const act: Act = async (command, json, work) => {
    const output = outputFor(json === true);
    said.code = await conclude(
      command,
      output,
      () => work({ env: context.env, cwd: process.cwd(), output }),
      context.env,
    );
  };
  const program = programWith(act, outputFor(false));
  try {
    await program.parseAsync([...args], { from: "user" });
    return said.code;
  } catch (thrown) {
    if (thrown instanceof CommanderError && thrown.exitCode === 0) return 0;
    const output = outputFor(wantsJson(args));
    return conclude(
      commandIn(args, program),
      output,
      () => Promise.reject(usageError(thrown, args, program)),
      context.env,
    );
  }
}

function programWith(act: Act, output: Output): Command {
  const program = new Command("floe-contracts")
    .usage("<command> [options]")
    .description("Contract boundary tests for the floe data platform: CompiledArtifacts, proved against live services.")
    .version(suiteVersion(), "-V, --version", "print the version of the suite")
    .helpOption("-h, --help", "show what a command does and takes")
    .addHelpText("after", `\n${EXIT_CODES}\nA new machine: floe-contracts doctor, then floe-contracts contracts`)
    .exitOverride()
    .showHelpAfterError(false)
    .configureOutput({
      writeOut: (text) => output.say(text.trimEnd()),
      // Errors are thrown and said in one place.
      writeErr: () => {},
      getOutHelpWidth: () => Math.min(output.width, 120),
      getOutHasColors: () => output.paint.isColorSupported,
    })
    .configureHelp({
      styleTitle: (text) => output.paint.bold(text),
      // Every command has options: saying so on each line says nothing.
      subcommandTerm: (command) =>
        [command.name(), ...command.registeredArguments.map((each) => `[${each.name()}]`)].join(" "),
    })
    .helpCommand("help [command]", "show what a command does and takes");
  for (const define of COMMANDS) define(program, act);
  return program;
}

async function conclude(
  command: string,
  output: Output,
  work: () => Promise<Outcome>,
  env: Environment,
): Promise<number> {
  try {
    const { exit, json, text } = await work();
    if (output.json) output.emit({ command, ok: exit === 0, ...json });
    else if (text !== "") output.say(text);
    return exit;
  } catch (thrown) {
    const { failure } = await import("./output/failure.ts");
    const { exit, json, text } = await failure(thrown, { env, cwd: process.cwd(), output });
    if (output.json) output.emit({ command, ok: false, ...json });
    else output.complain(text);
    return exit;
  }
}

/** --json counts as asked for even where the rest of the line is wrong: a program reads the answer. */
function wantsJson(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return args.slice(0, end === -1 ? args.length : end).includes("--json");
}

function commandIn(args: readonly string[], program: Command): string {
  const names = program.commands.map((command) => command.name());
  return args.find((arg) => names.includes(arg)) ?? "floe-contracts";
}

/** commander's complaint in this suite's form. Anything else that was thrown stays what it is. */
function usageError(thrown: unknown, args: readonly string[], program: Command): unknown {
  if (!(thrown instanceof CommanderError)) return thrown;
  const command = commandIn(args, program);
  const help = command === "floe-contracts" ? "floe-contracts --help" : `floe-contracts ${command} --help`;
  if (thrown.code === "commander.help") {
    const names = program.commands.map((each) => each.name()).join(", ");
    return new FloeContractsError("command-line-invalid", "no command was given", {
      hint: `give one of ${names}; ${help} says more`,
    });
  }
  const [message = "", suggestion] = thrown.message.replace(/^error: /, "").split("\n");
  const near = suggestion === undefined ? "" : `${suggestion.replace(/^\(|\)$/g, "").replace(/^D/, "d")} `;
  return new FloeContractsError("command-line-invalid", message, { hint: `${near}${help} shows what there is` });
}
