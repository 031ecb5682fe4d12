/** The command line of the suite, for tests and for whoever wants to call it without a process of its own. */
export { type CliContext, runCli } from "./cli.ts";
