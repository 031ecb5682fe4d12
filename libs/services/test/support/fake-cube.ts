/** Something in the place of Cube's packages: the command line that launch.ts runs is the text that a test gives. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type CubeInstallation, cubeIn } from "../../src/cube/install.ts";

/** Answers /readyz as `$READY` says, and everything else with its environment. */
export const FAKE_CUBE = `
const ready = process.env.READY ?? "200";
require("node:http").createServer((request, answer) => {
  answer.statusCode = request.url === "/readyz" ? Number(ready) : 200;
  answer.end(request.url === "/readyz" ? '{"health":"DOWN"}' : JSON.stringify({ env: process.env, argv: process.argv }));
}).listen(Number(process.env.PORT));
`;

export async function fakeCube(directory: string, program = FAKE_CUBE): Promise<CubeInstallation> {
  const installed = cubeIn(directory);
  const server = join(directory, "node_modules", "@cubejs-backend", "server");
  await mkdir(join(server, "bin"), { recursive: true });
  await writeFile(join(server, "package.json"), JSON.stringify({ name: "@cubejs-backend/server", version: "0.0.7" }));
  await writeFile(join(server, "bin", "server"), program);
  return installed;
}
