/** What can go wrong with a statement to Spark, as Errors; hive-driver's are not all of that kind, and hold Java stacks. */
import { messageOf } from "@floe-contracts/base";

/** What Spark said to a statement that it refused. */
export class SparkError extends Error {
  override readonly name = "SparkError";
  /** Spark's error class, e.g. TABLE_OR_VIEW_NOT_FOUND, where it gave one. */
  readonly errorClass: string | undefined;

  constructor(message: string) {
    super(message);
    this.errorClass = /\[([A-Z][A-Z0-9_.]+)\]/.exec(message)?.[1];
  }
}

/**
 * There is no connection: nothing listens, it was cut off, or what answers is no Thrift server. `code` is the system's, or
 * `PROTOCOL` for an answer that is no Thrift server's.
 */
export class SparkUnreachable extends Error {
  override readonly name = "SparkUnreachable";
  readonly code: string | undefined;

  constructor(message: string, code?: string) {
    super(message);
    this.code = code;
  }
}

/** hive-driver's errors as ours; any other thrown thing as it is. */
export function asSparkError(thrown: unknown): unknown {
  if (typeof thrown !== "object" || thrown === null) return new Error(messageOf(thrown));
  // OperationStateError: the status of a statement that failed while it ran.
  if ("response" in thrown && typeof thrown.response === "object" && thrown.response !== null) {
    const { errorMessage } = { errorMessage: undefined, ...thrown.response };
    return new SparkError(reasonIn(typeof errorMessage === "string" ? errorMessage : messageOf(thrown)));
  }
  // StatusError, which is no Error: a request that was refused as such.
  if ("name" in thrown && thrown.name === "Status Error" && "message" in thrown)
    return new SparkError(reasonIn(String(thrown.message)));
  return thrown;
}

/** Names of Java classes before a message: `org.apache.hive.service.cli.HiveSQLException: Error running query: `. */
const JAVA =
  /^(?:(?:[a-z][\w$]*\.)+[A-Z]\w*(?:Exception|Error): |Error (?:running query|operating ExecuteStatement): )/;

/** `[CLASS] org.apache.spark.sql.AnalysisException: [CLASS] `, the second of them perhaps on a line of its own. */
const TWICE = /^(\[[A-Z][A-Z0-9_.]+\])\s+(?:[a-z]\w*\.)+[A-Z]\w*:\s+\1\s+/;

/** The sentence in what Java wrote: without the stack, without the plan of the query, without names of classes. */
export function reasonIn(text: string): string {
  const [head = ""] = text.split(/\n\s*at |\n'|\n\+-|\n== SQL ==/);
  let rest = head.trim();
  for (let before = ""; before !== rest; ) {
    before = rest;
    rest = rest.replace(JAVA, "").replace(TWICE, "$1 ");
  }
  return rest.replace(/[;\s]+$/, "") || "it gives no reason";
}
