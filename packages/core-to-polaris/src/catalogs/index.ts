/** The table check × implementation of the catalog. */
export { type CatalogRun, readRecords, writeCatalogs } from "./files.ts";
export { renderCatalogs } from "./render.ts";
export { type CatalogTable, type Cell, type Column, catalogTable, type Outcome, type Row } from "./table.ts";
