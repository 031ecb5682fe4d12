/**
 * The boundary without a service: provider and consumer are the real ones, the catalog of the live cases is made up and not
 * asked, and Polaris answers from its recording.
 */
import { type Boundary, type Case, type Check, executeCheck, type Opened } from "@floe-contracts/harness";
import { caseOf } from "../../src/checking.ts";
import type { CatalogSubject } from "../../src/evidence.ts";
import { type CoreToPolarisOptions, coreToPolaris } from "../../src/index.ts";
import { catalogOfNobody } from "../../src/live/catalog.ts";

const OPTIONS = { run: "5b1f8f1e-93a5-4a7e-8c56-0d5c2f0f8a10", now: () => new Date("2026-01-02T03:04:05Z") };

/** The boundary as the live run has it. No setting of the caller's reaches it. */
export function offlineBoundary(options: CoreToPolarisOptions = {}): Promise<Boundary<CatalogSubject>> {
  return coreToPolaris({ environment: {}, catalog: catalogOfNobody, ...options });
}

/** Whether a check needs no catalog that runs in this case. */
export function isOffline(check: Check<CatalogSubject>, it: Case): boolean {
  if (!(check.appliesTo?.(it) ?? true)) return false;
  const evidence = typeof check.evidence === "function" ? check.evidence(it) : check.evidence;
  return evidence === "offline" || (evidence === "recorded" && caseOf(it).evidence === "recorded");
}

/** The record of a check of an opened boundary. */
export function recordOf(
  boundary: Boundary<CatalogSubject>,
  opened: Opened<CatalogSubject>,
  check: Check<CatalogSubject>,
  it: Case,
) {
  return executeCheck(boundary, async () => opened, check, it, OPTIONS);
}
