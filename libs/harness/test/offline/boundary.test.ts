/** Contract and code must name the same checks. Each refusal is shown on a planted fault. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { checkFolder, declaresRead, defineBoundary, loadContract } from "../../src/index.ts";
import { answerIs42, boundaryOf, CASE, contractOf } from "./support.ts";

describe("defineBoundary", () => {
  test("binds a contract to its checks, in the contract's order", () => {
    const boundary = boundaryOf(answerIs42);
    expect(boundary.id).toBe("toy-boundary");
    expect(boundary.declarationOf("answer-is-42").requirements).toEqual(["FR-001"]);
    expect(() => boundary.declarationOf("other")).toThrow(RangeError);
  });

  test.each([
    [
      "a declared check without an implementation",
      { contract: contractOf("answer-is-42", "other") },
      "check-without-implementation",
      "other",
    ],
    [
      "an implemented check without a declaration",
      { contract: contractOf("answer-is-42"), checks: [answerIs42, { ...answerIs42, id: "extra" }] },
      "check-without-declaration",
      "extra",
    ],
    [
      "a check implemented twice",
      { contract: contractOf("answer-is-42"), checks: [answerIs42, answerIs42] },
      "check-without-declaration",
      "answer-is-42",
    ],
    ["an accepted version without a case", { cases: [] }, "version-without-case", "1.1.0"],
    [
      "a case of a version that is not accepted",
      { cases: [CASE, { ...CASE, artifactVersion: "3.0.0" }] },
      "version-without-case",
      "3.0.0",
    ],
  ])("refuses %s", (_what, overrides, code, named) => {
    const definition = {
      contract: contractOf("answer-is-42"),
      cases: [CASE],
      checks: [answerIs42],
      open: async () => Promise.reject(),
      ...overrides,
    };
    expect(() => defineBoundary(definition)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(named) }),
    );
  });
});

describe("a boundary's folder", () => {
  test("must have a file for each check and none beside", async () => {
    const directory = await mkdtemp(join(tmpdir(), "floe-contracts-folder-"));
    await mkdir(join(directory, "src", "checks"), { recursive: true });
    for (const name of ["answer-is-42.ts", "stray.ts", "index.ts"])
      await writeFile(join(directory, "src", "checks", name), "");
    expect(await checkFolder(contractOf("answer-is-42", "missing"), directory)).toEqual([
      "src/checks/stray.ts is no check of the contract",
      "the check missing has no file src/checks/missing.ts",
    ]);
    await rm(directory, { recursive: true });
  });
});

describe("a contract", () => {
  const directories: string[] = [];
  afterEach(async () => {
    for (const directory of directories.splice(0)) await rm(directory, { recursive: true });
  });

  const text = (boundary: string, ids: readonly string[]) => JSON.stringify({ ...contractOf(...ids), boundary });
  async function contractFile(content: string): Promise<string> {
    const directory = await mkdtemp(join(tmpdir(), "floe-contracts-contract-"));
    directories.push(directory);
    const file = join(directory, "toy-boundary.contract.yaml");
    await writeFile(file, content);
    return file;
  }

  test("is read and validated", async () => {
    const file = await contractFile(text("toy-boundary", ["answer-is-42"]));
    expect((await loadContract("toy-boundary", file)).checks).toHaveLength(1);
  });

  test.each([
    ["of another name", text("other", ["a-check"]), "contract-misnamed"],
    ["with a check twice", text("toy-boundary", ["a-check", "a-check"]), "contract-check-twice"],
    [
      "with a known difference of no check",
      text("toy-boundary", ["a-check"]).replace(
        /\}$/,
        ',"known_differences":[{"check":"b-check","implementation":"odd","pointers":["/a"],"why":"for tests only"}]}',
      ),
      "known-difference-of-nothing",
    ],
    ["with an unknown field", text("toy-boundary", ["a-check"]).replace('"reads"', '"read"'), "document-invalid"],
  ])("%s is refused with its place", async (_what, content, code) => {
    const file = await contractFile(content);
    await expect(loadContract("toy-boundary", file)).rejects.toMatchObject({ code, where: { file, line: 1 } });
  });

  test("declares what may be read, below a field and through a *", () => {
    const contract = {
      ...contractOf("a"),
      reads: [
        { pointer: "/transforms/*/target", versions: ["1.1.0"], why: "x" },
        { pointer: "/compute", versions: ["1.1.0"], why: "x" },
      ],
    } as ReturnType<typeof contractOf>;
    expect(declaresRead(contract, "1.1.0", "/transforms/0/target")).toBe(true);
    expect(declaresRead(contract, "1.1.0", "/compute/properties/host")).toBe(true);
    expect(declaresRead(contract, "1.0.0", "/compute")).toBe(false);
    expect(declaresRead(contract, "1.1.0", "/transforms/0/path")).toBe(false);
    expect(declaresRead(contract, "1.1.0", "/computed")).toBe(false);
  });
});
