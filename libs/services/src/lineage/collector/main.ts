/** The collector as a program of its own: `node main.ts SETTINGS.json`. */
import { readSettings } from "../../oidc/start-route.ts";
import { type CollectorSettings, createCollector } from "./server.ts";

const settings = readSettings<CollectorSettings>();
createCollector(settings).listen({ host: settings.host, port: settings.port });
