/** Servers that are no catalog, each below a path of its own name. Those that give a token give it as an issuer does. */
import type { RequestListener, ServerResponse } from "node:http";

/** Ways to answer, with the path of the request and where a redirect is to lead. */
type Answer = (response: ServerResponse, path: string, elsewhere: string) => void;

const page: Answer = (response) => html(response, 200, "<!doctype html><h1>Welcome</h1>");

const WRONG_ANSWERS = {
  "a-page": page,
  "not-found-page": (response) => html(response, 404, "<h1>404 Not Found</h1>"),
  "gateway-page": (response) => html(response, 502, "<h1>Bad Gateway</h1>"),
  "page-instead-of-config": (response, path) => afterToken(response, path, page),
  "other-json": (response, path) => afterToken(response, path, (it) => json(it, 200, '{"message":"welcome"}')),
  "a-list": (response, path) => afterToken(response, path, (it) => json(it, 200, "[]")),
  "an-empty-body": (response, path) => afterToken(response, path, (it) => json(it, 200, "")),
  "half-a-json": (response, path) => afterToken(response, path, (it) => json(it, 200, '{"defaults":{},"overr')),
  "cut-off": (response, path) => afterToken(response, path, cutOff),
  "an-empty-object": (response) => json(response, 200, "{}"),
  "another-kind-of-bearer": (response) => json(response, 200, '{"access_token":"x","token_type":"mac"}'),
} as const satisfies Record<string, Answer>;

const SILENT_BEHAVIOURS = {
  "no-answer": () => {},
  "no-configuration": (response, path) => afterToken(response, path, () => {}),
  "an-answer-without-end": (response, path) => afterToken(response, path, withoutEnd),
} as const satisfies Record<string, Answer>;

const REDIRECTIONS = {
  "issuer-redirect": (response, _, elsewhere) => redirect(response, 307, `${elsewhere}/v1/oauth/tokens`),
  "config-redirect": (response, path, elsewhere) =>
    afterToken(response, path, (it) => redirect(it, 302, `${elsewhere}/v1/config`)),
  "redirect-to-itself": (response, path) => redirect(response, 308, path),
} as const satisfies Record<string, Answer>;

export type WrongAnswer = keyof typeof WRONG_ANSWERS;
export type SilentBehaviour = keyof typeof SILENT_BEHAVIOURS;
export type Redirection = keyof typeof REDIRECTIONS;
export type Misbehaviour = WrongAnswer | SilentBehaviour | Redirection;

export const WRONG = Object.keys(WRONG_ANSWERS) as WrongAnswer[];
export const SILENT = Object.keys(SILENT_BEHAVIOURS) as SilentBehaviour[];
export const REDIRECTS = Object.keys(REDIRECTIONS) as Redirection[];

/** All of them as one server: `/<name>` is the base of each. */
export function misbehave(elsewhere: string): RequestListener {
  const all: Readonly<Record<string, Answer>> = { ...WRONG_ANSWERS, ...SILENT_BEHAVIOURS, ...REDIRECTIONS };
  return (request, response) => {
    const path = request.url ?? "/";
    request.resume();
    const answer = all[path.split("/")[1] ?? ""];
    if (answer === undefined) response.writeHead(500).end();
    else answer(response, path, elsewhere);
  };
}

/** Gives a token where one is asked for, and what follows otherwise. */
function afterToken(
  response: ServerResponse,
  path: string,
  then: (response: ServerResponse, path: string, elsewhere: string) => void,
): void {
  if (path.endsWith("/v1/oauth/tokens"))
    json(response, 200, '{"access_token":"a-token-of-nobody","token_type":"Bearer","expires_in":60}');
  else then(response, path, "");
}

function json(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { "content-type": "application/json" }).end(body);
}

function html(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8" }).end(body);
}

function redirect(response: ServerResponse, status: number, location: string): void {
  response.writeHead(status, { location }).end();
}

function cutOff(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "application/json", "content-length": 1_000 });
  response.write('{"defaults":', () => response.destroy());
}

function withoutEnd(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "application/json" });
  const more = setInterval(() => response.write(" "), 50);
  response.once("close", () => clearInterval(more));
}
