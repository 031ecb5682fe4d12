/**
 * A fresh process that joins an environment, or starts it, and prints what that took. Its arguments: the environment's name,
 * the platform file, the profile. What is left up is the caller's to end.
 */
import { environment, environments } from "@floe-contracts/services";

const [name = "", platform = "", profile = ""] = process.argv.slice(2);
const start = performance.now();
await using joined = await environment(profile, { name, platform, idleMs: 600_000, who: "bench" });
const ms = performance.now() - start;
const { running } = await environments({ name });
const services = running.flatMap((status) => status.services);
process.stdout.write(
  JSON.stringify({
    ms,
    id: joined.id,
    services: services.map(({ service, title, readyMs, memory }) => ({ service, title, readyMs, memory })),
  }),
);
