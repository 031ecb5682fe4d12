import { createServer } from "node:net";
import { inspect } from "node:util";
import { FloeContractsError, formatError } from "@floe-contracts/base";
import { expect, test } from "vitest";
import { driverOf } from "../../src/environment/start.ts";
import { requireDriver, startPostgres } from "../../src/index.ts";
import { diagnoseExternal, diagnoseNative } from "../../src/postgres/diagnose.ts";
import { externalAddress } from "../../src/postgres/external.ts";
import { freePort } from "../../src/runtime/ports.ts";
import { serviceOf } from "../../src/services.ts";

const PASSWORD = "p@ss/wörd:1";
const PLAIN = "plainsecret";

function read(environment: Record<string, string>): unknown {
  try {
    const { password, ...rest } = externalAddress(environment);
    return { ...rest, password: password.reveal() };
  } catch (error) {
    return error;
  }
}

test("a URL, with parts that are percent-encoded", () => {
  const url = `postgresql://me:${encodeURIComponent(PASSWORD)}@db.example:6432/flights`;
  expect(read({ FLOE_POSTGRES_URL: url })).toEqual({
    host: "db.example",
    port: 6432,
    user: "me",
    password: PASSWORD,
    database: "flights",
    ssl: undefined,
  });
  expect(read({ FLOE_POSTGRES_URL: `${url}?sslmode=no-verify` })).toMatchObject({ ssl: { rejectUnauthorized: false } });
});

test("single variables, and what a URL leaves out", () => {
  const single = { FLOE_POSTGRES_HOST: "h", FLOE_POSTGRES_USER: "u", FLOE_POSTGRES_PASSWORD: PASSWORD };
  expect(read(single)).toMatchObject({ host: "h", port: 5432, user: "u", password: PASSWORD, database: "postgres" });
  expect(read({ FLOE_POSTGRES_URL: "postgresql://u@h/d", FLOE_POSTGRES_PASSWORD: PASSWORD })).toMatchObject({
    password: PASSWORD,
    database: "d",
  });
});

test.for([
  [{ FLOE_POSTGRES_URL: `mysql://me:${PASSWORD}@h/d` }, "does not begin with"],
  [{ FLOE_POSTGRES_URL: `postgresql://me:${PASSWORD}@h:5432/d` }, "more than one @"],
  [{ FLOE_POSTGRES_URL: `postgresql://me:${PLAIN}@h:port/d` }, "cannot be parsed"],
  [{ FLOE_POSTGRES_URL: `postgresql://me:${PLAIN}/x@h/d` }, "cannot be parsed"],
  [{ FLOE_POSTGRES_HOST: "h" }, "no user"],
  [{ FLOE_POSTGRES_USER: "u", FLOE_POSTGRES_PASSWORD: PASSWORD }, "no host"],
  [{ FLOE_POSTGRES_HOST: "h", FLOE_POSTGRES_USER: "u", FLOE_POSTGRES_PORT: "54x2" }, "54x2"],
  [{ FLOE_POSTGRES_HOST: "h", FLOE_POSTGRES_USER: "u", FLOE_POSTGRES_PORT: "70000" }, "70000"],
] as const)("settings that cannot be used: %o", ([environment, message]) => {
  const error = read(environment);
  expect(error).toBeInstanceOf(FloeContractsError);
  if (!(error instanceof FloeContractsError)) return;
  expect(error.code).toBe("service-settings");
  expect(error.message).toContain(message);
  expect(error.cause).toBeUndefined();
  const shown = `${formatError(error)}${JSON.stringify(error)}${error.stack}${inspect(error)}`;
  for (const secret of [PASSWORD, "wörd", PLAIN]) expect(shown).not.toContain(secret);
});

test("a server that is not there is an error without the password, and doctor says it", async () => {
  const port = await freePort();
  const environment = { FLOE_POSTGRES_URL: `postgresql://me:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/d` };
  const error = await startPostgres({ environment }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "service-unreachable", message: expect.stringContaining(`127.0.0.1:${port}`) });
  expect(JSON.stringify(error)).not.toContain(PASSWORD);
  expect(await diagnoseExternal(environment)).toMatchObject([{ name: "postgres", status: "broken" }]);
});

test("a server that takes the connection and says nothing does not hold doctor up", async () => {
  const server = createServer(() => {});
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(address !== null && typeof address === "object" ? address.port : 0);
    });
  });
  try {
    const found = await diagnoseExternal({
      FLOE_POSTGRES_HOST: "127.0.0.1",
      FLOE_POSTGRES_PORT: `${port}`,
      FLOE_POSTGRES_USER: "u",
    });
    expect(found).toMatchObject([{ status: "broken" }]);
  } finally {
    server.close();
  }
});

test("a driver that is not there is an error that names those that are", async () => {
  const { name, implementations } = await serviceOf("oidc");
  expect(() => driverOf({ service: name, implementation: implementations[0], driver: "docker" })).toThrow(
    expect.objectContaining({ code: "service-driver-unavailable", hint: 'use "native" or "external"' }),
  );
  const environment = { PATH: "/nowhere" };
  await expect(startPostgres({ driver: "docker", environment })).rejects.toMatchObject({ code: "docker-unavailable" });
  expect(requireDriver("x", ["native"], "native")).toBe("native");
});

test("doctor finds the program without starting it", async () => {
  const [finding] = await diagnoseNative();
  expect(finding).toMatchObject({ name: "postgres", status: "ok", fix: undefined });
});
