import { availableParallelism } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inService, stage } from "../../src/index.ts";
import { metered, prefetch, unionLength } from "../../src/timing.ts";

const POSTGRES = { name: "postgres", version: "16", driver: "native" } as const;

describe("a stage", () => {
  test("is done once, whoever asks; its time is counted once and its services for everybody", async () => {
    let runs = 0;
    const build = stage(async () => {
      runs += 1;
      return inService(POSTGRES, async () => {
        await sleep(30);
        return "built";
      });
    });
    const [first, second] = [await metered(build), await metered(build)];
    expect([first.outcome, second.outcome]).toEqual([
      { status: "fulfilled", value: "built" },
      { status: "fulfilled", value: "built" },
    ]);
    expect(runs).toBe(1);
    expect(first.usage.serviceMs).toBeGreaterThan(0);
    expect(second.usage.serviceMs).toBe(0);
    expect([first.usage.services, second.usage.services]).toEqual([[POSTGRES], [POSTGRES]]);
  });

  test("that was started ahead counts for the check that asks for it, not for the one that started it", async () => {
    const build = stage(() => inService(POSTGRES, () => sleep(20)));
    const starter = await metered(async () => {
      prefetch(build);
      await sleep(40);
    });
    const asker = await metered(build);
    expect(starter.usage).toMatchObject({ serviceMs: 0, services: [] });
    expect(asker.usage.serviceMs).toBeGreaterThan(0);
    expect(asker.usage.services).toEqual([POSTGRES]);
  });

  test("that was started ahead and failed is no unhandled rejection", async () => {
    const broken = stage(async () => Promise.reject(new Error("no")));
    prefetch(broken);
    await sleep(5);
    await expect(broken()).rejects.toThrow("no");
  });

  test("that fails fails for everybody", async () => {
    const broken = stage(async () => Promise.reject(new Error("no")));
    await expect(broken()).rejects.toThrow("no");
    await expect(broken()).rejects.toThrow("no");
  });

  test("that is heavy waits for a free core", async () => {
    let at = 0;
    let most = 0;
    const work = () =>
      stage(
        async () => {
          at += 1;
          most = Math.max(most, at);
          await sleep(5);
          at -= 1;
        },
        { heavy: true },
      );
    await Promise.all(Array.from({ length: availableParallelism() * 3 }, () => work()()));
    expect(most).toBeLessThanOrEqual(availableParallelism());
  });
});

test("heavy stages that wait go by their order, not by when they came", async () => {
  const done: number[] = [];
  // Every core is taken first, so that the rest has to wait.
  const blockers = Array.from({ length: availableParallelism() }, () =>
    stage(() => sleep(20), { heavy: true, order: -1 })(),
  );
  const waiting = [3, 1, 2].map((order) => stage(async () => done.push(order), { heavy: true, order })());
  await Promise.all([...blockers, ...waiting]);
  expect(done).toEqual([1, 2, 3]);
});

describe("metered", () => {
  test("counts what waits inside a service apart from the rest, and two at once as one", async () => {
    const { usage } = await metered(async () => {
      await Promise.all([inService(POSTGRES, () => sleep(40)), inService(POSTGRES, () => sleep(40))]);
    });
    expect(usage.serviceMs).toBeLessThan(75);
    expect(usage.serviceMs).toBeGreaterThanOrEqual(35);
  });

  test("names services by what came of the work, and none when nothing did", async () => {
    const usesOf = (version: string) => [{ ...POSTGRES, version }];
    const { usage } = await metered(() => inService(usesOf, async () => "17"));
    expect(usage.services).toEqual([{ ...POSTGRES, version: "17" }]);
    const failed = await metered(() => inService(usesOf, async () => Promise.reject(new Error("no"))));
    expect(failed).toMatchObject({ outcome: { status: "rejected" }, usage: { services: [] } });
  });

  test("tells what was thrown", async () => {
    expect((await metered(async () => Promise.reject(new Error("no")))).outcome.status).toBe("rejected");
  });
});

test("the union of intervals is what counting every millisecond gives", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(50), fc.nat(20))), (pairs) => {
      const all = pairs.map(([start, length]): [number, number] => [start, start + length]);
      const covered = Array.from({ length: 80 }, (_, ms) => all.some(([start, end]) => start <= ms && ms < end));
      expect(unionLength(all)).toBe(covered.filter(Boolean).length);
    }),
  );
});
