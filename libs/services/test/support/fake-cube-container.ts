/** What a container of Cube publishes, played in this process: REST on one port and the SQL API on the other. */
import { createServer as createHttpServer } from "node:http";
import { type AddressInfo, createServer, type Server } from "node:net";
import { startCubeContainer } from "../../src/cube/container.ts";
import type { CubeEndpoint } from "../../src/endpoints.ts";
import type { JoinedEnvironment } from "../../src/environment/joined.ts";
import { Secret } from "../../src/runtime/secret.ts";
import type { Running } from "../../src/service.ts";
import type { FakeDocker, Scenario } from "./fake-docker.ts";

export interface PlayedCube extends AsyncDisposable {
  readonly ports: NonNullable<Scenario["ports"]>;
  /** What /readyz answers. */
  status: number;
  /** Whether the SQL API lets everybody in. */
  isOpen: boolean;
}

export async function playedCube(): Promise<PlayedCube> {
  const state = { status: 200, isOpen: false };
  const rest = createHttpServer((_, response) => response.writeHead(state.status).end());
  const sql = createServer((socket) => {
    socket.on("error", () => {});
    // Postgres's protocol (its manual, "Message Formats"): a password is asked for, and refused or taken.
    socket.once("data", () => {
      socket.write(message("R", int(3)));
      socket.once("data", () => {
        if (state.isOpen) socket.write(Buffer.concat([message("R", int(0)), message("Z", Buffer.from("I"))]));
        else socket.end(message("E", Buffer.from("SFATAL\0C28P01\0Mpassword authentication failed\0\0")));
      });
    });
  });
  await using stack = new AsyncDisposableStack();
  const binding = async (server: Server) => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    stack.defer(() => new Promise<void>((resolve) => server.close(() => resolve())));
    return [{ HostIp: "127.0.0.1", HostPort: String((server.address() as AddressInfo).port) }];
  };
  const ports = { "4000/tcp": await binding(rest), "15432/tcp": await binding(sql) };
  const owned = stack.move();
  return Object.assign(state, { ports, [Symbol.asyncDispose]: () => owned.disposeAsync() });
}

function int(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function message(type: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(type), int(body.length + 4), body]);
}

/** Of the environment that the container joins. */
export const ENVIRONMENT_DIRECTORY = "/tmp/floe-contracts-environment-of-the-test";
export const DATABASE = {
  host: "127.0.0.1",
  port: 1,
  user: "flights$user",
  password: new Secret("database-password-of-the-test"),
  database: "flights_db",
};

/** An environment whose Postgres is had by that driver. */
export function environmentWith(driver: "docker" | "native"): Pick<JoinedEnvironment, "directory" | "service"> {
  const service = () => ({ driver }) as unknown as ReturnType<JoinedEnvironment["service"]>;
  return { directory: ENVIRONMENT_DIRECTORY, service: service as JoinedEnvironment["service"] };
}

/** Starts one on the fake docker, on a directory. */
export function startFake(
  docker: Pick<FakeDocker, "environment">,
  place: string,
  more: Partial<Parameters<typeof startCubeContainer>[0]> = {},
): Promise<Running<CubeEndpoint>> {
  return startCubeContainer({
    directory: place,
    environment: environmentWith("docker"),
    postgres: DATABASE,
    settings: docker.environment,
    progress: () => {},
    limitMs: 20_000,
    ...more,
  });
}
