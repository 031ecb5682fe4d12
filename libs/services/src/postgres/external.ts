/**
 * A Postgres that runs already, named by FLOE_POSTGRES_URL or by FLOE_POSTGRES_HOST, _PORT, _USER, _PASSWORD and _DATABASE.
 * The tests work in databases of their own, dropped at the end; everything else in the server is left alone.
 */
import { FloeContractsError } from "@floe-contracts/base";
import { parseIntoClientConfig } from "pg-connection-string";
import type { Environment } from "../module.ts";
import { Secret } from "../runtime/secret.ts";
import type { PostgresAddress } from "./connection.ts";

/**
 * The address by the environment. A part that the URL leaves out is taken from the variable of its own.
 * @throws FloeContractsError `service-settings`, never quoting the URL, which holds a password.
 */
export function externalAddress(environment: Environment): PostgresAddress {
  const setting = (name: string): string | undefined => environment[`FLOE_POSTGRES_${name}`] || undefined;
  const url = setting("URL");
  const parts = url === undefined ? {} : parseUrl(url);
  const host = parts.host || setting("HOST");
  const user = parts.user || setting("USER");
  if (host === undefined)
    throw settingsError(
      url === undefined
        ? "no host is given by FLOE_POSTGRES_URL or FLOE_POSTGRES_HOST"
        : "FLOE_POSTGRES_URL names no host",
    );
  if (user === undefined) throw settingsError("no user is given for the external Postgres");
  const portText = String(parts.port ?? setting("PORT") ?? "5432");
  const port = Number(portText);
  if (!/^\d+$/.test(portText) || port < 1 || port > 65_535) throw settingsError(`"${portText}" is no port number`);
  return {
    host,
    port,
    user,
    password: new Secret((typeof parts.password === "string" && parts.password) || setting("PASSWORD") || ""),
    database: parts.database || setting("DATABASE") || "postgres",
    ssl: parts.ssl,
  };
}

function parseUrl(url: string): ReturnType<typeof parseIntoClientConfig> {
  if (!/^postgres(ql)?:\/\//.test(url)) throw settingsError("FLOE_POSTGRES_URL does not begin with postgresql://");
  // A password with a bare @ or / in it would be taken apart, and a piece of it shown as the host.
  if ((url.split("?")[0] ?? "").split("@").length > 2)
    throw settingsError("FLOE_POSTGRES_URL has more than one @ before its parameters");
  try {
    return parseIntoClientConfig(url);
  } catch {
    // What the parser throws can hold the URL, so it is not passed on as a cause.
    throw settingsError("FLOE_POSTGRES_URL cannot be parsed");
  }
}

function settingsError(message: string): FloeContractsError {
  return new FloeContractsError("service-settings", `postgres: ${message}`, {
    hint: "set FLOE_POSTGRES_URL=postgresql://USER:PASSWORD@HOST:PORT/DATABASE, special characters percent-encoded",
    where: { service: "postgres" },
  });
}
