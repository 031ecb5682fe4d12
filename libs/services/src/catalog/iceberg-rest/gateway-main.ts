/** The gateway as a program of its own: `node gateway-main.ts SETTINGS.json`. */
import { readSettings } from "../../oidc/start-route.ts";
import { createGateway, type GatewaySettings } from "./gateway.ts";

const settings = readSettings<GatewaySettings>();
const server = createGateway(settings, (line) => console.log(line));
server.listen({ host: settings.host, port: settings.port });
