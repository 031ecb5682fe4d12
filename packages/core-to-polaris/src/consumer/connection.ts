/**
 * The connection.json that floe-polaris makes of an artifact: everything that opens the catalog, and names of secrets where
 * a secret belongs. Each part says in `from` which field of the artifact a value was taken from, so that whoever fails to
 * open the catalog can name the field that is to blame.
 */
import type { CatalogConnection_1_0_0 } from "@floe-contracts/schemas";

/** The name of the file that the consumer leaves. */
export const CONNECTION_FILE = "connection.json";

export type Connection = CatalogConnection_1_0_0;
export type CatalogPart = Connection["catalog"];
export type StoragePart = NonNullable<Connection["storage"]>;
export type LayerPart = Connection["layers"][string];
/** A value, or the name of the secret that holds it. */
export type Referred = string | { readonly secret_ref: string };
