/**
 * One answer to one request for the rest of a file. Node's own client, because its agents know proxies (`proxyEnv`) and
 * certificates by now, so nothing has to be added for HTTPS_PROXY, NO_PROXY and SSL_CERT_FILE. A fetch would follow
 * redirects with the user's credentials and can be told neither proxy nor certificates without a dependency.
 */
import { readFileSync } from "node:fs";
import { Agent as HttpAgent, type IncomingMessage, type RequestOptions, request as requestHttp } from "node:http";
import { Agent as HttpsAgent, request as requestHttps } from "node:https";
import { getCACertificates } from "node:tls";
import { messageOf, systemCode } from "@floe-contracts/base";
import type { Environment } from "../module.ts";

/** Why an attempt gave nothing. `again`: whether another one may do better. */
export class AttemptError extends Error {
  readonly again: boolean;

  constructor(reason: string, again: boolean) {
    super(reason);
    this.name = "AttemptError";
    this.again = again;
  }
}

/** Connections to servers, shared by the downloads of one call. */
export interface HttpClient extends Disposable {
  readonly stallMs: number;
  agentFor(url: URL): HttpAgent | HttpsAgent;
}

const PROXY_VARIABLES = ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy"] as const;
const MOST_REDIRECTS = 5;

/** @param stallMs how long there may be no byte before an attempt is given up. */
export function httpClient(environment: Environment, stallMs: number): HttpClient {
  const proxyEnv: Record<string, string> = {};
  for (const name of PROXY_VARIABLES) {
    const value = environment[name];
    if (value !== undefined && value !== "") proxyEnv[name] = value;
  }
  const http = new HttpAgent({ keepAlive: true, proxyEnv });
  // Certificates are read when a server needs them: the store of the system costs some 30 ms.
  let https: HttpsAgent | undefined;
  return {
    stallMs,
    agentFor: (url) => {
      if (url.protocol === "http:") return http;
      https ??= new HttpsAgent({ keepAlive: true, proxyEnv, ca: certificates(environment) });
      return https;
    },
    [Symbol.dispose]: () => {
      http.destroy();
      https?.destroy();
    },
  };
}

/** Node's own, the system's, and those of the files that SSL_CERT_FILE and NODE_EXTRA_CA_CERTS name. */
function certificates(environment: Environment): string[] {
  const found = [...getCACertificates("default"), ...getCACertificates("system")];
  for (const name of ["SSL_CERT_FILE", "NODE_EXTRA_CA_CERTS"]) {
    const file = environment[name];
    if (file === undefined || file === "") continue;
    try {
      found.push(readFileSync(file, "latin1"));
    } catch {
      // Node ignores a file that is not there as well; the error of the connection says what is missing.
    }
  }
  return [...new Set(found)];
}

/**
 * Asks for the bytes from `offset` on and gives the answer with the offset at which it begins: 0 when the server sends the
 * whole file all the same.
 * @param size of the whole file; an answer about a file of another size is refused.
 * @throws AttemptError; the signal's reason.
 */
export async function requestRest(
  client: HttpClient,
  address: URL,
  range: { readonly offset: number; readonly size: number },
  signal: AbortSignal,
): Promise<{ readonly body: IncomingMessage; readonly offset: number }> {
  const { offset, size } = range;
  let url = address;
  for (let redirects = 0; ; redirects += 1) {
    // Names and passwords of a mirror are for that mirror alone.
    const auth = url.origin === address.origin ? credentialsOf(address) : undefined;
    const headers = offset === 0 ? {} : { range: `bytes=${offset}-` };
    const answer = await send(client, url, { headers, ...(auth === undefined ? {} : { auth }), signal });
    const status = answer.statusCode ?? 0;
    const { location } = answer.headers;
    if (status >= 300 && status < 400 && status !== 304 && location !== undefined) {
      answer.destroy();
      const next = URL.parse(location, url.href);
      if (next === null || !/^https?:$/.test(next.protocol) || redirects === MOST_REDIRECTS)
        throw new AttemptError(`the server redirects to where nothing can be fetched (status ${status})`, false);
      url = next;
      continue;
    }
    try {
      return { body: answer, offset: beginningOf(answer, status, offset, size) };
    } catch (error) {
      answer.destroy();
      throw error;
    }
  }
}

function credentialsOf(url: URL): string | undefined {
  if (url.username === "" && url.password === "") return undefined;
  return `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
}

function send(
  client: HttpClient,
  url: URL,
  options: RequestOptions & { signal: AbortSignal },
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const bare = new URL(url);
    bare.username = "";
    bare.password = "";
    const make = url.protocol === "http:" ? requestHttp : requestHttps;
    // The stored bytes are what the hash is of, so no coding is asked for.
    const headers = { "accept-encoding": "identity", "user-agent": "floe-contracts", ...options.headers };
    const request = make(bare, { ...options, headers, agent: client.agentFor(url), timeout: client.stallMs });
    request.once("response", resolve);
    request.once("timeout", () => request.destroy(stalled(client.stallMs)));
    request.once("error", (cause) => {
      if (options.signal.aborted) reject(options.signal.reason);
      else reject(cause instanceof AttemptError ? cause : new AttemptError(reasonOf(cause), true));
    });
    request.end();
  });
}

export function stalled(stallMs: number): AttemptError {
  return new AttemptError(`not a byte came for ${stallMs / 1000} s`, false);
}

/** Where the answer begins. RFC 9110, 14.4: a part is 206 with a Content-Range; a server may send the whole instead. */
function beginningOf(answer: IncomingMessage, status: number, offset: number, size: number): number {
  const length = answer.headers["content-length"];
  if (status === 200) {
    if (length !== undefined && Number(length) !== size)
      throw new AttemptError(`the server has a file of ${length} bytes there and not of ${size}`, false);
    return 0;
  }
  if (status === 206 && offset > 0) {
    const range = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(answer.headers["content-range"] ?? "");
    const fits = range !== null && Number(range[1]) === offset && Number(range[2]) < size;
    if (fits && (range[3] === "*" || Number(range[3]) === size)) return offset;
    throw new RangeRefused("the server answered with another part of the file than the one asked for");
  }
  if (status === 416 && offset > 0) throw new RangeRefused("the server has no such part of the file (status 416)");
  const again = status === 408 || status === 425 || status === 429 || status >= 500;
  throw new AttemptError(`the server answers ${status}${STATUS[status] ?? ""}`, again);
}

/** The rest of what is there cannot be had: the next attempt has to begin at zero. */
export class RangeRefused extends AttemptError {
  constructor(reason: string) {
    super(reason, true);
    this.name = "RangeRefused";
  }
}

const STATUS: Readonly<Record<number, string>> = {
  401: " (it wants a name and a password)",
  403: " (forbidden)",
  404: " (not found)",
  407: " (the proxy wants a name and a password)",
  410: " (gone)",
};

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: "its name cannot be resolved",
  EAI_AGAIN: "its name cannot be resolved at the moment",
  ECONNREFUSED: "the connection was refused",
  ECONNRESET: "the connection was cut",
  EPIPE: "the connection was cut",
  ETIMEDOUT: "the connection timed out",
  ENETUNREACH: "the network is unreachable",
  EHOSTUNREACH: "the host is unreachable",
};

/** What a failed connection means; addresses in it, a proxy's too, lose their names and passwords. */
export function reasonOf(cause: unknown): string {
  const code = systemCode(cause);
  const known = code === undefined ? undefined : REASONS[code];
  const text = known ?? (messageOf(cause).replaceAll(/(\w+:\/\/)[^\s/@]+@/g, "$1") || "the connection failed");
  return code === undefined ? text : `${text} (${code})`;
}
