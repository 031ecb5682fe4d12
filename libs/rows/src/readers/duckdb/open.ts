/**
 * DuckDB files opened by a client of our own, so that what dbt or another engine left is read by somebody who did not
 * write it. Extensions are never fetched, and only loaded from files that the caller names: opening a file never reaches for
 * the network.
 */
import { basename } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { type ErrorCode, FloeContractsError, messageOf } from "@floe-contracts/base";

/** An open database; `await using` closes it, and with it the file's lock. */
export interface OpenDuckDb extends AsyncDisposable {
  readonly connection: DuckDBConnection;
}

export interface OpenDuckDbOptions {
  /** Whether the file is opened for reading only, which other readers may do at the same time; true unless said. */
  readonly readOnly?: boolean;
  /** Files of extensions of the client's own DuckDB version, loaded in this order; DuckDB checks their signatures. */
  readonly extensions?: readonly string[];
}

/**
 * Opens a DuckDB file, or with `:memory:` and `readOnly: false` a database without one. The session's time zone is UTC.
 * @throws FloeContractsError `file-not-found`; `duckdb-locked` when another process writes it; `duckdb-file-invalid` when
 * it is no DuckDB file, or one of a version that this client does not read; `duckdb-extension-refused`;
 * `duckdb-open-failed` for the rest
 */
export async function openDuckDb(path: string, options: OpenDuckDbOptions = {}): Promise<OpenDuckDb> {
  const access = (options.readOnly ?? true) ? "READ_ONLY" : "READ_WRITE";
  try {
    const instance = await DuckDBInstance.create(path, {
      ...(path === ":memory:" ? {} : { access_mode: access }),
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "false",
    });
    const connection = await instance.connect();
    await connection.run("set TimeZone = 'UTC'");
    const open: OpenDuckDb = {
      connection,
      async [Symbol.asyncDispose]() {
        connection.closeSync();
        instance.closeSync();
      },
    };
    for (const file of options.extensions ?? []) await loadExtension(open, file);
    return open;
  } catch (cause) {
    if (cause instanceof FloeContractsError) throw cause;
    throw openFailed(path, messageOf(cause));
  }
}

async function loadExtension(open: OpenDuckDb, file: string): Promise<void> {
  try {
    await open.connection.run(`load '${file.replaceAll("'", "''")}'`);
  } catch (cause) {
    await open[Symbol.asyncDispose]();
    const [why = ""] = messageOf(cause).split("\n", 1);
    throw new FloeContractsError("duckdb-extension-refused", `DuckDB refuses the extension ${basename(file)}: ${why}`, {
      hint: "an extension belongs to one version of DuckDB, the client's own, and is signed by DuckDB",
      where: { file, service: "duckdb" },
      cause: new Error(why),
    });
  }
}

/** DuckDB gives no codes, so its messages are told apart by their words; what is not recognised is quoted whole. */
const FAILURES: readonly {
  readonly words: RegExp;
  readonly code: ErrorCode;
  readonly what: string;
  readonly hint: string;
}[] = [
  {
    words: /database does not exist|No such file or directory/,
    code: "file-not-found",
    what: "there is no such DuckDB file",
    hint: "check the path, and that the step that writes the file ran",
  },
  {
    words: /Could not set lock on file/,
    code: "duckdb-locked",
    what: "another process holds the DuckDB file",
    hint: "wait until that process has closed it: while one process writes a DuckDB file, no other can read it",
  },
  {
    words: /Trying to read a database file with version number/,
    code: "duckdb-file-invalid",
    what: "the DuckDB file was written by another version of DuckDB",
    hint: "write it with a DuckDB no newer than this client's, or attach it there with STORAGE_VERSION set to an older one",
  },
  {
    words: /not a valid DuckDB database file|Corrupt database file|Could not read enough bytes|Is a directory/,
    code: "duckdb-file-invalid",
    what: "this is no DuckDB file, or a damaged one",
    hint: "check the path; if it is right, delete the file and let the step that writes it run again",
  },
];

function openFailed(path: string, message: string): FloeContractsError {
  const known = FAILURES.find(({ words }) => words.test(message));
  const firstLine = message.split("\n", 1)[0] ?? message;
  return new FloeContractsError(
    known?.code ?? "duckdb-open-failed",
    known === undefined ? `DuckDB cannot open the file: ${firstLine}` : `${known.what}: ${path}`,
    {
      hint: known?.hint ?? "the message is DuckDB's own; the file and its directory must be readable",
      where: { file: path, service: "duckdb" },
      cause: new Error(firstLine),
    },
  );
}
