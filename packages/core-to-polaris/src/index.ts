/** The boundary floe-core → floe-polaris. */
export { type CoreToPolarisOptions, coreToPolaris, EXAMPLE } from "./boundary.ts";
export { CONNECTION_FILE, type Connection } from "./consumer/connection.ts";
export { connectionOf, connectionText, referenceConsumer } from "./consumer/consumer.ts";
export { type ResolvedConnection, resolveConnection } from "./consumer/resolve.ts";
export type { CatalogCase, CatalogSubject } from "./evidence.ts";
