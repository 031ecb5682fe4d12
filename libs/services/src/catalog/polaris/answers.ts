/** Reading what the management API answers. Each gives undefined where the body is not what it should be. */

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The `default-base-location` of a Catalog. */
export function locationIn(body: unknown): string | undefined {
  const location = field(field(body, "properties"), "default-base-location");
  return typeof location === "string" ? location.replace(/\/+$/, "") : undefined;
}

/** The client of a PrincipalWithCredentials. */
export function clientIn(body: unknown): { readonly id: string; readonly secret: string } | undefined {
  const credentials = field(body, "credentials");
  const [id, secret] = [field(credentials, "clientId"), field(credentials, "clientSecret")];
  return typeof id === "string" && typeof secret === "string" ? { id, secret } : undefined;
}

/** The objects of a list: Catalogs, PrincipalRoles, CatalogRoles, GrantResources. */
export function itemsIn(body: unknown, name: string): object[] | undefined {
  const items = field(body, name);
  return Array.isArray(items) ? items.filter((item) => typeof item === "object" && item !== null) : undefined;
}

/** What an error says, in Iceberg's form. */
export function messageIn(body: unknown): string {
  const error = field(body, "error");
  const [message, type] = [field(error, "message"), field(error, "type")];
  if (typeof message !== "string") return "it gives no reason";
  return typeof type === "string" ? `${type}: ${message}` : message;
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}
