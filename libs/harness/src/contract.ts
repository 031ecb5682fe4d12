/** Contracts are read from contracts/<boundary>.contract.yaml and nowhere else; a boundary's code repeats nothing of them. */
import { join } from "node:path";
import { FloeContractsError } from "@floe-contracts/base";
import { assertValid, type Contract_1_0_0, readDocument } from "@floe-contracts/schemas";

export type Contract = Contract_1_0_0;
export type CheckDeclaration = Contract["checks"][number];

/** The repository's root, from this file's own place: the harness is used from its checkout. */
export const REPOSITORY_ROOT = join(import.meta.dirname, "..", "..", "..");

/**
 * Reads and validates a contract. `file` defaults to the boundary's own in contracts/.
 * @throws FloeContractsError `document-invalid` with positions, or `contract-misnamed` when the file names another boundary.
 */
export async function loadContract(
  boundary: string,
  file = join(REPOSITORY_ROOT, "contracts", `${boundary}.contract.yaml`),
): Promise<Contract> {
  const source = await readDocument(file);
  const contract = assertValid(source, "contract", "1.0.0");
  if (contract.boundary !== boundary) {
    throw new FloeContractsError(
      "contract-misnamed",
      `${file} is the contract of "${contract.boundary}", not of "${boundary}"`,
      {
        hint: "name the file after its boundary, or correct the field boundary",
        where: { file, pointer: "/boundary", ...source.positionOf("/boundary") },
      },
    );
  }
  const seen = new Set<string>();
  for (const [index, { id }] of contract.checks.entries()) {
    if (seen.has(id)) {
      const pointer = `/checks/${index}/id`;
      throw new FloeContractsError("contract-check-twice", `the check "${id}" is declared twice in ${file}`, {
        hint: "give each check an id of its own",
        where: { file, pointer, ...source.positionOf(pointer) },
      });
    }
    seen.add(id);
  }
  for (const [index, { check }] of (contract.known_differences ?? []).entries()) {
    if (seen.has(check)) continue;
    const pointer = `/known_differences/${index}/check`;
    throw new FloeContractsError("known-difference-of-nothing", `a known difference is about no check: "${check}"`, {
      hint: "name a check of the contract, or take the row out",
      where: { file, pointer, ...source.positionOf(pointer) },
    });
  }
  return contract;
}

/** Whether the contract lets the consumer read the field at `pointer` in artifacts of `version`; `*` in a read stands for any segment. */
export function declaresRead(contract: Contract, version: string, pointer: string): boolean {
  const segments = pointer.split("/").slice(1);
  return contract.reads.some((read) => {
    if (!read.versions.includes(version)) return false;
    const declared = read.pointer.split("/").slice(1);
    return declared.length <= segments.length && declared.every((part, at) => part === "*" || part === segments[at]);
  });
}
