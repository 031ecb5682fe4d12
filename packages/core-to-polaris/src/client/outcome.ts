/** What a catalog answers: the value that was asked for, or its own no. Neither is thrown, and none is swallowed. */
import { FloeContractsError } from "@floe-contracts/base";

export interface Granted<T> {
  readonly kind: "granted";
  readonly status: number;
  readonly value: T;
}

/** IcebergErrorResponse of the REST specification, or an OAuth error (RFC 6749 section 5.2) of a token's request. */
export interface CatalogRefusal {
  readonly kind: "refusal";
  readonly status: number;
  /** E.g. `NoSuchTableException` or `invalid_client`; null where the body says nothing. */
  readonly type: string | null;
  /** The catalog's own words, secrets cut out; empty where the body says nothing. */
  readonly message: string;
}

export type Outcome<T> = Granted<T> | CatalogRefusal;

/**
 * The value of an outcome that must be granted, e.g. while a scene is set up.
 * @param what was asked, e.g. `create the namespace c2p_1f_tables`.
 * @throws FloeContractsError `catalog-request-failed` with the refusal.
 */
export function granted<T>(outcome: Outcome<T>, what: string): T {
  if (outcome.kind === "granted") return outcome.value;
  throw new FloeContractsError("catalog-request-failed", `the catalog would not ${what}: ${refusalText(outcome)}`, {
    hint: "look at what the client may do, and at the catalog's log",
    where: { service: "catalog" },
  });
}

/** `409 AlreadyExistsException: Namespace already exists: a` */
export function refusalText({ status, type, message }: CatalogRefusal): string {
  const reason = [type, message].filter((part) => part !== null && part !== "").join(": ");
  return reason === "" ? `${status} without a reason` : `${status} ${reason}`;
}

/** An error's body as a refusal. */
export function refusalOf(status: number, body: unknown, clean: (text: string) => string): CatalogRefusal {
  const error = field(body, "error");
  if (typeof error === "string") {
    // OAuth: { error: "invalid_client", error_description: "…" }
    return refusal(status, clean(error), clean(text(field(body, "error_description"))));
  }
  const type = text(field(error, "type"));
  return refusal(status, type === "" ? null : clean(type), clean(text(field(error, "message"))));
}

function refusal(status: number, type: string | null, message: string): CatalogRefusal {
  return { kind: "refusal", status, type, message };
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** A field of what may be an object. */
export function field(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
