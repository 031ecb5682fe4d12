/** The issuer as a program of its own: `node server-main.ts SETTINGS.json`. */
import { createIssuer, type IssuerSettings } from "./issuer.ts";
import { readSettings } from "./start-route.ts";

const settings = readSettings<IssuerSettings>();
const server = await createIssuer(settings);
server.listen({ host: settings.host, port: settings.port });
