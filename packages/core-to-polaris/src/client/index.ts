/** The client of an Iceberg REST catalog: what the areas use. */
export { baseOf, type CatalogAddress, LIMIT_PROPERTY, TOKEN_URL_PROPERTY, tokenUrlOf } from "./address.ts";
export { CatalogClient, type CatalogConfig, type ClientOptions } from "./catalog.ts";
export type { Exact } from "./exact-json.ts";
export { CatalogRefused } from "./failures.ts";
export type { Namespace, PropertiesChange } from "./namespaces.ts";
export { type CatalogRefusal, type Granted, granted, type Outcome } from "./outcome.ts";
export type { LoadedTable, TableName, VendedCredential } from "./tables.ts";
