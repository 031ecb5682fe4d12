/** Tokens of Cube's clients by the settings that the consumer wrote: with the issuer, the audience and the claims they ask for. */
import type { CubeSecurity_1_0_0 } from "@floe-contracts/schemas";
import { parsePointer } from "@floe-contracts/schemas";
import type { Secret } from "@floe-contracts/services";
import { cubeToken } from "@floe-contracts/services/cube";
import pg from "pg";
import type { AreaContext, RunningCube } from "../area.ts";
import { SECURITY_FILE } from "../consumer/security/files.ts";

type Claims = Record<string, unknown>;

/** What a reader is let see. */
export type Reader =
  /** Values by the column that rows are filtered by: one, or a list. */
  | { readonly values: Readonly<Record<string, unknown>> }
  /** All rows, by the claim that the settings name for it. */
  | { readonly everything: true };

/** The claims that make this reader, beside those of the settings' issuer and audience. */
export function claimsFor(security: CubeSecurity_1_0_0, reader: Reader): Claims {
  const { issuer, audience } = security.token;
  const claims: Claims = {
    ...(issuer === null ? {} : { iss: issuer }),
    ...(audience === null ? {} : { aud: audience }),
  };
  if ("everything" in reader) {
    if (security.unrestricted_claim === null) throw new RangeError("the settings let no token see everything");
    setClaim(claims, security.unrestricted_claim, true);
    return claims;
  }
  for (const { column, claim } of security.filters) {
    if (Object.hasOwn(reader.values, column)) setClaim(claims, claim, reader.values[column]);
  }
  return claims;
}

/** A token that Cube takes. @param security as security.json holds it */
export function tokenFor(
  security: CubeSecurity_1_0_0,
  reader: Reader,
  { apiSecret }: Pick<RunningCube, "apiSecret">,
): Promise<Secret> {
  return cubeToken(apiSecret, claimsFor(security, reader));
}

/**
 * A reader with every value that the filtered tables have: all rows that belong to somebody, by the way of every reader.
 * No claim of its own is needed for it, and every filter is in place.
 */
export async function everyReader(
  security: CubeSecurity_1_0_0,
  { database, schema }: Pick<AreaContext, "database" | "schema">,
): Promise<Reader> {
  const { host, port, user, database: databaseName } = database;
  const client = new pg.Client({ host, port, user, database: databaseName, password: database.password.reveal() });
  await client.connect();
  try {
    const values: Record<string, unknown> = {};
    for (const { column, members } of security.filters) {
      // Only the marts: staging views lie elsewhere, and hold no value that no mart has.
      const found = await client.query<{ name: string }>(
        "SELECT table_name AS name FROM information_schema.columns WHERE table_schema = $1 AND column_name = $2",
        [schema, column],
      );
      const marts = found.rows.map(({ name }) => name).filter((name) => Object.hasOwn(members, name));
      const tables = marts.map(
        (cube) =>
          `SELECT ${pg.escapeIdentifier(column)}::text AS value FROM ${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(cube)}`,
      );
      if (tables.length === 0) continue;
      const { rows } = await client.query(
        `SELECT DISTINCT value FROM (${tables.join(" UNION ALL ")}) t WHERE value IS NOT NULL ORDER BY 1`,
      );
      values[column] = rows.map(({ value }) => String(value));
    }
    return { values };
  } finally {
    await client.end();
  }
}

/** The settings among the consumer's files. */
export function securityIn(files: ReadonlyMap<string, string>): CubeSecurity_1_0_0 {
  const text = files.get(SECURITY_FILE);
  if (text === undefined) throw new RangeError(`the consumer wrote no ${SECURITY_FILE}`);
  return JSON.parse(text) as CubeSecurity_1_0_0;
}

/** Writes a claim by its name, or by a JSON pointer into nested claims. */
export function setClaim(claims: Claims, name: string, value: unknown): void {
  const keys = name.startsWith("/") ? parsePointer(name) : [name];
  let inner = claims;
  for (const key of keys.slice(0, -1)) {
    const found = inner[key];
    const next: Claims = typeof found === "object" && found !== null ? (found as Claims) : {};
    inner[key] = next;
    inner = next;
  }
  inner[keys.at(-1) ?? name] = value;
}
