/** What the reference server answers when something is wrong, as it was seen, and what becomes of it. */
import { expect, test } from "vitest";
import { versionIn } from "../../src/catalog/iceberg-rest/backend.ts";
import { propertiesFile, REST_XML } from "../../src/catalog/iceberg-rest/configuration.ts";
import { translateError } from "../../src/catalog/iceberg-rest/errors.ts";
import { JARS } from "../../src/catalog/iceberg-rest/jars.ts";

function translated(status: number, body: string): { status: number; error: unknown } {
  const answer = translateError(status, Buffer.from(body));
  return { status: answer.status, error: (JSON.parse(answer.body) as { error: unknown }).error };
}

/** Jetty's answer to a servlet that throws, for a client that takes JSON. */
function jetty(message: string): string {
  return JSON.stringify({
    url: "/v1/namespaces",
    status: "500",
    message,
    servlet: "S-1",
    cause0: `${message}\n\tat x`,
  });
}

test("an Iceberg error loses its Java stack and nothing else", () => {
  const error = { message: "Namespace does not exist: none", type: "NoSuchNamespaceException", code: 404 };
  const body = JSON.stringify({ error: { ...error, stack: ["org.apache.iceberg.X: …", "\tat org.apache"] } });
  expect(translated(404, body)).toEqual({ status: 404, error });
});

test("a body that cannot be read is the client's mistake", () => {
  const source = "[Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); line: 1, column: 16]";
  const chain =
    "(through reference chain: org.apache.iceberg.rest.requests.CreateNamespaceRequest[&quot;namespace&quot;])";
  const message = `com.fasterxml.jackson.databind.JsonMappingException: Unexpected end-of-input\n at ${source} ${chain}`;
  expect(translated(500, jetty(message))).toEqual({
    status: 400,
    error: {
      code: 400,
      type: "BadRequestException",
      message:
        'the body cannot be read: Unexpected end-of-input at line: 1, column: 16 (through reference chain: CreateNamespaceRequest["namespace"])',
    },
  });
});

test("anything else that the servlet throws stays 500, in one line", () => {
  const message = "java.lang.IllegalStateException: &lt;closed&gt;\n\tat org.apache.iceberg.X";
  expect(translated(500, jetty(message))).toEqual({
    status: 500,
    error: { code: 500, type: "InternalServerError", message: "java.lang.IllegalStateException: <closed>" },
  });
});

test.for(["", "<html><h1>HTTP ERROR 405</h1></html>", "[]", "null", `{"error":"text"}`])("405 with %j", (body) => {
  expect(translated(405, body)).toEqual({
    status: 405,
    error: { code: 405, type: "BadRequestException", message: "the catalog answered 405" },
  });
});

test("properties keep what Java would read as something else", () => {
  const settings = {
    host: "127.0.0.1",
    port: 1,
    virtualHost: "v",
    jdbcUrl: "jdbc:postgresql://h:1/d",
    jdbcUser: " u",
    jdbcPassword: "a\\b=c:d#e\n\u017e\u{1f600}",
    warehouse: "s3://lake/w",
    s3Endpoint: "http://127.0.0.1:2",
    s3Region: "r",
    s3PathStyle: false,
    s3AccessKeyId: "k",
    s3SecretAccessKey: "s",
  };
  const text = propertiesFile(settings);
  expect(text).toContain("\njdbc.user=\\u0020u\n");
  expect(text).toContain("\njdbc.password=a\\\\b=c:d#e\\u000a\\u017e\\ud83d\\ude00\n");
  expect(text).toContain("\ns3.path-style=false\n");
  const asked = [...REST_XML.matchAll(/<Property name="([^"]+)"\/>/g)].map(([, name]) => name).sort();
  const given = text.split("\n").filter(Boolean);
  expect(asked).toEqual(given.map((line) => line.split("=")[0]).sort());
});

test("the version is the one that the running JVM prints", () => {
  expect(versionIn(["x", "floe: Apache Iceberg 1.10.1 (commit abc)"])).toBe("1.10.1");
  expect(versionIn(["Apache Iceberg 1.10.1", "floe: unknown"])).toBeUndefined();
});

test("every jar is named once, with the hash that its content has to have", () => {
  expect(new Set(JARS.map(({ path }) => path)).size).toBe(JARS.length);
  for (const { path, size, sha256 } of JARS) {
    expect(path).toMatch(/^[\w./-]+\/[\w.-]+\/[\w.-]+\.jar$/);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(size).toBeGreaterThan(10_000);
  }
});
