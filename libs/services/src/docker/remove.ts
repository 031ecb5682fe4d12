/** What there is of a compose project, by its label, and its removal: by plain docker commands, which need no compose file. */
import type { DockerClient } from "./client.ts";

/** Compose puts it on everything that it makes. */
export const PROJECT_LABEL = "com.docker.compose.project";

const KINDS = [
  { kind: "container", list: ["ps", "--all", "--quiet", "--no-trunc"], remove: ["rm", "--force", "--volumes"] },
  { kind: "network", list: ["network", "ls", "--quiet", "--no-trunc"], remove: ["network", "rm"] },
  { kind: "volume", list: ["volume", "ls", "--quiet"], remove: ["volume", "rm", "--force"] },
] as const;

async function idsOf(client: DockerClient, list: readonly string[], project: string): Promise<string[]> {
  const text = await client.read([...list, "--filter", `label=${PROJECT_LABEL}=${project}`]);
  return text.split(/\s+/).filter((id) => id !== "");
}

/**
 * Everything that is left of a project, as `container 0123abcd`; empty when it is gone.
 * @throws FloeContractsError `docker-unavailable`.
 */
export async function leftOf(client: DockerClient, project: string): Promise<string[]> {
  const found = await Promise.all(
    KINDS.map(async ({ kind, list }) =>
      (await idsOf(client, list, project)).map((id) => `${kind} ${id.length === 64 ? id.slice(0, 12) : id}`),
    ),
  );
  return found.flat();
}

/**
 * Removes all of a project: containers at once, without waiting for them to end by themselves, then what they used.
 * @throws FloeContractsError `docker-unavailable` when the engine does not answer.
 */
export async function removeProject(client: DockerClient, project: string): Promise<void> {
  for (const { list, remove } of KINDS) {
    const ids = await idsOf(client, list, project);
    // One that somebody else removed meanwhile makes the command fail, and is gone all the same.
    if (ids.length > 0) await client.run([...remove, ...ids], { timeoutMs: 30_000 });
  }
}
