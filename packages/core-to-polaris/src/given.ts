/** A value for every secret that a connection names, each another one, so that a mix-up shows. */
import { secretVariable } from "@floe-contracts/floe";
import { isRecord, valueAt } from "@floe-contracts/schemas";
import { references } from "./checking.ts";
import type { Resolution } from "./evidence.ts";

/** A secret of a connection: where it is named, and a value of the form that belongs there. */
export interface Named {
  /** Of the connection's field that holds the reference. */
  readonly field: string;
  /** The artifact's field that the connection says it is from. */
  readonly origin: string;
  readonly name: string;
  readonly variable: string;
  readonly value: string;
}

/** The secrets of a connection, layers included; a secret that several fields name comes once. */
export function namedIn(connection: unknown): Named[] {
  const all = references(connection).map(({ pointer, name }): Named => {
    const field = pointer.replace(/\/secret_ref$/, "");
    return {
      field,
      origin: originOf(connection, field),
      name,
      variable: secretVariable(name),
      value: valueFor(field, name),
    };
  });
  return all.filter(({ name }, at) => all.findIndex((each) => each.name === name) === at);
}

function valueFor(field: string, name: string): string {
  if (/\/(uri|endpoint)$/.test(field)) return `https://${name}.flights.example:8443/behind/a/prefix`;
  if (/\/client_id$/.test(field)) return `id-of-${name}`;
  if (/\/client_secret$/.test(field)) return `value of ${name}: with blanks, ✈ and "quotes"`;
  // A secret may hold a colon; the first one parts it from the id.
  return `id-of-${name}:value:of:${name}`;
}

function originOf(connection: unknown, field: string): string {
  const part = field.replace(/\/(uri|endpoint|authentication\/\w+)$/, "");
  const from = valueAt(connection, `${part}/from`);
  const key = field.slice(field.lastIndexOf("/") + 1);
  const storage = part.endsWith("/storage");
  const name = key === "credential" && !storage ? "client_secret" : key;
  const found = isRecord(from) ? from[name] : undefined;
  return typeof found === "string" ? found : "";
}

/** Variables by name. */
export function variablesOf(named: readonly Named[]): Record<string, string> {
  return Object.fromEntries(named.map(({ variable, value }) => [variable, value]));
}

/** What came of a lookup, as plain text: the texts of secrets stand in it, so it is compared and never shown. */
export function plain(resolution: Resolution): Readonly<Record<string, unknown>> {
  if (resolution.kind === "refusal") return { refused: resolution.code };
  const { uri, credential, storage } = resolution.connection;
  return {
    uri,
    clientId: credential?.id ?? null,
    clientSecret: credential?.secret.reveal() ?? null,
    endpoint: storage?.endpoint ?? null,
    accessKeyId: storage?.accessKeyId ?? null,
    secretAccessKey: storage?.secretAccessKey?.reveal() ?? null,
  };
}

/** The same from the contract's words: what the connection says itself, else what the secret holds. */
export function expectedPlain(connection: unknown, named: readonly Named[]): Readonly<Record<string, unknown>> {
  const at = (pointer: string): unknown => {
    const value = valueAt(connection, pointer);
    const reference = isRecord(value) ? value["secret_ref"] : undefined;
    return reference === undefined ? value : named.find(({ name }) => name === reference)?.value;
  };
  const [id, secret] = parted(at("/catalog/authentication/credential"));
  const [key, keySecret] = parted(at("/storage/authentication/credential"));
  return {
    uri: at("/catalog/uri"),
    clientId: id ?? at("/catalog/authentication/client_id"),
    clientSecret: secret ?? at("/catalog/authentication/client_secret"),
    endpoint: at("/storage/endpoint"),
    accessKeyId: key ?? null,
    secretAccessKey: keySecret ?? null,
  };
}

function parted(value: unknown): readonly (string | undefined)[] {
  if (typeof value !== "string") return [];
  const colon = value.indexOf(":");
  return [value.slice(0, colon), value.slice(colon + 1)];
}
