/** Services as lines of a table. */
import { type ServiceStatus, withVersion } from "@floe-contracts/services";
import type { Output } from "../output/output.ts";
import { type Cell, type Column, renderTable } from "../output/table.ts";
import { showDuration } from "../output/text.ts";

/** What a line says; the columns that are empty in every line are left out. */
export type ServiceRow = Pick<
  ServiceStatus,
  "service" | "title" | "version" | "driver" | "state" | "at" | "memory" | "readyMs"
>;

const COLUMNS: readonly { readonly column: Column; readonly text: (row: ServiceRow) => string }[] = [
  { column: { title: "service" }, text: ({ service }) => service },
  {
    column: { title: "what runs", wrap: { order: 1, after: " " } },
    text: ({ title, version }) => withVersion(title, version),
  },
  { column: { title: "driver" }, text: ({ driver }) => driver },
  { column: { title: "state" }, text: ({ state }) => state },
  {
    column: { title: "started in", align: "right" },
    text: ({ readyMs, driver }) => (driver === "external" ? "" : showDuration(readyMs)),
  },
  { column: { title: "memory", align: "right" }, text: ({ memory }) => showMemory(memory) },
  { column: { title: "at" }, text: ({ at }) => at },
];

/** The table. */
export function servicesTable(rows: readonly ServiceRow[], { paint, width }: Output): string {
  const shown = COLUMNS.filter(({ text }) => rows.some((row) => text(row) !== ""));
  const cells = rows.map((row) =>
    shown.map(({ text }): Cell => {
      const value = text(row);
      return value === "dead" ? { text: value, paint: paint.red } : { text: value };
    }),
  );
  return renderTable(
    shown.map(({ column }) => column),
    cells,
    { width, head: paint.dim },
  );
}

/** Bytes as MB; empty when they are not known. */
export function showMemory(bytes: number | undefined): string {
  return bytes === undefined ? "" : `${Math.round(bytes / 1e6)} MB`;
}
