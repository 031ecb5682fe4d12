/** S3 and STS by hand-made requests that aws4fetch signs, with whatever keys a test says. */
import { AwsClient } from "aws4fetch";
import type { S3Endpoint } from "../../src/endpoints.ts";
import type { LentKeys } from "../../src/s3/client.ts";

export interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export function keysOf(keys: S3Endpoint | LentKeys): Keys {
  const { accessKeyId, secretAccessKey } = keys;
  const plain = { accessKeyId, secretAccessKey: secretAccessKey.reveal() };
  return "sessionToken" in keys && typeof keys.sessionToken === "object" && keys.sessionToken !== null
    ? { ...plain, sessionToken: (keys as LentKeys).sessionToken.reveal() }
    : plain;
}

export interface Asked {
  readonly method?: string;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly service?: string;
}

/** One request for a path below the endpoint: "/bucket/key?query". */
export async function ask(
  endpoint: S3Endpoint,
  path: string,
  { method = "GET", body, headers = {}, service = "s3" }: Asked = {},
  keys: Keys = keysOf(endpoint),
): Promise<{ status: number; headers: Headers; text: string }> {
  const client = new AwsClient({ ...keys, service, region: endpoint.region, retries: 0 });
  const init = { method, headers: { ...headers } };
  const response = await client.fetch(`${endpoint.url}${path}`, body === undefined ? init : { ...init, body });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** An address that whoever has it may get the object by. */
export async function presign(
  endpoint: S3Endpoint,
  path: string,
  keys: Keys,
  seconds = 60,
  at?: Date,
): Promise<string> {
  const client = new AwsClient({ ...keys, service: "s3", region: endpoint.region });
  const aws = {
    signQuery: true,
    ...(at === undefined ? {} : { datetime: at.toISOString().replace(/[-:]|\.\d+/g, "") }),
  };
  return (await client.sign(`${endpoint.url}${path}?X-Amz-Expires=${seconds}`, { aws })).url;
}
