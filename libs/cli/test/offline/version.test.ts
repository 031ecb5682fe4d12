import { DOCUMENTS, versionsOf } from "@floe-contracts/schemas";
import { expect, test } from "vitest";
import { floeContracts, golden } from "./support/cli.ts";

test("version names the suite, Node and every schema", async () => {
  const { code, stdout, stderr } = await floeContracts(["version"]);
  const { expected, actual } = await golden("version", stdout);
  expect(actual).toBe(expected);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  for (const document of DOCUMENTS) expect(stdout).toContain(`${versionsOf(document).join("  ")}\n`);
});

test("version --json is the same as data", async () => {
  const { stdout } = await floeContracts(["version", "--json"]);
  expect(JSON.parse(stdout)).toEqual({
    command: "version",
    ok: true,
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    node: process.versions.node,
    platform: `${process.platform}-${process.arch}`,
    schemas: Object.fromEntries(DOCUMENTS.map((document) => [document, [...versionsOf(document)]])),
  });
});
