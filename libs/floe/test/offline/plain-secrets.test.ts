/** Secrets in plain text: what is refused, what is not, and that a planted one is never repeated. */
import { parseYaml, readDocument, schemaOf } from "@floe-contracts/schemas";
import { expect, test } from "vitest";
import { firstFreeKey, NO_SETTINGS } from "../../src/compile/open-maps.ts";
import { refusePlainSecrets } from "../../src/compile/plain-secrets.ts";
import { projectFiles } from "../../src/factories/project.ts";
import { referenceProvider } from "../../src/providers/reference.ts";
import { layOver } from "../../src/values.ts";
import { errorOf, everythingIn } from "../support/errors.ts";
import { scratch } from "../support/scratch.ts";

const SECRET = "hunter2-plays-chess";
const PEM = "-----BEGIN RSA PRIVATE KEY-----";
const FLAT = ["floe-spec", "1.0.0"] as const;
const FLOE = ["floe-spec", "1.1.0"] as const;
const PLATFORM = ["platform-spec", "1.2.0"] as const;
type Kind = typeof FLAT | typeof FLOE | typeof PLATFORM;

test.each<[string, Kind, string, number, number]>([
  ["a password", FLAT, `compute: {properties: {password: ${SECRET}}}`, 1, 34],
  ["a number", FLAT, "compute: {properties: {pin_token: 12345678}}", 1, 35],
  ["deeper", FLAT, `compute:\n  properties:\n    nested: [{api_key: ${SECRET}}]`, 3, 24],
  ["below a secret's name", FLAT, `compute: {properties: {credentials: {user: me, is: ${SECRET}}}}`, 1, 44],
  ["a list of them", FLAT, `compute: {properties: {tokens: [${SECRET}]}}`, 1, 33],
  ["a catalog's property", PLATFORM, `catalogs: {default: {properties: {credential: "id:${SECRET}"}}}`, 1, 47],
  ["an attribute of telemetry", PLATFORM, `observability: {attributes: {access_token: ${SECRET}}}`, 1, 44],
  ["a sensor's argument", FLOE, `orchestration: {sensors: {s: {args: {password: ${SECRET}}}}}`, 1, 48],
  ["a policy", FLAT, `governance: {policies: {masking: {secret_key: ${SECRET}}}}`, 1, 47],
  ["a variable of a pod", PLATFORM, `infrastructure: {resource_profiles: {s: {env: {DB_PASSWORD: ${SECRET}}}}}`, 1, 61],
  ["a URI", FLAT, `catalog: {uri: "https://me:${SECRET}@catalog/api"}`, 1, 16],
  ["a URI in a URI", FLAT, `x: {jdbc: "jdbc:postgresql://me:${SECRET}@db:5432/x"}`, 1, 11],
  ["a token as a URI's user", FLAT, `x: ["https://${SECRET}@git.example/x"]`, 1, 5],
  ["a URI's parameter", FLAT, `x: {url: "jdbc:postgresql://db/x?user=me&password=${SECRET}"}`, 1, 10],
  ["a private key", FLAT, `x: {pem: "${PEM}\\nMIIE${SECRET}"}`, 1, 10],
])("%s is refused where it stands, and hidden", async (_, kind, text, line, column) => {
  const error = await errorOf(() => refusePlainSecrets(parseYaml(text, { file: "floe.yaml" }), kind[0], kind[1]));
  expect(error).toMatchObject({
    code: "secret-in-plain-text",
    exitCode: 1,
    where: { file: "floe.yaml", line, column },
  });
  const shown = everythingIn(error);
  for (const part of [SECRET, "12345678", "MIIE"]) expect(shown).not.toContain(part);
});

test("the first is placed, the others are counted", async () => {
  const text = `compute: {properties: {password: ${SECRET}, token: ${SECRET}, api_key: ${SECRET}}}`;
  const error = await errorOf(() => refusePlainSecrets(parseYaml(text), ...FLAT));
  expect(error.message).toBe(
    "password holds a secret in plain text: a string of 19 characters, hidden (and in 2 other places)",
  );
});

test.each<[string, Kind, string]>([
  [
    "references",
    FLAT,
    "compute: {connection_secret_ref: pg, properties: {password: {secret_ref: pg}, api_secret_ref: x}}",
  ],
  [
    "settings about secrets",
    FLAT,
    "compute: {properties: {token_refresh_enabled: true, password: null, secret: '', private_key_path: /k}}",
  ],
  [
    "fields that the schema knows",
    PLATFORM,
    "catalogs: {default: {credentials: {mode: static, client_secret: {secret_ref: x}}}}",
  ],
  [
    "names of profiles and groups",
    PLATFORM,
    "storage: {secret: {bucket: abc}}\nsecurity: {authorization: {group_mappings: {token-team: admin}}}",
  ],
  [
    "profiles called like a map",
    PLATFORM,
    "storage: {tags: {bucket: abc, credentials: {mode: static, scope: x}}}\ncompute: {properties: {properties: {token_refresh_enabled: true}}}",
  ],
  [
    "plain URIs",
    FLAT,
    "x: [http://host:4566/a@b, 'http://[::1]:4318/v1@x', 's3://b/k', 'postgres://me@db/x', 'http://h/x?user=a&mode=b']",
  ],
  ["a container in Azure's scheme", FLAT, "x: abfss://lake@account.dfs.core.windows.net/x"],
  ["times and mail", FLAT, "x: ['12:30', 'ada@example.com', 'a:b@c', '//me:you']"],
])("%s pass", (_, kind, text) => {
  expect(() => refusePlainSecrets(parseYaml(text), kind[0], kind[1])).not.toThrow();
});

test("a planted secret appears in nothing that a compilation writes or says", async () => {
  const plants: [string, object, object][] = [
    ["1.0.0", { compute: { properties: { password: SECRET } } }, {}],
    ["1.0.0", { compute: { password: SECRET } }, {}],
    ["1.0.0", { compute: { connection_secret_ref: `${SECRET}!` } }, {}],
    ["1.1.0", {}, { compute: { default: { properties: { nested: { token: SECRET } } } } }],
    ["1.1.0", {}, { catalogs: { default: { uri: `https://me:${SECRET}@catalog` } } }],
    ["1.1.0", {}, { catalogs: { default: { credentials: { client_secret: SECRET } } } }],
    ["1.1.0", {}, { storage: { default: { credentials: { secret_ref: `${SECRET}!`, password: SECRET } } } }],
  ];
  for (const [version, spec, platform] of plants) {
    await using dir = await scratch();
    const project = await projectFiles(dir.path("project"), { version: version === "1.0.0" ? "1.0.0" : "1.1.0" });
    // Laid over the files as text, because the factories refuse to write some of these.
    for (const [file, over] of [
      ["floe.yaml", spec],
      ["platform/local/platform.yaml", platform],
    ] as const) {
      if (Object.keys(over).length === 0) continue;
      const value = (await readDocument(dir.path("project", file))).value;
      await dir.write(`project/${file}`, JSON.stringify(layOver(Object(value), { ...over }), null, 2));
    }
    const env = { ...project.env, DB_PASSWORD: SECRET };
    const provider = referenceProvider({ now: () => new Date(0) });
    const outDir = dir.path("out");
    const error = await errorOf(() => provider.compile({ specPath: project.specPath, outDir, env }));
    expect(["secret-in-plain-text", "document-invalid"]).toContain(error.code);
    expect(everythingIn(error)).not.toContain(SECRET);
    expect((await dir.files()).filter((file) => file.startsWith("out"))).toEqual([]);
  }
});

test("a secret beside a syntax error is not shown with it", async () => {
  for (const broken of [
    `password: ${SECRET}\n  bad: [`,
    `properties: {password: ${SECRET}`,
    `password: ${SECRET}\npassword: ${SECRET}`,
    `password:\t${SECRET}: x: y`,
  ]) {
    await using dir = await scratch();
    const specPath = await dir.write("floe.yaml", broken);
    const provider = referenceProvider({ now: () => new Date(0) });
    const error = await errorOf(() => provider.compile({ specPath, outDir: dir.path("out"), env: {} }));
    expect(everythingIn(error)).not.toContain(SECRET);
  }
});

test("the maps whose keys are the author's are told by the schema", () => {
  expect(firstFreeKey(schemaOf(...FLAT), ["compute", "properties", "host"])).toBe(2);
  expect(firstFreeKey(schemaOf(...FLAT), ["catalog", "properties", "a", "b", 0])).toBe(2);
  expect(firstFreeKey(schemaOf(...FLOE), ["orchestration", "jobs", "x", "tags", "team"])).toBe(4);
  expect(
    firstFreeKey(schemaOf(...FLOE), ["orchestration", "partitions", "p", "partitions", "q", "partition_keys", 0]),
  ).toBeUndefined();
  expect(firstFreeKey(schemaOf(...FLOE), ["transforms", 0, "path"])).toBeUndefined();
  expect(firstFreeKey(schemaOf(...PLATFORM), ["compute", "properties", "credentials", "mode"])).toBeUndefined();
  expect(firstFreeKey(schemaOf(...PLATFORM), ["compute", "properties", "properties", "mode"])).toBe(3);
  const artifact = schemaOf("compiled-artifacts", "1.1.0");
  expect(firstFreeKey(artifact, ["column_classifications", "users", "password", "sensitivity"])).toBeUndefined();
  expect(firstFreeKey(artifact, ["resolved_layers", "gold", "storage", "credentials", "mode"])).toBeUndefined();
  expect(firstFreeKey(schemaOf(...PLATFORM), ["infrastructure", "resource_profiles", "s", "env", "X"])).toBe(4);
});

test("every map that is not searched still exists", () => {
  const all = JSON.stringify([schemaOf(...FLAT), schemaOf(...FLOE), schemaOf(...PLATFORM)]);
  expect(Object.keys(NO_SETTINGS).filter((name) => !all.includes(`"${name}":`))).toEqual([]);
});
