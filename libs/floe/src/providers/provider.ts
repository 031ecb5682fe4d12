/**
 * What sits on the two sides of a boundary, whoever made it: a provider turns a project into an artifact's file, a
 * consumer turns an artifact's file into something of its own. The reference and a foreign command look alike from here.
 */

/** The variables that a provider or consumer sees; nothing of the process's own environment is added. */
export type Environment = Readonly<Record<string, string | undefined>>;

export interface CompileRequest {
  /** Path of floe.yaml. */
  readonly specPath: string;
  /** Where compiled_artifacts.json goes; made when it is missing. A file that is there already is replaced or left whole. */
  readonly outDir: string;
  readonly env: Environment;
  readonly signal?: AbortSignal;
}

export interface CompileResult {
  /** Path of the artifact, `<outDir>/compiled_artifacts.json`. It is JSON; whether it is valid is for gate 1 to say. */
  readonly path: string;
  /** What the provider said, last lines only, secrets hidden. */
  readonly log: string;
  /** Time spent in the provider, in milliseconds. */
  readonly durationMs: number;
}

export interface Provider {
  readonly id: string;
  readonly kind: "reference" | "command";
  /** Its version for result records; `unknown` when there is no way to ask. */
  version(): Promise<string>;
  /** @throws FloeContractsError when no artifact came of it; nothing is left half-written then. */
  compile(request: CompileRequest): Promise<CompileResult>;
}

export interface ConsumeRequest {
  /** Path of compiled_artifacts.json. */
  readonly artifactPath: string;
  /** Further documents that the boundary's contract lists as inputs: name → path, e.g. `manifest`. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Where the consumer leaves its output: an empty directory, made when it is missing. */
  readonly outDir: string;
  /** What the artifact's relative paths start from; the consumer runs there. The artifact's directory unless given. */
  readonly projectDir?: string;
  readonly env: Environment;
  readonly signal?: AbortSignal;
}

export interface ConsumeResult<Output> {
  readonly output: Output;
  readonly log: string;
  /** Time spent in the consumer, in milliseconds. */
  readonly durationMs: number;
}

export interface Consumer<Output> {
  readonly id: string;
  readonly kind: "reference" | "command";
  version(): Promise<string>;
  /** @throws FloeContractsError when no output came of it. */
  consume(request: ConsumeRequest): Promise<ConsumeResult<Output>>;
}
