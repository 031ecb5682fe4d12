/**
 * Containers, networks and volumes whose owner was killed together with his helper, found by their labels. Only what was
 * made from this start of this machine, in this namespace of process ids, is judged; everything else is left alone.
 */
import { FloeContractsError } from "@floe-contracts/base";
import type { Environment } from "../module.ts";
import { isAlive } from "../runtime/process-table.ts";
import { DockerClient, parseJson, textAt } from "./client.ts";
import { PROJECT_LABEL, removeProject } from "./remove.ts";
import { LABELS, processSpace } from "./values.ts";

/** Commands that print the labels of everything that has an owner, one JSON text a line. */
const LISTS = [
  ["ps", "--all", "--format", "{{json .}}"],
  ["network", "ls", "--format", "{{json .}}"],
  ["volume", "ls", "--format", "{{json .}}"],
] as const;

/**
 * Removes what belongs to no living process. Without docker there is nothing to remove.
 * @returns the names of the projects that were removed.
 */
export async function clearOrphans(environment: Environment = process.env): Promise<string[]> {
  const client = new DockerClient(environment);
  const projects = new Set<string>();
  try {
    const lists = LISTS.map((list) => client.read([...list, "--filter", `label=${LABELS.pid}`]));
    // All are waited for: where there is no engine the first refusal would leave the other commands running.
    await Promise.allSettled(lists);
    const texts = await Promise.all(lists);
    const space = processSpace();
    for (const line of texts.join("\n").split("\n")) {
      const labels = labelsIn(line);
      const project = labels?.get(PROJECT_LABEL);
      if (labels === undefined || project === undefined || labels.get(LABELS.host) !== space) continue;
      const owner = { pid: Number(labels.get(LABELS.pid)), started: labels.get(LABELS.started) ?? "" };
      if (Number.isInteger(owner.pid) && !isAlive(owner)) projects.add(project);
    }
    for (const project of projects) await removeProject(client, project);
  } catch (error) {
    if (!(error instanceof FloeContractsError) || error.code !== "docker-unavailable") throw error;
    return [];
  }
  return [...projects];
}

/** `Labels` of a line is `name=value,name=value`; no value of ours has a comma in it. */
function labelsIn(line: string): Map<string, string> | undefined {
  const text = textAt(parseJson(line), "Labels");
  if (text === undefined) return undefined;
  return new Map(
    text.split(",").map((pair) => {
      const cut = pair.indexOf("=");
      return [pair.slice(0, cut), pair.slice(cut + 1)] as const;
    }),
  );
}
