import { join } from "node:path";
import { expect, test } from "vitest";
import { installerEnvironment, runInstaller, uvSettingsFromPip } from "../../src/python/installer.ts";
import { prepareUv } from "../../src/python/uv.ts";
import { scratch, shellScript } from "../support/programs.ts";

const quiet = () => {};

test("settings of indexes, proxies and certificates are kept; those that change what is installed are not", () => {
  const kept = {
    PIP_INDEX_URL: "https://index.example/simple",
    UV_DEFAULT_INDEX: "https://index.example/simple",
    UV_INDEX_CORP_PASSWORD: "x",
    HTTPS_PROXY: "http://proxy.example:3128",
    SSL_CERT_FILE: "/certs.pem",
    PIP_CERT: "/certs.pem",
    HOME: "/home/a",
  };
  const dropped = {
    PIP_TARGET: "/elsewhere",
    PIP_CONSTRAINT: "/constraints.txt",
    UV_PYTHON: "3.13",
    UV_OVERRIDE: "/o",
    UV_EXCLUDE_NEWER: "2020-01-01",
    PYTHONPATH: "/p",
    PYTHONHOME: "/p",
    VIRTUAL_ENV: "/v",
    FLOE_POSTGRES_PASSWORD: "x",
  };
  const result = installerEnvironment({ ...kept, ...dropped, PIP_USER: "1", UV_CACHE_DIR: "/c" }, "/cache/uv");
  expect(result).toMatchObject({ ...kept, PIP_USER: "0", UV_CACHE_DIR: "/cache/uv", UV_PYTHON_DOWNLOADS: "never" });
  for (const name of Object.keys(dropped)) expect(result).not.toHaveProperty(name);
});

test("an index that is configured for pip alone is used by uv too", async () => {
  await using place = await scratch();
  const list = [
    "global.index-url='https://user:pw@index.example/simple'",
    "global.extra-index-url='https://a.example/s\\nhttps://b.example/s'",
    "global.cert='/certs.pem'",
    `:env:.find-links='${place.path} /not/there'`,
    "install.user='true'",
  ].join("\n");
  expect(await uvSettingsFromPip(list, {})).toEqual({
    UV_DEFAULT_INDEX: "https://user:pw@index.example/simple",
    UV_INDEX: "https://a.example/s https://b.example/s",
    SSL_CERT_FILE: "/certs.pem",
    UV_FIND_LINKS: place.path,
  });
  expect(await uvSettingsFromPip(list, { UV_INDEX_URL: "https://mine.example", SSL_CERT_FILE: "/mine.pem" })).toEqual({
    UV_INDEX: "https://a.example/s https://b.example/s",
    UV_FIND_LINKS: place.path,
  });
  expect(await uvSettingsFromPip("", {})).toEqual({});
});

async function failing(script: string): Promise<unknown> {
  await using place = await scratch();
  const command = await shellScript(join(place.path, "uv"), script);
  const env = { PATH: "/usr/bin:/bin", UV_INDEX_CORP_PASSWORD: "hunter2hunter2" };
  const step = { what: "the Python environment dbt", command, args: [], cwd: "/", env, progress: quiet };
  return await runInstaller({ ...step, timeoutMs: 20_000 }).then(
    () => undefined,
    (error: unknown) => error,
  );
}

test.for([
  [
    "error: Failed to fetch: `x/` Caused by: dns error: failed to lookup address information",
    "the package index cannot be reached",
  ],
  [
    "ERROR: Could not find a version that satisfies uv (from versions: none) No matching distribution found",
    "package index",
  ],
  ["error: Hash mismatch for `agate==1.9.1`", "other files than the locked ones"],
  ["something unheard of", "can be run again"],
] as const)("a failure says what was being installed and what to do: %s", async ([line, hint]) => {
  const error = await failing(`echo '${line}' >&2; exit 2`);
  expect(error).toMatchObject({
    code: "python-install-failed",
    message: "cannot install the Python environment dbt (exit code 2)",
    hint: expect.stringContaining(hint),
    where: { log: [line] },
  });
});

test("a full disk has a code of its own", async () => {
  const error = await failing(`echo 'error: failed to write: No space left on device (os error 28)' >&2; exit 2`);
  expect(error).toMatchObject({ code: "disk-full", hint: expect.stringContaining("FLOE_CONTRACTS_CACHE") });
});

test("no credential of an index is in the error", async () => {
  const error = await failing(
    `echo "cannot get https://me:s3cretvalue@index.example/simple/dbt with $UV_INDEX_CORP_PASSWORD" >&2; exit 1`,
  );
  const text = JSON.stringify(error);
  expect(text).toContain("https://index.example/simple/dbt");
  expect(text).not.toContain("s3cretvalue");
  expect(text).not.toContain("hunter2");
});

test("the telling lines are passed on as they come", async () => {
  await using place = await scratch();
  const command = await shellScript(
    join(place.path, "uv"),
    `printf 'Resolved 3 packages in 1s\\nDownl' >&2; sleep 0.05; printf 'oading pyarrow (40MiB)\\n + a==1\\n' >&2`,
  );
  const said: string[] = [];
  const env = { PATH: "/usr/bin:/bin" };
  await runInstaller({
    what: "x",
    command,
    args: [],
    cwd: "/",
    env,
    timeoutMs: 20_000,
    progress: (text) => said.push(text),
  });
  expect(said).toEqual(["Resolved 3 packages in 1s", "Downloading pyarrow (40MiB)"]);
});

test("a Python that can neither make an environment nor install anything is an error with the package to install", async () => {
  await using place = await scratch("cache");
  const python = {
    executable: "/usr/bin/python3.11",
    version: "3.11.2",
    platform: "x",
    hasEnsurepip: false,
    hasPip: false,
  };
  await expect(prepareUv({ cache: place.path, python, environment: {}, progress: quiet })).rejects.toMatchObject({
    code: "python-not-found",
    hint: expect.stringContaining("python3-venv"),
  });
});
