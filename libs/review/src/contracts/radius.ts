/** Which boundaries a change concerns: those whose consumer reads what changed, or makes it. */
import { parsePointer } from "@floe-contracts/schemas";
import type { ContractFile } from "../input/repository.ts";
import type { Finding, Touched } from "../model.ts";

/**
 * @param values JSON pointers of values in documents, `*` for every item or key
 * @param versions those that were compared; none when they are not known
 */
export function touchedBy(
  contracts: readonly ContractFile[],
  document: string,
  versions: readonly string[],
  values: readonly string[],
): Touched[] {
  if (values.length === 0) return [];
  return contracts.flatMap(({ boundary, contract }): Touched[] => {
    const { provider, consumer, artifact, output } = contract;
    const who = { boundary, provider, consumer };
    const reads = contract.reads.filter((read) => {
      if (artifact.document !== document) return false;
      if (versions.length > 0 && !read.versions.some((version) => versions.includes(version))) return false;
      return values.some((value) => overlap(read.pointer, value));
    });
    if (reads.length > 0) return [{ ...who, by: "reads", reads: reads.map(({ pointer, why }) => ({ pointer, why })) }];
    if (output.document === document && (versions.length === 0 || versions.includes(output.version)))
      return [{ ...who, by: "output", reads: [] }];
    return [];
  });
}

/** Whether one is the other or lies within it. */
function overlap(a: string, b: string): boolean {
  const [left, right] = [parsePointer(a), parsePointer(b)];
  const common = Math.min(left.length, right.length);
  for (let index = 0; index < common; index += 1) {
    const [x, y] = [left[index], right[index]];
    if (x !== y && x !== "*" && y !== "*") return false;
  }
  return true;
}

/** Providers and consumers, each once. */
export function teamsOf(boundaries: readonly Touched[]): string[] {
  return [...new Set(boundaries.flatMap(({ provider, consumer }) => [provider, consumer]))].sort();
}

/** One entry a boundary: what findings say of it, together. */
export function together(findings: readonly Finding[]): Touched[] {
  const found = new Map<string, Touched>();
  for (const touched of findings.flatMap(({ boundaries }) => boundaries)) {
    const known = found.get(touched.boundary);
    const reads = new Map([...(known?.reads ?? []), ...touched.reads].map((read) => [read.pointer, read]));
    const sorted = [...reads.values()].sort((a, b) => (a.pointer < b.pointer ? -1 : 1));
    const by = known === undefined || touched.by === "reads" ? touched.by : known.by;
    found.set(touched.boundary, { ...touched, by, reads: sorted });
  }
  return [...found.values()].sort((a, b) => (a.boundary < b.boundary ? -1 : 1));
}
