/** Trino as a reader and writer, asked by trino-client. Its catalog is configured where it runs; here it is only asked. */
import { FloeContractsError } from "@floe-contracts/base";
import { inService, type ServiceUse } from "@floe-contracts/harness";
import { openTrino, readTrino, type Table, type TrinoClient } from "@floe-contracts/rows";
import type { JoinedService } from "@floe-contracts/services";
import { EngineRefusal } from "./step.ts";

export class TrinoEngine {
  readonly use: ServiceUse;
  readonly #client: TrinoClient;
  readonly #catalog: string;

  constructor({ endpoint, version, driver }: JoinedService<"trino">) {
    const { url, user, password, catalog } = endpoint;
    this.use = { name: "trino", version, driver };
    this.#catalog = catalog;
    this.#client = openTrino({ url, user, password: password?.reveal() ?? null });
  }

  /** A name in SQL from a namespace and a table, `"lake"."c2p_1f_rows"."flights"`. */
  name(...parts: readonly string[]): string {
    return [this.#catalog, ...parts].map((part) => `"${part.replaceAll('"', '""')}"`).join(".");
  }

  /**
   * Runs one statement.
   * @throws EngineRefusal with Trino's words; FloeContractsError `engine-failed` when there was no answer, and what the
   * reader throws for values that it cannot hold
   */
  async query(sql: string): Promise<Table> {
    try {
      return await inService(this.use, () => readTrino(this.#client, sql));
    } catch (thrown) {
      throw refusalOf("trino", thrown);
    }
  }
}

/** What a reader calls `rows-query-failed` is the engine's no, unless nobody answered. */
export function refusalOf(engine: string, thrown: unknown): unknown {
  if (!(thrown instanceof FloeContractsError) || thrown.code !== "rows-query-failed") return thrown;
  const said = thrown.cause instanceof Error ? thrown.cause : new Error(thrown.message);
  if (said.message.startsWith(`${engine} gives no answer`))
    return new FloeContractsError("engine-failed", said.message, {
      hint: `${engine} ended, or is busy with something else: look at its log`,
      where: { service: engine },
    });
  const type =
    said.cause instanceof Error ? said.cause.message : (/^([A-Z][A-Za-z ]+) Error:/.exec(said.message)?.[1] ?? "Error");
  return new EngineRefusal(type, said.message);
}
