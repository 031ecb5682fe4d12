/**
 * A program that joins an environment, says what it got in one JSON line, and then does as it is told: `leave` ends it in
 * good order, `wait` waits to be killed and says in a second line why the environment was lost.
 */
import { writeSync } from "node:fs";
import { FloeContractsError } from "@floe-contracts/base";
import { environment } from "../../src/environment/index.ts";

const [ending = "leave", name = "test", ...words] = process.argv.slice(2);
const begin = performance.now();
const say = (value: unknown): void => {
  writeSync(1, `${JSON.stringify(value)}\n`);
};
try {
  await using env = await environment(words, { name, who: "environment-client" });
  const { id, directory } = env;
  const services = [...env.services.values()].map(({ name: service, pids, version }) => ({ service, pids, version }));
  say({ id, directory, services, self: process.pid, ms: performance.now() - begin });
  if (ending === "wait") {
    setInterval(() => {}, 1_000);
    const lost = await env.lost;
    say({ lost: lost.toJSON() });
    process.exit(0);
  }
  if (ending === "guard") {
    const stuck = env.guard(new Promise<never>(() => setInterval(() => {}, 1_000)));
    await stuck.catch((error: unknown) =>
      say({ lost: error instanceof FloeContractsError ? error.toJSON() : String(error) }),
    );
    process.exit(0);
  }
} catch (error) {
  say({ failed: error instanceof FloeContractsError ? error.toJSON() : String(error) });
  process.exit(1);
}
