/** A web server in Dagster's place: what GraphQL answers is what the test says. */
import { createServer } from "node:http";

export interface FakeLocation {
  readonly name: string;
  readonly loadStatus?: string;
  readonly serverId?: string | null;
  readonly message?: string;
}

export interface FakeDagster extends AsyncDisposable {
  readonly url: string;
  /** The queries that it was asked. */
  readonly asked: readonly string[];
}

/** GraphQL's answer for these code locations. */
export function workspaceAnswer(locations: readonly FakeLocation[]): object {
  const locationEntries = locations.map(({ name, loadStatus = "LOADED", serverId, message }) => ({
    name,
    loadStatus,
    locationOrLoadError: serverId === undefined && message === undefined ? null : { serverId, message },
  }));
  return { data: { version: "1.13.27", workspaceOrError: { locationEntries } } };
}

export async function fakeDagster(answer: object | string | "never", status = 200): Promise<FakeDagster> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (piece: string) => {
      body += piece;
    });
    request.on("end", () => {
      asked.push(`${request.method} ${request.url} ${body}`);
      if (answer !== "never")
        response.writeHead(status).end(typeof answer === "string" ? answer : JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, asked, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}
