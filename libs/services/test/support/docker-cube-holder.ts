/** Starts Cube as a container on the fake docker of a directory, says so, and stays until it is killed. */
import { startFake } from "./fake-cube-container.ts";

const [path = ""] = process.argv.slice(2);
const running = await startFake({ environment: { PATH: `${path}:/usr/bin:/bin`, HOME: path } }, path);
console.log(running.version);
setInterval(() => {}, 60_000);
