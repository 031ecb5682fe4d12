/** `up`, `status`, `logs` and `down` as a person uses them, on a real Postgres. */
import { readdir } from "node:fs/promises";
import { expect, test } from "vitest";
import { floeContracts, scratch } from "../offline/support/cli.ts";

test("up leaves services running that status and logs show, and down ends them", async () => {
  await using place = await scratch();
  const env = { TMPDIR: place.path, FLOE_SERVICES_NAME: "by-hand" };
  try {
    const up = await floeContracts(["up", "postgres"], { env });
    expect(up).toMatchObject({ code: 0, stderr: "" });
    expect(up.stdout).toMatch(/^ {2}· postgres: Postgres 16\.\d+, native, ready in \d+\.\d s$/m);
    expect(up.stdout).toMatch(/^✓ postgres ready in \d+\.\d s$/m);
    const again = JSON.parse((await floeContracts(["up", "postgres", "--json"], { env })).stdout);
    expect(again).toMatchObject({ command: "up", ok: true, services: [{ name: "postgres", driver: "native" }] });

    const status = await floeContracts(["status"], { env });
    expect(status.code).toBe(0);
    expect(status.stdout).toContain("by-hand, as ");
    expect(status.stdout).toContain("not in use; ends 10 min 0 s after its last use");
    expect(status.stdout).toMatch(/^postgres +Postgres 16\.\d+ +native +ready .* MB +127\.0\.0\.1:\d+$/m);
    const [seen] = JSON.parse((await floeContracts(["status", "--json"], { env })).stdout).environments;
    expect(seen).toMatchObject({ id: again.id, services: [{ service: "postgres", state: "ready" }] });

    const logs = await floeContracts(["logs", "postgres", "-n", "1"], { env });
    expect(logs.stdout).toMatch(/database system is ready to accept connections\n$/);

    const [pid] = seen.services[0].pids;
    process.kill(pid, "SIGKILL");
    const dead = await floeContracts(["status"], { env });
    expect(dead.code).toBe(1);
    expect(dead.stdout).toContain("✗ postgres: postgres ended by signal SIGKILL");
  } finally {
    const down = await floeContracts(["down"], { env });
    expect(down).toMatchObject({ code: 0, stdout: expect.stringMatching(/^✓ by-hand has ended, \d+\.\d s$/m) });
  }
  expect(await readdir(place.path)).toEqual([]);
});
