/** The check of signatures by itself, on the examples that Amazon publishes, without an emulator behind it. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { findPython } from "../../src/python/interpreter.ts";
import { runCommand } from "../../src/runtime/run-command.ts";
import { scratch } from "../support/programs.ts";

const SERVER = fileURLToPath(new URL("../../src/s3/server/", import.meta.url));
const EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

interface Example {
  readonly method?: string;
  readonly uri: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Gives for each request the error's code, or "let in". */
const DRIVER = `
import datetime, io, json, sys
sys.path.insert(0, ${JSON.stringify(SERVER)})
import front
lent = {"LENT": ("secret", "token", datetime.datetime(2999, 1, 1)), "OLD": ("secret", "token", datetime.datetime(2000, 1, 1))}
settings = {"accessKeyId": "AKIAIOSFODNN7EXAMPLE", "secretAccessKey": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "startToken": "x"}
app = front.Front(lambda *_: [b"let in"], settings, "1", lent.get)
for example in json.load(sys.stdin):
    environ = {"REQUEST_METHOD": example.get("method", "GET"), "REQUEST_URI": example["uri"], "PATH_INFO": example["uri"].split("?")[0]}
    body = example.get("body", "").encode()
    environ["wsgi.input"] = io.BytesIO(body)
    environ["CONTENT_LENGTH"] = str(len(body)) if body else ""
    for name, value in example.get("headers", {}).items():
        key = name.upper().replace("-", "_")
        environ[key if key == "CONTENT_TYPE" else "HTTP_" + key] = value
    print(json.dumps(b"".join(app(environ, lambda *_: None)).decode()))
`;

async function answersTo(examples: readonly Example[]): Promise<string[]> {
  await using place = await scratch("front");
  const file = join(place.path, "driver.py");
  await writeFile(file, DRIVER);
  const { executable } = await findPython();
  const options = { name: "python", cwd: place.path, env: { PATH: "/usr/bin:/bin" }, timeoutMs: 30_000 };
  const result = await runCommand(executable, ["-I", "-B", file], { ...options, input: JSON.stringify(examples) });
  expect(result.stderr).toBe("");
  const answers = result.stdout
    .trim()
    .split("\n")
    .map((line) => String(JSON.parse(line)));
  return answers.map((answer) => /<Code>(\w+)</.exec(answer)?.[1] ?? answer);
}

/**
 * "Authenticating Requests: Using the Authorization Header", examples in the Amazon S3 API reference: GET Object, GET Bucket
 * lifecycle, GET Bucket (List Objects), PUT Object.
 */
const signed = (headers: string, signature: string): string =>
  `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=${headers},Signature=${signature}`;
const COMMON = {
  host: "examplebucket.s3.amazonaws.com",
  "x-amz-date": "20130524T000000Z",
  "x-amz-content-sha256": EMPTY,
};
const PLAIN = "host;x-amz-content-sha256;x-amz-date";
const GET: Example = {
  uri: "/test.txt",
  headers: {
    ...COMMON,
    range: "bytes=0-9",
    authorization: signed(
      "host;range;x-amz-content-sha256;x-amz-date",
      "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
    ),
  },
};

test("Amazon's examples are let in", async () => {
  const lifecycle = "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543";
  const list = "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7";
  const put = "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd";
  const answers = await answersTo([
    GET,
    { uri: "/?lifecycle", headers: { ...COMMON, authorization: signed(PLAIN, lifecycle) } },
    { uri: "/?max-keys=2&prefix=J", headers: { ...COMMON, authorization: signed(PLAIN, list) } },
    {
      method: "PUT",
      uri: "/test$file.text",
      headers: {
        ...COMMON,
        date: "Fri, 24 May 2013 00:00:00 GMT",
        "x-amz-storage-class": "REDUCED_REDUNDANCY",
        "x-amz-content-sha256": "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072",
        authorization: signed("date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class", put),
      },
    },
  ]);
  expect(answers).toEqual(["let in", "let in", "let in", "let in"]);
});

test("each of them with one thing changed is not", async () => {
  const headers = GET.headers ?? {};
  const changed = (more: Record<string, string>): Example => ({ ...GET, headers: { ...headers, ...more } });
  const authorization = headers["authorization"] ?? "";
  const answers = await answersTo([
    { ...GET, method: "PUT" },
    { ...GET, uri: "/test.txt?acl" },
    { ...GET, uri: "/other.txt" },
    changed({ range: "bytes=0-10" }),
    changed({ "x-amz-date": "20130524T000001Z" }),
    changed({ "x-amz-content-sha256": "UNSIGNED-PAYLOAD" }),
    changed({ authorization: authorization.replace("us-east-1", "us-east-2") }),
    changed({ authorization: authorization.replace("AKIAIOSFODNN7EXAMPLE", "AKIAIOSFODNN7EXAMPLF") }),
    changed({ authorization: authorization.replace("AKIAIOSFODNN7EXAMPLE", "LENT") }),
    changed({ authorization: authorization.replace("AKIAIOSFODNN7EXAMPLE", "LENT"), "x-amz-security-token": "token" }),
    changed({ authorization: authorization.replace("AKIAIOSFODNN7EXAMPLE", "OLD"), "x-amz-security-token": "token" }),
    changed({ authorization: authorization.replace("/s3/", "/ec2/") }),
    changed({ authorization: "AWS AKIAIOSFODNN7EXAMPLE:signature" }),
    changed({ authorization: "AWS4-HMAC-SHA256 nonsense" }),
    { uri: "/test.txt" },
    // "Authenticating Requests: Using Query Parameters": right, and long expired.
    {
      uri: "/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404",
      headers: { host: "examplebucket.s3.amazonaws.com" },
    },
    {
      method: "POST",
      uri: "/",
      body: "Action=AssumeRoleWithWebIdentity",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    },
  ]);
  expect(answers).toEqual([
    ...Array.from({ length: 7 }, () => "SignatureDoesNotMatch"),
    "InvalidAccessKeyId",
    "InvalidToken",
    "SignatureDoesNotMatch",
    "ExpiredToken",
    "AccessDenied",
    "AccessDenied",
    "AccessDenied",
    "AccessDenied",
    "AccessDenied",
    "AccessDenied",
  ]);
});
