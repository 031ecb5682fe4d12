/**
 * The images that services are made from: built from the one-line Dockerfiles when they are not there, before any time limit
 * of a start begins to run.
 */
import { FloeContractsError } from "@floe-contracts/base";
import type { Progress } from "../module.ts";
import type { ServiceName } from "../service.ts";
import { type DockerClient, lastLine } from "./client.ts";
import { DISK_HINT } from "./failures.ts";
import { placeholders } from "./values.ts";

/** Pulling some hundred megabytes over a slow line takes its time. */
const BUILD_MS = 30 * 60_000;

/**
 * Makes the images of some services of compose.yaml available; quick when they are there.
 * @throws FloeContractsError `docker-image-unavailable`, `disk-full`, `docker-unavailable`.
 */
export async function provideImages(
  client: DockerClient,
  options: {
    readonly service: ServiceName;
    readonly services: readonly string[];
    readonly composeFile: string;
    readonly progress: Progress;
  },
): Promise<void> {
  const { service, services, composeFile, progress } = options;
  const variables = placeholders();
  const compose = ["compose", "-f", composeFile];
  const listed = await client.run([...compose, "config", "--images", ...services], { timeoutMs: 10_000, variables });
  const images = listed.stdout.split("\n").filter((line) => line !== "");
  if (listed.exitCode !== 0 || images.length === 0)
    throw unavailable(service, `compose cannot read ${composeFile}: ${lastLine(listed)}`);
  const look = ["image", "inspect", "--format", "{{.Id}}", ...new Set(images)];
  const found = await client.run(look, { timeoutMs: 10_000 });
  if (found.exitCode === 0) return;
  progress(`${service}: docker builds ${[...new Set(images)].join(", ")}`);
  const report = reporter(service, progress);
  const built = await client.run([...compose, "build", ...services], {
    timeoutMs: BUILD_MS,
    variables,
    onOutput: report,
  });
  if (built.exitCode === 0) return;
  const reason = built.timedOut ? `it was not done after ${BUILD_MS / 60_000} minutes` : lastLine(built);
  throw unavailable(service, reason);
}

function unavailable(service: ServiceName, reason: string): FloeContractsError {
  const full = /no space left on device/i.test(reason);
  return new FloeContractsError(
    full ? "disk-full" : "docker-image-unavailable",
    `${service}: its image cannot be had: ${reason}`,
    {
      hint: full
        ? DISK_HINT
        : "look at the network, the proxy and the login (docker login) of the engine; an image that is there is not fetched again",
      where: { service },
    },
  );
}

/** Passes on whole lines, one a second at most: a pull writes hundreds. */
function reporter(service: ServiceName, progress: Progress): (piece: string) => void {
  let rest = "";
  let last = 0;
  return (piece) => {
    const lines = (rest + piece).split(/\r?\n/);
    rest = lines.pop() ?? "";
    const line = lines
      .map((each) => each.trim())
      .filter((each) => each !== "")
      .at(-1);
    const now = performance.now();
    if (line === undefined || now - last < 1_000) return;
    last = now;
    progress(`${service}: ${line.slice(0, 160)}`);
  };
}
