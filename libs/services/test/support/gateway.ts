/** The gateway in this process, before a backend that the test plays. */
import { createServer, type RequestListener } from "node:http";
import { createGateway, type GatewaySettings } from "../../src/catalog/iceberg-rest/gateway.ts";
import { AUDIENCE, type Forger, serve, startForger, type TestServer } from "./issuer.ts";

export const VIRTUAL_HOST = "only-the-gateway-knows";

export interface TestGateway extends AsyncDisposable {
  readonly url: string;
  /** Behind the catalog's prefix. */
  readonly base: string;
  readonly port: number;
  readonly forger: Forger;
  readonly backend: TestServer;
  /** What the gateway wrote into its log. */
  readonly lines: readonly string[];
  /** Authorization of a writer. */
  readonly writer: Readonly<Record<string, string>>;
  readonly reader: Readonly<Record<string, string>>;
}

export async function startGateway(
  backendAnswers: RequestListener,
  changes: Partial<Pick<GatewaySettings, "tokenUrl" | "warehouse" | "access">> = {},
): Promise<TestGateway> {
  const forger = await startForger();
  const backend = await serve(createServer(backendAnswers));
  const lines: string[] = [];
  const settings: GatewaySettings = {
    host: "127.0.0.1",
    port: 0,
    start: "the start",
    backend: { host: "127.0.0.1", port: backend.port, virtualHost: VIRTUAL_HOST },
    access: {
      issuer: forger.url,
      jwksUrl: `${forger.url}/jwks`,
      audience: AUDIENCE,
      writerRole: "lake_writer",
      readerRole: "lake_reader",
    },
    tokenUrl: `${forger.url}/token`,
    warehouse: "lake",
    defaults: { "s3.endpoint": "http://s3.example", "s3.region": "us-east-1" },
    ...changes,
  };
  const gateway = await serve(createGateway(settings, (line) => lines.push(line)));
  const bearer = async (roles: readonly string[]) => ({ authorization: `Bearer ${await forger.sign({ roles })}` });
  return {
    url: gateway.url,
    base: `${gateway.url}/v1/${encodeURIComponent(settings.warehouse)}`,
    port: gateway.port,
    forger,
    backend,
    lines,
    writer: await bearer(["lake_writer"]),
    reader: await bearer(["lake_reader"]),
    [Symbol.asyncDispose]: async () => {
      for (const server of [gateway, backend, forger]) await server[Symbol.asyncDispose]();
    },
  };
}

/** Answers everything well. */
export const GOOD: RequestListener = (_, response) => {
  response.setHeader("content-type", "application/json").end("{}");
};

/** What went wrong, as Iceberg's clients read it. */
export async function errorOf(response: Response): Promise<{ status: number; type: string; message: string }> {
  const body = (await response.json()) as { error: { type: string; message: string; code: number; stack?: unknown } };
  const { type, message, code, stack } = body.error;
  if (code !== response.status || stack !== undefined) throw new Error(`an odd error: ${JSON.stringify(body)}`);
  return { status: response.status, type, message };
}
