/**
 * The peers in Python, in an environment of their own with every package pinned. One process answers for all of them, so
 * that they take turns with the peers in JavaScript, and only one of all works at a time.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type PythonEnvironment, pythonEnvironment, RunDirectory } from "@floe-contracts/services";
import { DOCUMENT, type Version } from "./examples.ts";
import type { TimedDocument, TimedPeer, ValidatorPeer, Verdict } from "./peer.ts";

export const JSON_LOADS = "json.loads";

/**
 * The models that the generator makes when it is asked for what the schema says: closed objects, no conversion of one type
 * to another, no null where the schema has none, times with a zone.
 */
const CODEGEN = [
  ...["--input-file-type", "jsonschema", "--schema-version", "2020-12", "--schema-version-mode", "strict"],
  ...["--strict-refs", "--no-allow-remote-refs", "--target-python-version", "3.11", "--formatters", "builtin"],
  ...["--output-model-type", "pydantic_v2.BaseModel", "--class-name", "RootDocument", "--use-annotated"],
  ...["--strict-types", "str", "int", "float", "bool", "--strict-nullable", "--enum-field-as-literal", "all"],
  ...["--use-typed-nullable-map-values", "--disable-timestamp"],
];

/** The running process with the peers. `await using` ends it. */
export class PythonPeers implements AsyncDisposable {
  readonly validators: readonly (ValidatorPeer & TimedPeer)[];
  /** Python's own parser: what JSON.parse is to the peers in JavaScript. */
  readonly parser: TimedPeer;
  /** The interpreter, in words. */
  readonly python: string;
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  readonly #ended: Promise<void>;
  #errors = "";

  private constructor(environment: PythonEnvironment, child: ChildProcess) {
    const { versions } = environment;
    this.#child = child;
    this.#ended = new Promise((done) => child.once("close", () => done()));
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.#errors = (this.#errors + text).slice(-4000);
    });
    if (child.stdout === null) throw new Error("the process has no standard output");
    this.#lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    this.python = environment.notes.join(", ");
    this.validators = [
      this.#validator(
        "jsonschema-rs",
        `jsonschema-rs ${versions["jsonschema-rs"]}, is_valid() of parsed objects, formats asserted`,
      ),
      this.#validator(
        "pydantic",
        `pydantic ${versions["pydantic"]}, model_validate() of parsed objects, models by datamodel-code-generator ${versions["datamodel-code-generator"]}; it builds instances, not only a verdict`,
      ),
    ];
    this.parser = this.#timed(JSON_LOADS, `Python's ${JSON_LOADS} of the document's text`);
  }

  /**
   * Installs the environment if need be, generates the models and starts the process.
   * @throws FloeContractsError when the environment cannot be installed, Error when the generator or the process fails.
   */
  static async start(
    root: string,
    versions: readonly Version[],
    progress: (text: string) => void,
  ): Promise<PythonPeers> {
    const environment = await pythonEnvironment("bench", { progress });
    await using run = await RunDirectory.create({ label: "bench", progress });
    const definitions: Record<string, { schema: string; models: string }> = {};
    for (const version of versions) {
      const schema = join(root, "schemas", DOCUMENT, `${version}.schema.json`);
      const models = join(run.path, `models-${version}.py`);
      const args = [...CODEGEN, "--input", schema, "--output", models];
      const result = await environment.run("datamodel-codegen", args, { cwd: run.path, timeoutMs: 120_000 });
      if (result.exitCode !== 0) throw new Error(`no models of ${DOCUMENT} ${version}: ${result.stderr.trim()}`);
      definitions[version] = { schema, models };
    }
    const script = join(import.meta.dirname, "python_peers.py");
    const child = spawn(environment.python, ["-I", "-B", script, JSON.stringify(definitions)], {
      cwd: run.path,
      env: { PATH: "/usr/bin:/bin", LC_ALL: "C.UTF-8", TZ: "UTC" },
      stdio: ["pipe", "pipe", "pipe"],
    });
    // A process that ends early is told by the question that it leaves without an answer.
    child.on("error", () => {});
    child.stdin.on("error", () => {});
    const peers = new PythonPeers(environment, child);
    // The models are read before their directory goes.
    await peers.#ask({ ask: "verdicts", peer: "pydantic", version: versions[0], texts: [] });
    return peers;
  }

  /** Makes a document known, before anything is timed with it. */
  async prepare({ name, version, text }: TimedDocument): Promise<void> {
    await this.#ask({ ask: "document", name, version, text });
  }

  #timed(name: string, description: string): TimedPeer {
    const time = async (document: TimedDocument, milliseconds: number): Promise<number> =>
      Number(await this.#ask({ ask: "time", peer: name, name: document.name, milliseconds }));
    return { name, description, time };
  }

  #validator(name: string, description: string): ValidatorPeer & TimedPeer {
    const verdicts = async (version: Version, values: readonly unknown[]): Promise<Verdict[]> => {
      const texts = values.map((value) => JSON.stringify(value));
      return (await this.#ask({ ask: "verdicts", peer: name, version, texts })) as Verdict[];
    };
    return { ...this.#timed(name, description), verdicts };
  }

  async #ask(question: object): Promise<unknown> {
    this.#child.stdin?.write(`${JSON.stringify(question)}\n`);
    const answer = await this.#lines.next();
    if (answer.done !== true) return JSON.parse(answer.value);
    await this.#ended;
    throw new Error(`the Python peers ended: ${this.#errors.trim().split("\n").slice(-5).join(" · ")}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#child.stdin?.end();
    await this.#ended;
  }
}
