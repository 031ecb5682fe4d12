/** SASL PLAIN as hive-driver has it, with an eye on its socket: the driver itself does not notice when that ends. */
import type { Socket } from "node:net";
import { messageOf, redact, systemCode } from "@floe-contracts/base";
import { auth } from "hive-driver";
import type { SparkEndpoint } from "../endpoints.ts";
import { asSparkError, SparkUnreachable } from "./errors.ts";

type Plain = InstanceType<typeof auth.PlainTcpAuthentication>;
type Transport = Parameters<Plain["authenticate"]>[0];

export class Connection extends auth.PlainTcpAuthentication {
  readonly #place: string;
  readonly #secrets: readonly string[];
  readonly #lost = Promise.withResolvers<never>();
  #socket: Socket | undefined;

  constructor({ host, port, user, password }: SparkEndpoint, signal: AbortSignal | undefined) {
    // The mechanism knows no empty password; a server that asks for none takes any.
    super({ username: user, password: password?.reveal() ?? "none" });
    this.#place = `spark at ${host}:${port}`;
    this.#secrets = password === null ? [] : [password.reveal()];
    this.#lost.promise.catch(() => {});
    if (signal?.aborted === true) this.fail(signal.reason);
    signal?.addEventListener("abort", () => this.fail(signal.reason), { once: true });
  }

  /** Called by the driver. */
  override authenticate(transport: Transport): ReturnType<Plain["authenticate"]> {
    const answer = super.authenticate(transport);
    const socket: Socket = transport.getTransport();
    this.#socket = socket;
    socket.once("error", (error) => {
      const code = systemCode(error);
      this.fail(new SparkUnreachable(`${this.#place} gives no answer: ${code ?? messageOf(error)}`, code));
    });
    socket.once("close", () => this.fail(new SparkUnreachable(`${this.#place} closed the connection`)));
    return answer.catch((error: unknown) => {
      this.failProtocol(error);
      throw error;
    });
  }

  /** Rejects with what ended the connection, when that ends before `work` does. */
  async guard<T>(work: Promise<T>): Promise<T> {
    try {
      return await Promise.race([work, this.#lost.promise]);
    } catch (error) {
      work.catch(() => {});
      throw asSparkError(error);
    }
  }

  /** Ends everything that waits for this connection with `reason`. */
  fail(reason: unknown): void {
    this.#lost.reject(reason);
    this.destroy();
  }

  /** The same for an answer that is not as it should be: the server's refusal, or another program's words in its place. */
  failProtocol(error: unknown): void {
    const said = redact(messageOf(error), [...this.#secrets]);
    this.fail(new SparkUnreachable(`${this.#place}: ${said}`, systemCode(error) ?? "PROTOCOL"));
  }

  destroy(): void {
    this.#socket?.destroy();
  }
}
