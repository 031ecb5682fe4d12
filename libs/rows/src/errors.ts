/** The errors that all readers share, so that the same trouble reads the same from every service. */
import { FloeContractsError, isSecretName, messageOf } from "@floe-contracts/base";
import { CellError } from "./encode.ts";

/** A column whose type cannot be held exactly. `cast` is what to write instead, as SQL. */
export function unsupportedType(service: string, column: string, type: string, cast: string): FloeContractsError {
  return new FloeContractsError("rows-type-unsupported", `column ${column} is of type ${type}`, {
    hint: `cast it in the query: ${cast}`,
    where: { service },
  });
}

/** A value that cannot be held exactly; `row` counts from 0, the message from 1. */
export function unrepresentable(service: string, error: CellError, hint: string): FloeContractsError {
  // The reason quotes the value, so a column that is named like a secret gives no reason.
  const reason = isSecretName(error.column) ? "its value (hidden) cannot be held" : error.message;
  return new FloeContractsError(
    "rows-value-unrepresentable",
    `column ${error.column}, row ${error.row + 1}: ${reason}`,
    { hint, where: { service } },
  );
}

/** Runs `build`, and tells a value that did not fit as the service's. */
export function inService<Result>(service: string, hint: string, build: () => Result): Result {
  try {
    return build();
  } catch (cause) {
    if (cause instanceof CellError) throw unrepresentable(service, cause, hint);
    throw cause;
  }
}

/** A query that the service refused; the service's own words are in the message. */
export function queryFailed(service: string, cause: unknown): FloeContractsError {
  return new FloeContractsError("rows-query-failed", `the query was refused: ${messageOf(cause)}`, {
    hint: "run the same statement by hand; a relation that is missing was not built, or was built in another schema",
    where: { service },
    cause,
  });
}

/** @throws FloeContractsError `rows-column-duplicate`: rows are compared by column name, so a name must mean one column. */
export function refuseDuplicates(service: string, names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice === undefined) return;
  throw new FloeContractsError("rows-column-duplicate", `the result has two columns named ${twice}`, {
    hint: `name each column once: select … as ${twice}_1, … as ${twice}_2`,
    where: { service },
  });
}
