/** Dagster's GraphQL, as far as this package asks it: which code locations there are, and to load them anew. */
import { FloeContractsError } from "@floe-contracts/base";
import { answerOf } from "../oidc/token.ts";

/** What a server says to a query: the status, and `data` of the answer; undefined where it is not Dagster's. */
export interface DagsterAnswer {
  readonly status: number;
  readonly data: Readonly<Record<string, unknown>> | undefined;
  /** The messages of `errors`, if there are any. */
  readonly errors: readonly string[];
}

/** @throws FloeContractsError `service-unreachable`. */
export async function askDagster(
  url: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Promise<DagsterAnswer> {
  const response = await answerOf("dagster", `${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ query, variables }),
    redirect: "manual",
    signal,
  });
  const body: unknown = await response.json().catch(() => undefined);
  const data = memberOf(body, "data");
  const errors = memberOf(body, "errors");
  return {
    status: response.status,
    data: isRecord(data) ? data : undefined,
    errors: Array.isArray(errors) ? errors.map((error: unknown) => String(memberOf(error, "message"))) : [],
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function memberOf(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined;
}

/** One code location of a webserver. */
export interface LocationEntry {
  readonly name: string;
  /** `LOADED` once the webserver has asked its code server, well or not. */
  readonly status: string;
  /** Of the code server; undefined when it is not loaded. */
  readonly serverId: string | undefined;
  /** Why it could not be loaded. */
  readonly error: string | undefined;
}

export interface Workspace {
  /** Of the webserver. */
  readonly version: string;
  readonly locations: readonly LocationEntry[];
}

const WORKSPACE = `query {
  version
  workspaceOrError {
    ... on Workspace {
      locationEntries {
        name
        loadStatus
        locationOrLoadError { ... on RepositoryLocation { serverId } ... on PythonError { message } }
      }
    }
  }
}`;

/** What a webserver serves; undefined when whatever answers is no Dagster. @throws FloeContractsError `service-unreachable`. */
export async function readWorkspace(url: string, signal: AbortSignal): Promise<Workspace | undefined> {
  const { data } = await askDagster(url, WORKSPACE, {}, signal);
  const version = memberOf(data, "version");
  const entries = memberOf(memberOf(data, "workspaceOrError"), "locationEntries");
  if (typeof version !== "string" || !Array.isArray(entries)) return undefined;
  const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
  const locations = entries.map((entry: unknown): LocationEntry => {
    const loaded = memberOf(entry, "locationOrLoadError");
    return {
      name: String(memberOf(entry, "name")),
      status: String(memberOf(entry, "loadStatus")),
      serverId: text(memberOf(loaded, "serverId")),
      error: text(memberOf(loaded, "message")),
    };
  });
  return { version, locations };
}

/** Has the webserver read its workspace file again. @throws FloeContractsError `service-unreachable`, `service-refused`. */
export async function reloadWorkspace(url: string, signal: AbortSignal): Promise<void> {
  const reload = "mutation { reloadWorkspace { __typename ... on PythonError { message } } }";
  const { data, errors } = await askDagster(url, reload, {}, signal);
  const outcome = memberOf(data, "reloadWorkspace");
  if (memberOf(outcome, "__typename") === "Workspace") return;
  const why = memberOf(outcome, "message") ?? errors[0] ?? "the answer is not Dagster's";
  throw new FloeContractsError("service-refused", `dagster: ${url} does not load its workspace anew: ${String(why)}`, {
    hint: "its log says why",
    where: { service: "dagster" },
  });
}
