/** What is kept of a command's output, however it comes. */
import { expect, test } from "vitest";
import { OutputTail } from "../../src/providers/output-tail.ts";

const SECRET = "hunter2-plays-chess";

function tailOf(chunks: readonly (string | Uint8Array)[], secrets: readonly string[] = [SECRET]): string[] {
  const tail = new OutputTail(secrets);
  for (const chunk of chunks) tail.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
  return tail.lines();
}

test("lines are whole wherever the chunks are cut, and a secret is hidden across the cut", () => {
  const text = Buffer.from(`first é🦊\r\nthe password is ${SECRET}!\n\nlast`);
  for (let cut = 0; cut <= text.length; cut += 1) {
    const lines = tailOf([text.subarray(0, cut), text.subarray(cut)]);
    expect(lines).toEqual(["first é🦊", "the password is [secret hidden]!", "", "last"]);
  }
});

test("only the last 200 lines are kept", () => {
  const lines = tailOf([Array.from({ length: 1000 }, (_, index) => `line ${index}\n`).join("")]);
  expect(lines).toHaveLength(200);
  expect([lines[0], lines.at(-1)]).toEqual(["line 800", "line 999"]);
});

test("a line without end is cut, no part of a secret stays at the cut, and the next line is whole again", () => {
  for (let before = 1_980; before <= 2_000; before += 1) {
    const [line, next] = tailOf([`${"x".repeat(before)}${SECRET}`, "y".repeat(200_000), "y".repeat(10), "\nnext\n"]);
    expect(line).toMatch(/… \(line cut\)$/);
    expect(line).not.toMatch(/hunt/);
    expect(line?.length).toBeLessThan(2_100);
    expect(next).toBe("next");
  }
});
