import { inspect } from "node:util";
import { expect, test } from "vitest";
import { LineLog } from "../../src/runtime/log.ts";
import { newSecret, Secret } from "../../src/runtime/secret.ts";

test("a secret shows itself nowhere but where it is asked to", () => {
  const secret = newSecret();
  const value = secret.reveal();
  const shown = [
    `${secret}`,
    String(secret),
    JSON.stringify({ secret }),
    inspect({ secret }, { showHidden: true, depth: 9 }),
  ];
  shown.push(new Error(`failed with ${secret}`).message, Object.values(secret).join());
  for (const text of shown) expect(text).not.toContain(value);
  expect(new Secret("known").reveal()).toBe("known");
});

test("secrets are long, differ, and need no quoting", () => {
  const many = new Set(Array.from({ length: 200 }, () => newSecret().reveal()));
  expect(many.size).toBe(200);
  for (const value of many) expect(value).toMatch(/^[A-Za-z0-9]{32}$/);
});

test("a log keeps its last lines, and the halves of two streams apart", async () => {
  const log = new LineLog({ keep: 3 });
  log.write("stdout", "one\ntw");
  log.write("stderr", "an error\r\n");
  log.write("stdout", "o\nthree\nfour");
  expect(log.lines()).toEqual(["an error", "two", "three"]);
  await log.close();
  expect(log.lines(2)).toEqual(["three", "four"]);
});

test("a line without an end does not grow for ever", () => {
  const log = new LineLog();
  for (let i = 0; i < 3; i += 1) log.write("stdout", "x".repeat(40_000));
  expect(log.lines().length).toBeGreaterThan(0);
});
