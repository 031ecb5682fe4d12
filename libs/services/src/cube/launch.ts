/**
 * Runs Cube's own command line, with two additions that it has no settings for: it listens on loopback alone, and once it
 * holds its port it says so in a file. Arguments: the program cubejs-server, and that file.
 */
import { renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Server } from "node:net";

const [node = "", , program = "", file = ""] = process.argv;
const require = createRequire(program);
const manifest: unknown = require("@cubejs-backend/server/package.json");
const version =
  typeof manifest === "object" && manifest !== null && "version" in manifest ? manifest.version : undefined;

// Cube calls listen(PORT), which is every interface.
const listen = Server.prototype.listen;
Server.prototype.listen = function onLoopback(this: Server, port?: unknown, ...rest: readonly unknown[]): Server {
  if (typeof port !== "number" || rest.length > 0)
    throw new Error("Cube listens in a way that launch.ts does not know");
  this.once("listening", () => {
    writeFileSync(`${file}.new`, JSON.stringify({ pid: process.pid, port, version }), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  });
  return listen.call(this, { port, host: "127.0.0.1", exclusive: true });
};

// The width at which its command line breaks errors, which are read in a log.
Object.assign(globalThis, { columns: 500 });

// Its command line takes everything after the program's name as a command.
process.argv = [node, program];
require(program);
