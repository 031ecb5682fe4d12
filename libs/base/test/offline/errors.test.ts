import { describe, expect, test } from "vitest";
import { FloeContractsError, formatError, formatWhere, messageOf, systemCode } from "../../src/index.ts";

describe("an error", () => {
  const error = new FloeContractsError("file-not-found", "floe.yaml does not exist", {
    hint: "run floe-contracts init",
    where: { file: "floe.yaml", line: 3, column: 7, pointer: "/compute", service: "postgres", log: ["FATAL: no"] },
    cause: new Error("ENOENT"),
  });

  test("is formatted with its code, place, hint, cause and log", () => {
    expect(formatError(error)).toBe(
      [
        "error[file-not-found] floe.yaml does not exist",
        "  where: floe.yaml:3:7 at /compute in postgres",
        "  hint:  run floe-contracts init",
        "  cause: ENOENT",
        "  | FATAL: no",
      ].join("\n"),
    );
  });

  test("becomes JSON without its stack", () => {
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      code: "file-not-found",
      message: "floe.yaml does not exist",
      hint: "run floe-contracts init",
      where: { file: "floe.yaml", line: 3, column: 7, pointer: "/compute", service: "postgres", log: ["FATAL: no"] },
      cause: "ENOENT",
    });
    expect(error.exitCode).toBe(2);
  });

  test("whose place is unknown names none", () => {
    expect(formatWhere(undefined)).toBeUndefined();
    expect(formatWhere({})).toBeUndefined();
    expect(formatWhere({ pointer: "" })).toBe("at the root");
  });

  test("of another kind is read as far as it can be", () => {
    expect(messageOf("text")).toBe("text");
    expect(messageOf(undefined)).toBe("undefined");
    expect(systemCode(Object.assign(new Error("x"), { code: "EACCES" }))).toBe("EACCES");
    expect(systemCode(new Error("x"))).toBeUndefined();
  });
});
