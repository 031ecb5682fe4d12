/**
 * The lineage collector: takes OpenLineage events over HTTP, refuses those that OpenLineage's own schemas refuse, and hands
 * out what the others say, by Marquez's paths and in its shapes. It keeps everything in memory and knows no users: it
 * listens on loopback, for one run.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { START_PATH } from "../../oidc/start-route.ts";
import { HttpError } from "./body.ts";
import { ROUTES, type Route, type RouteAnswer } from "./routes.ts";
import { EventStore, type StoreLimits } from "./store.ts";

export interface CollectorSettings extends StoreLimits {
  readonly host: string;
  readonly port: number;
  readonly startToken: string;
  readonly version: string;
  /** Of one event, in bytes. */
  readonly mostBodyBytes: number;
}

/** A server that does not listen yet. */
export function createCollector(settings: CollectorSettings): Server {
  const store = new EventStore(settings);
  return createServer((request, response) => {
    answerFor(request, store, settings).then(
      (answer) => send(response, answer),
      (error: unknown) => sendError(response, error),
    );
  });
}

async function answerFor(
  request: IncomingMessage,
  store: EventStore,
  settings: CollectorSettings,
): Promise<RouteAnswer> {
  const url = URL.parse(request.url ?? "/", "http://collector");
  if (url === null) throw new HttpError(400, "the address cannot be read");
  if (url.pathname === START_PATH)
    return { status: 200, body: { start: settings.startToken, version: settings.version } };
  const found = ROUTES.map((route) => ({ route, parameters: match(route, url.pathname) }));
  const here = found.filter(({ parameters }) => parameters !== undefined);
  const method = request.method === "HEAD" ? "GET" : request.method;
  const chosen = here.find(({ route }) => route.method === method);
  if (here.length === 0) throw new HttpError(404, "HTTP 404 Not Found");
  if (chosen?.parameters === undefined)
    throw new HttpError(405, "HTTP 405 Method Not Allowed", {
      headers: { allow: here.map(({ route }) => route.method).join(", ") },
    });
  const { mostBodyBytes } = settings;
  return chosen.route.answer({ request, store, parameters: chosen.parameters, query: url.searchParams, mostBodyBytes });
}

/** The parameters of a path that is the route's; undefined for any other. A parameter may hold encoded slashes. */
function match(route: Route, path: string): string[] | undefined {
  const [wanted, given] = [route.path.split("/"), path.split("/")];
  if (wanted.length !== given.length) return undefined;
  const parameters: string[] = [];
  for (const [index, part] of wanted.entries()) {
    const text = given[index] ?? "";
    if (part !== "*") {
      if (part !== text) return undefined;
    } else if (text === "") return undefined;
    else parameters.push(decoded(text));
  }
  return parameters;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new HttpError(400, "the path is not percent-encoded UTF-8");
  }
}

function send(response: ServerResponse, { status, body }: RouteAnswer): void {
  if (body === undefined) {
    response.writeHead(status, { "content-length": "0" }).end();
    return;
  }
  const text = typeof body === "string" ? body : JSON.stringify(body);
  response.writeHead(status, { "content-type": "application/json" }).end(text);
}

function sendError(response: ServerResponse, error: unknown): void {
  const known =
    error instanceof HttpError ? error : new HttpError(500, "the collector itself failed; its log says why");
  if (!(error instanceof HttpError)) console.error(error);
  const { status, message, details, headers } = known;
  // A body that was not read to its end would be taken for the next request.
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify({ code: status, message, ...details }));
}
