/** The outcome of a command that threw: the problems in both forms. A stack is for whoever asked for it, and nobody else. */
import { FloeContractsError } from "@floe-contracts/base";
import type { Outcome } from "../outcome.ts";
import type { Environment, Output } from "./output.ts";
import { problemOf, problemsOf } from "./problem.ts";
import { renderProblems } from "./render-problem.ts";

/** Set to 1 to see the stack of an error. */
export const DEBUG_VARIABLE = "FLOE_CONTRACTS_DEBUG";

export async function failure(
  thrown: unknown,
  call: { env: Environment; cwd: string; output: Output },
): Promise<Outcome> {
  const { problems, exit } = problemsOf(thrown);
  if (call.env[DEBUG_VARIABLE] === "1" && thrown instanceof Error) call.output.complain(thrown.stack ?? thrown.message);
  const [first] = problems;
  const invalid = thrown instanceof FloeContractsError && thrown.code === "document-invalid";
  return {
    exit,
    json: { error: invalid ? { ...problemOf(thrown), violations: problems } : first },
    text: await renderProblems(problems, { paint: call.output.errorPaint, cwd: call.cwd }),
  };
}
