/** Endpoints on their way to another process of this user: a secret is marked, so that it is one again over there. */
import { Secret } from "../runtime/secret.ts";
import type { Endpoint, EndpointValue } from "../service.ts";

/** JSON with the secrets in it. For a private socket or a private file, and for nothing else. */
export type Encoded = string | number | boolean | null | readonly Encoded[] | { readonly [name: string]: Encoded };

const MARK = "$secret";

/** What `decodeEndpoint` reads. It holds the secrets themselves. */
export function encodeEndpoint(value: EndpointValue): Encoded {
  if (value instanceof Secret) return { [MARK]: value.reveal() };
  if (Array.isArray(value)) return value.map((item: EndpointValue) => encodeEndpoint(item));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, encodeEndpoint(item)]));
  return value;
}

function decodeValue(value: Encoded): EndpointValue {
  if (Array.isArray(value)) return value.map((item: Encoded) => decodeValue(item));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first?.[0] === MARK && typeof first[1] === "string") return new Secret(first[1]);
  return Object.fromEntries(entries.map(([name, item]) => [name, decodeValue(item)]));
}

/** The endpoint again. */
export function decodeEndpoint(value: Encoded): Endpoint {
  const decoded = decodeValue(value);
  if (typeof decoded !== "object" || decoded === null || Array.isArray(decoded) || decoded instanceof Secret)
    throw new TypeError("an endpoint is an object");
  return decoded as Endpoint;
}

/** Every secret in an endpoint. */
export function secretsIn(value: EndpointValue): Secret[] {
  if (value instanceof Secret) return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap((item: EndpointValue) => secretsIn(item));
}
