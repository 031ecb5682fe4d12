/**
 * The gateway before Iceberg's reference server: it asks for a token, knows its warehouse, adds to /v1/config where the
 * storage is, and passes everything else through as it is. A table's JSON holds 64-bit integers, which JavaScript's numbers
 * do not, so it is never parsed here.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { START_PATH, type StartAnswer } from "../../oidc/start-route.ts";
import { type AccessSettings, isReading, tokenGuard } from "./access.ts";
import { errorBody, Refusal } from "./errors.ts";
import { type Backend, backendAt } from "./forward.ts";
import { askIssuer } from "./token.ts";

export interface GatewaySettings {
  readonly host: string;
  readonly port: number;
  readonly start: string;
  readonly backend: {
    readonly host: string;
    readonly port: number;
    /** The only name that it answers to. */
    readonly virtualHost: string;
  };
  readonly access: AccessSettings;
  readonly tokenUrl: string;
  readonly warehouse: string;
  /** Added to the defaults in /v1/config: a client's own settings count more. */
  readonly defaults: Readonly<Record<string, string>>;
}

/** The catalog's name in the paths of its clients, which take it as it stands. */
export function prefixOf(warehouse: string): string {
  return encodeURIComponent(warehouse);
}

/** Those of the specification. TRACE would send back what the backend is told and nobody else should know. */
const METHODS: readonly string[] = ["GET", "HEAD", "POST", "DELETE"];

/** Answers that tell of nothing wrong: a client asked whether something is there, or was not the first to commit. */
const USUAL = [404, 409];

/** The server, not listening yet. `log` takes a line for each request that was not answered well. */
export function createGateway(settings: GatewaySettings, log: (line: string) => void): Server {
  const guard = tokenGuard(settings.access);
  const backend = backendAt(settings.backend);
  const start: StartAnswer = { start: settings.start, version: "gateway" };
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = "GET", url = "/" } = request;
    const [path = "/", query = ""] = splitQuery(url);
    if (path === START_PATH) return answerJson(response, 200, JSON.stringify(start));
    if (!METHODS.includes(method)) throw new Refusal(405, "BadRequestException", `${method} is not for a catalog`);
    if (isUnclear(path)) throw new Refusal(400, "BadRequestException", "the path is not plain");
    if (path === "/v1/oauth/tokens") return askIssuer(settings.tokenUrl, request, response);
    const role = await guard(request.headers.authorization);
    if (path === "/v1/config") return answerConfig(settings, backend, request, response, new URLSearchParams(query));
    const prefix = `/v1/${prefixOf(settings.warehouse)}`;
    if (!path.startsWith(`${prefix}/`))
      throw new Refusal(
        404,
        "NotFoundException",
        `there is nothing at ${path}: the catalog's paths begin with ${prefix}/`,
      );
    const rest = path.slice(prefix.length);
    if (role === "reader" && !isReading(method, rest))
      throw new Refusal(403, "ForbiddenException", `a reader may not ${method} ${rest}`);
    await backend.forward(request, response, `/v1${rest}${query === "" ? "" : `?${query}`}`);
  };
  const server = createServer((request, response) => {
    response.once("close", () => {
      const [path = "/"] = splitQuery(request.url ?? "/");
      const { statusCode, writableFinished } = response;
      if (!writableFinished) log(`${request.method} ${path}: cut off`);
      else if (statusCode >= 400 && !USUAL.includes(statusCode)) log(`${request.method} ${path}: ${statusCode}`);
    });
    handle(request, response).catch((error: unknown) => answerError(response, error, log));
  });
  // Longer than clients keep a connection: one that is closed while a request is on its way fails that request.
  server.keepAliveTimeout = 75_000;
  return server;
}

function splitQuery(url: string): string[] {
  const at = url.indexOf("?");
  return at === -1 ? [url] : [url.slice(0, at), url.slice(at + 1)];
}

/** A path that two servers could read differently: only plain ones are judged here. */
function isUnclear(path: string): boolean {
  return !path.startsWith("/") || /\\|\/\/|[\0-\x20\x7f]/.test(path) || path.split("/").some(isDots);
}

function isDots(segment: string): boolean {
  return /^\.{1,2}$/.test(segment.replaceAll(/%2e/gi, "."));
}

/** Sends a whole JSON answer. */
export function answerJson(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    ...(status === 401 ? { "www-authenticate": 'Bearer realm="catalog"' } : {}),
  });
  response.end(body);
}

function answerError(response: ServerResponse, error: unknown, log: (line: string) => void): void {
  if (response.headersSent) {
    // The client must not take half an answer for a whole one.
    response.destroy();
    return;
  }
  const known = error instanceof Refusal;
  if (!known) log(`unexpected: ${error instanceof Error ? error.stack : String(error)}`);
  const refusal = known ? error : new Refusal(500, "InternalServerError", "the gateway failed; its log says more");
  answerJson(response, refusal.status, errorBody(refusal.status, refusal.type, refusal.message));
}

/** What a server says about itself: maps of texts, so it may be parsed and written anew. */
interface CatalogConfig {
  readonly defaults?: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, string>>;
  readonly endpoints?: readonly string[];
}

async function answerConfig(
  settings: GatewaySettings,
  backend: Backend,
  request: IncomingMessage,
  response: ServerResponse,
  query: URLSearchParams,
): Promise<void> {
  if (request.method !== "GET") throw new Refusal(405, "BadRequestException", "/v1/config is only read");
  const asked = query.get("warehouse");
  if (asked === null || asked === "") throw new Refusal(400, "BadRequestException", "please name a warehouse");
  // As Polaris words it (recording step config.unknown-warehouse).
  if (asked !== settings.warehouse) throw new Refusal(404, "NotFoundException", `Unable to find warehouse ${asked}`);
  const config = JSON.parse(await backend.read("/v1/config")) as CatalogConfig;
  const answer: CatalogConfig = {
    defaults: { ...config.defaults, ...settings.defaults },
    overrides: { ...config.overrides, prefix: prefixOf(settings.warehouse) },
    // Among the reference server's are two that its tests alone use.
    endpoints: (config.endpoints ?? []).filter((endpoint) => endpoint.includes(" /v1/")),
  };
  answerJson(response, 200, JSON.stringify(answer));
}
