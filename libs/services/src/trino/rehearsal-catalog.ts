/**
 * A stand-in for an Iceberg REST catalog in this process, for the run that makes an archive of classes: it lends a token,
 * has one namespace and no table. Nothing is checked, and no result ever comes from it.
 */
import { createServer } from "node:http";
import type { CatalogEndpoint, S3Endpoint } from "../endpoints.ts";
import { newSecret } from "../runtime/secret.ts";

export interface RehearsalCatalog extends AsyncDisposable {
  /** Of the catalog; tokens are at /token below it. */
  readonly url: string;
}

const ANSWERS: Readonly<Record<string, unknown>> = {
  "POST /token": { access_token: "rehearsal", token_type: "bearer", expires_in: 3600 },
  "GET /v1/config": { defaults: {}, overrides: {} },
  "GET /v1/namespaces": { namespaces: [["rehearsal"]] },
  "GET /v1/namespaces/rehearsal": { namespace: ["rehearsal"], properties: {} },
  "GET /v1/namespaces/rehearsal/tables": { identifiers: [] },
  "GET /v1/namespaces/rehearsal/views": { identifiers: [] },
};
const MISSING = { error: { message: "there is no such table", type: "NoSuchTableException", code: 404 } };

export async function rehearsalCatalog(): Promise<RehearsalCatalog> {
  const server = createServer((request, response) => {
    request.resume();
    const answer = ANSWERS[`${request.method} ${request.url?.split("?")[0]}`];
    response.writeHead(answer === undefined ? 404 : 200, { "content-type": "application/json" });
    response.end(JSON.stringify(answer ?? MISSING));
  });
  await new Promise<void>((resolve) => server.listen({ host: "127.0.0.1", port: 0 }, resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a TCP server has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The endpoints that a rehearsal is started with. */
export function standIns(stand: RehearsalCatalog): { readonly catalog: CatalogEndpoint; readonly s3: S3Endpoint } {
  const client = { id: "rehearsal", secret: newSecret(), scope: "rehearsal" };
  const catalog: CatalogEndpoint = {
    uri: stand.url,
    warehouse: "rehearsal",
    tokenUrl: `${stand.url}/token`,
    writer: client,
    reader: client,
    vendsCredentials: false,
    managementUrl: null,
    admin: null,
    location: "s3://rehearsal/warehouse",
  };
  const s3: S3Endpoint = {
    url: stand.url,
    stsUrl: null,
    region: "us-east-1",
    accessKeyId: "rehearsal",
    secretAccessKey: newSecret(),
    bucket: "rehearsal",
    pathStyle: true,
    roleArn: null,
  };
  return { catalog, s3 };
}
