/** Starts a service by the docker driver on the fake docker of a directory, says so, and stays until it is killed. */
import { RunDirectory } from "../../src/runtime/run-directory.ts";
import { startWith, webDriver } from "./fake-docker.ts";

const [path = ""] = process.argv.slice(2);
const environment = { PATH: `${path}:/usr/bin:/bin`, HOME: path };
await startWith({ environment }, webDriver("trino"), { run: await RunDirectory.create({ label: "docker-holder" }) });
console.log("started");
setInterval(() => {}, 60_000);
