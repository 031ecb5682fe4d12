/** A stand-in for an Iceberg REST catalog while an archive of classes is made: it has one namespace and no table. */
import type { CatalogEndpoint, S3Endpoint } from "../endpoints.ts";
import { type StandIn, standIn } from "../java/stand-in.ts";
import { newSecret } from "../runtime/secret.ts";

const ANSWERS: Readonly<Record<string, unknown>> = {
  "POST /token": { access_token: "rehearsal", token_type: "bearer", expires_in: 3600 },
  "GET /v1/config": { defaults: {}, overrides: {} },
  "GET /v1/namespaces": { namespaces: [["rehearsal"]] },
  "GET /v1/namespaces/rehearsal": { namespace: ["rehearsal"], properties: {} },
  "GET /v1/namespaces/rehearsal/tables": { identifiers: [] },
  "GET /v1/namespaces/rehearsal/views": { identifiers: [] },
};
const MISSING = { error: { message: "there is no such table", type: "NoSuchTableException", code: 404 } };

/** Its tokens are at /token below its address. */
export function rehearsalCatalog(): Promise<StandIn> {
  return standIn((request, response) => {
    request.resume();
    const answer = ANSWERS[`${request.method} ${request.url?.split("?")[0]}`];
    response.writeHead(answer === undefined ? 404 : 200, { "content-type": "application/json" });
    response.end(JSON.stringify(answer ?? MISSING));
  });
}

/** The endpoints that a rehearsal is started with. */
export function standIns(stand: StandIn): { readonly catalog: CatalogEndpoint; readonly s3: S3Endpoint } {
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
