/**
 * The REST specification gives each answer one status: 200 with a body, 204 without. Clients treat both as done, so that a
 * catalog that confuses them can go on; it is told all the same.
 */
import { check } from "@floe-contracts/harness";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { Steps, stepLeaves } from "../judging.ts";

export default check<CatalogSubject>({
  id: "answers-have-the-specified-status",
  ...ofArea("namespaces", "tables"),
  async run(subject, findings) {
    const namespaces = new Steps(findings, await subject.areas.namespaces(), "/namespaces");
    const tables = new Steps(findings, await subject.areas.tables(), "/tables");
    for (const name of ["create", "load", "list", "children"] as const) namespaces.answered(name, 200);
    for (const name of ["create", "load", "list", "add-column", "set-properties"] as const) tables.answered(name, 200);
    for (const name of ["head", "drop-nested", "drop"] as const) namespaces.answered(name, 204);
    for (const name of ["head", "rename", "drop", "purge"] as const) tables.answered(name, 204);
  },
  broken: {
    "says 201 to what it creates": stepLeaves("namespaces", "create", { status: 201 }),
    "says 202 to a commit": stepLeaves("tables", "set-properties", { status: 202 }),
    "says 206 to a list": stepLeaves("tables", "list", { status: 206 }),
  },
});
