/**
 * S3 and STS as far as this project itself needs them: a bucket that is there, a proof that keys work, a role lent. Signed by
 * aws4fetch; answers are small XML, of which single elements are read.
 */
import { FloeContractsError, messageOf, redact, systemCode } from "@floe-contracts/base";
import { AwsClient } from "aws4fetch";
import type { S3Endpoint } from "../endpoints.ts";
import { Secret } from "../runtime/secret.ts";

/** Keys as STS lends them. */
export interface LentKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: Secret;
  readonly sessionToken: Secret;
}

export interface S3Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  /** What S3 calls the error, e.g. NoSuchBucket; undefined where it does not say. */
  readonly code: string | undefined;
}

export interface S3Request {
  readonly method: "GET" | "PUT" | "HEAD" | "DELETE" | "POST";
  /** Of the object; without one it is about the bucket. */
  readonly key?: string;
  readonly body?: string;
}

export interface S3ClientOptions {
  /** Ends each request, in milliseconds; 10,000 unless given. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal | undefined;
  readonly lent?: LentKeys;
}

const TIMEOUT_MS = 10_000;

export class S3Client {
  readonly #endpoint: S3Endpoint;
  readonly #options: S3ClientOptions;
  readonly #keys: { accessKeyId: string; secretAccessKey: string; sessionToken?: string };

  constructor(endpoint: S3Endpoint, options: S3ClientOptions = {}) {
    this.#endpoint = endpoint;
    this.#options = options;
    const { accessKeyId, secretAccessKey } = options.lent ?? endpoint;
    const token = options.lent?.sessionToken.reveal();
    const keys = { accessKeyId, secretAccessKey: secretAccessKey.reveal() };
    this.#keys = token === undefined ? keys : { ...keys, sessionToken: token };
  }

  /** Asks S3 about the endpoint's bucket or an object in it. @throws FloeContractsError `service-unreachable`. */
  request({ method, key, body }: S3Request): Promise<S3Answer> {
    const { bucket, pathStyle, url } = this.#endpoint;
    const address = new URL(url);
    const base = address.pathname.replace(/\/+$/, "");
    const path = (key ?? "").split("/").map(encodeURIComponent).join("/");
    if (!pathStyle) address.hostname = `${bucket}.${address.hostname}`;
    address.pathname = `${base}${pathStyle ? `/${encodeURIComponent(bucket)}` : ""}${path === "" && pathStyle ? "" : `/${path}`}`;
    return this.#send("s3", address, method, body);
  }

  /**
   * Makes the bucket; one of ours that is there already is fine.
   * @throws FloeContractsError `service-refused`, `service-unreachable`.
   */
  async ensureBucket(): Promise<void> {
    const { region, bucket } = this.#endpoint;
    const body = `<CreateBucketConfiguration><LocationConstraint>${region}</LocationConstraint></CreateBucketConfiguration>`;
    // us-east-1 is the one region that may not be named.
    const answer = await this.request({ method: "PUT", ...(region === "us-east-1" ? {} : { body }) });
    if (answer.status === 200 || answer.code === "BucketAlreadyOwnedByYou") return;
    throw refused(`the bucket ${bucket} cannot be made`, answer, "is its name one that S3 allows?");
  }

  /**
   * Asks STS for the endpoint's role.
   * @param policy a session policy, as JSON.
   * @throws FloeContractsError `service-refused`, `service-unreachable`.
   */
  async assumeRole(policy?: string): Promise<LentKeys> {
    const { stsUrl, roleArn } = this.#endpoint;
    if (stsUrl === null || roleArn === null) throw new RangeError("the endpoint has no STS or no role");
    const form = new URLSearchParams({ Action: "AssumeRole", Version: "2011-06-15", RoleArn: roleArn });
    form.set("RoleSessionName", "floe-contracts");
    if (policy !== undefined) form.set("Policy", policy);
    const answer = await this.#send("sts", new URL(stsUrl), "POST", form.toString());
    const [id, secret, token] = ["AccessKeyId", "SecretAccessKey", "SessionToken"].map((name) =>
      element(answer.body, name),
    );
    if (answer.status !== 200 || id === undefined || secret === undefined || token === undefined)
      throw refused(`STS does not lend the role ${roleArn}`, answer, "look at FLOE_STS_URL and FLOE_S3_ROLE_ARN");
    return { accessKeyId: id, secretAccessKey: new Secret(secret), sessionToken: new Secret(token) };
  }

  async #send(service: "s3" | "sts", url: URL, method: string, body?: string): Promise<S3Answer> {
    const { timeoutMs = TIMEOUT_MS, signal } = this.#options;
    const limit = AbortSignal.timeout(timeoutMs);
    const headers: Record<string, string> = {};
    if (service === "sts") headers["content-type"] = "application/x-www-form-urlencoded; charset=utf-8";
    try {
      const client = new AwsClient({ ...this.#keys, service, region: this.#endpoint.region, retries: 0 });
      const init = { method, headers, signal: signal === undefined ? limit : AbortSignal.any([limit, signal]) };
      const response = await client.fetch(url.href, body === undefined ? init : { ...init, body });
      const text = await response.text();
      return { status: response.status, headers: response.headers, body: text, code: element(text, "Code") };
    } catch (thrown) {
      signal?.throwIfAborted();
      throw this.#unreachable(
        service,
        url,
        limit.aborted ? `no answer within ${timeoutMs / 1000} s` : reasonOf(thrown),
      );
    }
  }

  #unreachable(service: "s3" | "sts", url: URL, reason: string): FloeContractsError {
    const secrets = [this.#keys.secretAccessKey];
    return new FloeContractsError("service-unreachable", redact(`${service} at ${url.host}: ${reason}`, secrets), {
      hint: `look at ${service === "s3" ? "FLOE_S3_URL" : "FLOE_STS_URL"}, and whether the server takes connections from here`,
      where: { service: "s3" },
    });
  }
}

/** `fetch failed` says nothing; what it was caused by does. */
function reasonOf(thrown: unknown): string {
  const cause = thrown instanceof Error && thrown.cause !== undefined ? thrown.cause : thrown;
  const code = systemCode(cause);
  return messageOf(cause) || code || "the connection failed";
}

/** The error for an answer that is none of those wanted. */
export function refused(what: string, answer: S3Answer, hint: string): FloeContractsError {
  const said = element(answer.body, "Message");
  const why = [answer.code, said].filter((part) => part !== undefined).join(": ");
  return new FloeContractsError(
    "service-refused",
    `s3: ${what} (status ${answer.status}${why === "" ? "" : `, ${why}`})`,
    {
      hint,
      where: { service: "s3" },
    },
  );
}

/** The text of the first element of that name. */
export function element(xml: string, name: string): string | undefined {
  const text = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
  return text
    ?.replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
