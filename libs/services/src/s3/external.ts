/**
 * An S3 that runs already, by FLOE_S3_URL and its companions. It counts as usable when an object can be written to the
 * bucket, read and removed; nothing else in it is touched. The bucket has to be there: one that is made by a slip of the pen
 * in somebody's account would stay.
 */
import { randomUUID } from "node:crypto";
import { FloeContractsError } from "@floe-contracts/base";
import type { S3Endpoint } from "../endpoints.ts";
import type { Diagnosis, Environment } from "../module.ts";
import { runningElsewhere } from "../runtime/running.ts";
import { Secret } from "../runtime/secret.ts";
import type { InstalledService, ResourceNames, Running, ServiceDriver, StartContext } from "../service.ts";
import { refused, S3Client } from "./client.ts";

const NOTES = ["It ran before the tests; they write below names of their own in its bucket."];
/** A doctor answers in two seconds, whatever the network does. */
const DOCTOR_MS = 1_500;

export const externalDriver: ServiceDriver<S3Endpoint> = {
  needs: [],
  isConfigured: (environment) => Boolean(environment["FLOE_S3_URL"]),
  diagnose,
  install: async ({ environment }): Promise<InstalledService<S3Endpoint>> => {
    // Wrong settings are told before anything is started.
    externalEndpoint(environment, { bucket: "", region: "us-east-1" });
    return { version: undefined, notes: NOTES, start: (context) => start(environment, context) };
  },
};

/**
 * The endpoint by the environment; bucket and region are the platform's unless set.
 * @throws FloeContractsError `service-settings`, never quoting a value.
 */
export function externalEndpoint(
  environment: Environment,
  names: Pick<ResourceNames, "bucket" | "region">,
): S3Endpoint {
  const setting = (name: string): string | undefined => environment[name] || undefined;
  const required = (name: string): string => {
    const value = setting(name);
    if (value !== undefined) return value;
    throw wrongSetting(`FLOE_S3_URL is set and ${name} is not`, `set ${name} too`);
  };
  const address = (name: string, value: string): string => {
    const url = URL.parse(value);
    if (
      url !== null &&
      /^https?:$/.test(url.protocol) &&
      url.username === "" &&
      url.password === "" &&
      url.search === ""
    )
      return value.replace(/\/+$/, "");
    throw wrongSetting(
      `${name} is no http or https address`,
      "keys have variables of their own and stand in no address",
    );
  };
  const pathStyle = setting("FLOE_S3_PATH_STYLE") ?? "true";
  if (!/^(true|false)$/.test(pathStyle)) throw wrongSetting("FLOE_S3_PATH_STYLE is neither true nor false", "unset it");
  const stsUrl = setting("FLOE_STS_URL");
  return {
    url: address("FLOE_S3_URL", required("FLOE_S3_URL")),
    stsUrl: stsUrl === undefined ? null : address("FLOE_STS_URL", stsUrl),
    region: setting("FLOE_S3_REGION") ?? names.region,
    accessKeyId: required("FLOE_S3_ACCESS_KEY_ID"),
    secretAccessKey: new Secret(required("FLOE_S3_SECRET_ACCESS_KEY")),
    bucket: setting("FLOE_S3_BUCKET") ?? names.bucket,
    pathStyle: pathStyle === "true",
    roleArn: setting("FLOE_S3_ROLE_ARN") ?? null,
  };
}

function wrongSetting(message: string, hint: string): FloeContractsError {
  return new FloeContractsError("service-settings", `s3: ${message}`, {
    hint: `${hint}; docs/environment-variables.md says what each variable is`,
    where: { service: "s3" },
  });
}

async function start(environment: Environment, context: StartContext): Promise<Running<S3Endpoint>> {
  const endpoint = externalEndpoint(environment, context.names);
  const client = new S3Client(endpoint, { timeoutMs: Math.min(context.limitMs, 10_000), signal: context.signal });
  const version = await useBucket(client, endpoint);
  if (endpoint.stsUrl !== null && endpoint.roleArn !== null) await client.assumeRole();
  return runningElsewhere({ endpoint, version, notes: NOTES });
}

/** Writes, reads and removes an object; gives what the server calls itself. */
async function useBucket(client: S3Client, endpoint: S3Endpoint): Promise<string> {
  const key = `floe-contracts/${randomUUID()}`;
  const put = await client.request({ method: "PUT", key, body: key });
  if (put.status !== 200) throw refusal(`no object can be written to the bucket ${endpoint.bucket}`, put, endpoint);
  const got = await client.request({ method: "GET", key });
  const removed = await client.request({ method: "DELETE", key });
  if (got.body !== key)
    throw refusal(`what was written to the bucket ${endpoint.bucket} is not read back`, got, endpoint);
  if (removed.status !== 204 && removed.status !== 200)
    throw refusal(`no object can be removed from the bucket ${endpoint.bucket}`, removed, endpoint);
  return put.headers.get("server") ?? "unknown";
}

function refusal(what: string, answer: Parameters<typeof refused>[1], endpoint: S3Endpoint): FloeContractsError {
  const hints: Readonly<Record<string, string>> = {
    NoSuchBucket: `make the bucket, or name another one by FLOE_S3_BUCKET`,
    InvalidAccessKeyId: "look at FLOE_S3_ACCESS_KEY_ID",
    SignatureDoesNotMatch: "look at FLOE_S3_SECRET_ACCESS_KEY and FLOE_S3_REGION",
    AuthorizationHeaderMalformed: `look at FLOE_S3_REGION, which is ${endpoint.region}`,
    PermanentRedirect: `look at FLOE_S3_REGION, which is ${endpoint.region}`,
  };
  const hint = hints[answer.code ?? ""] ?? "look at the keys' rights: to put, get and delete objects in that bucket";
  return refused(what, answer, hint);
}

async function diagnose(environment: Environment): Promise<Diagnosis[]> {
  const base = { name: "s3", needed: "an S3 that answers at FLOE_S3_URL" };
  try {
    const endpoint = externalEndpoint(environment, { bucket: "floe-contracts", region: "us-east-1" });
    // Reads only: whether its keys may write is found out by whoever starts it.
    const answer = await new S3Client(endpoint, { timeoutMs: DOCTOR_MS }).request({ method: "HEAD" });
    const found = `external, ${new URL(endpoint.url).host}, status ${answer.status} for its bucket`;
    const named = Boolean(environment["FLOE_S3_BUCKET"]);
    const usable = answer.status === 200 || (answer.status === 404 && !named);
    const fix = usable ? undefined : "look at the keys, the region and the bucket";
    return [{ ...base, status: usable ? "ok" : "broken", found, fix }];
  } catch (error) {
    if (!(error instanceof FloeContractsError)) throw error;
    return [{ ...base, status: "broken", found: error.message, fix: error.hint }];
  }
}
