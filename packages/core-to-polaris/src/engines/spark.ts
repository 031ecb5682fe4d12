/** Spark as a reader, where a run asks for it: its server takes as long to start as all the other engines together. */

import { join as pathOf } from "node:path";
import type { Environment } from "@floe-contracts/floe";
import { inService, type ServiceUse } from "@floe-contracts/harness";
import { readSpark, type Table } from "@floe-contracts/rows";
import { ENVIRONMENT_ROOT, type JoinedEnvironment, environment as join } from "@floe-contracts/services";
import { SparkSession } from "@floe-contracts/services/spark";
import { refusalOf } from "./trino.ts";

/** Further engines of a run, separated by commas; `spark` is the only one that there is. */
export const ENGINES_VARIABLE = "FLOE_CONTRACTS_ENGINES";

/** Whether this run asks for Spark. */
export function sparkWanted(variables: Environment = process.env): boolean {
  return (variables[ENGINES_VARIABLE] ?? "").split(",").some((name) => name.trim() === "spark");
}

export class SparkEngine implements AsyncDisposable {
  readonly use: ServiceUse;
  readonly #session: SparkSession;
  readonly #catalog: string;
  readonly #joined: JoinedEnvironment;
  /** A session runs one statement at a time. */
  #last: Promise<unknown> = Promise.resolve();

  private constructor(session: SparkSession, joined: JoinedEnvironment) {
    const { version, driver, endpoint } = joined.service("spark");
    this.#session = session;
    this.#joined = joined;
    this.#catalog = endpoint.catalog;
    this.use = { name: "spark", version, driver };
  }

  /** Joins the environment of the case once more, now with Spark. @throws what joining and opening a session throw. */
  static async open(platform: string): Promise<SparkEngine> {
    const file = pathOf(ENVIRONMENT_ROOT, "examples", "flights", "platform", platform, "platform.yaml");
    const joined = await join(["catalog", "s3", "trino", "spark"], { platform: file, who: "core-to-polaris, spark" });
    try {
      const { version, driver, endpoint } = joined.service("spark");
      const session = await inService({ name: "spark", version, driver }, () => SparkSession.open(endpoint));
      return new SparkEngine(session, joined);
    } catch (thrown) {
      await joined[Symbol.asyncDispose]();
      throw thrown;
    }
  }

  /** A name in SQL from a namespace and a table. */
  name(...parts: readonly string[]): string {
    return [this.#catalog, ...parts].map((part) => `\`${part.replaceAll("`", "``")}\``).join(".");
  }

  /** Runs one SELECT. @throws EngineRefusal with Spark's words; what the reader throws for values that it cannot hold */
  query(sql: string): Promise<Table> {
    return this.#inTurn(() => readSpark(this.#session, sql));
  }

  /** Names of a namespace's tables. */
  tables(namespace: string): Promise<string[]> {
    return this.#inTurn(async () => {
      const { rows } = await this.#session.query(`SHOW TABLES IN ${this.name(namespace)}`);
      return rows.map(([, table]) => String(table));
    });
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(() => inService(this.use, work));
    this.#last = mine.catch(() => {});
    try {
      return await mine;
    } catch (thrown) {
      throw refusalOf("spark", thrown);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#session.close();
    await this.#joined[Symbol.asyncDispose]();
  }
}
