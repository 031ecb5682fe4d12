/**
 * The boundary's live checks on Nessie, a second implementation of the Iceberg REST catalog: the same checks with the same
 * expectations, but for the differences that the contract lists. The table of catalogs is written with what came of it.
 */
import type { Case, Check } from "@floe-contracts/harness";
import { runBoundary } from "@floe-contracts/harness/vitest";
import { caseOf } from "../../src/checking.ts";
import { type CatalogSubject, coreToPolaris } from "../../src/index.ts";
import { keepCatalogs } from "../support/records.ts";

const boundary = await coreToPolaris({ environment: { ...process.env, FLOE_PLATFORM_ENV: "nessie" } });
const cases = boundary.cases.filter((it) => caseOf(it).implementation === "nessie");

/** The rest says nothing about a catalog, and is run by the contract's own run. */
const isLive = ({ evidence }: Check<CatalogSubject>, it: Case): boolean =>
  (typeof evidence === "function" ? evidence(it) : evidence) === "live";

runBoundary({ ...boundary, cases, checks: boundary.checks.filter((each) => cases.some((it) => isLive(each, it))) });

keepCatalogs("nessie", boundary);
