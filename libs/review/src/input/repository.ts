/** What a tree holds that a review looks at: schemas by document and version, contracts by boundary. */
import { assertValid, type Contract_1_0_0, parseYaml, type Source } from "@floe-contracts/schemas";
import type { Tree } from "../model.ts";
import { readSchema, type SchemaFile } from "./schema-file.ts";

export interface ContractFile {
  readonly path: string;
  readonly boundary: string;
  readonly text: string;
  readonly source: Source;
  readonly contract: Contract_1_0_0;
}

const SCHEMA = /^schemas\/([^/]+)\/(\d+\.\d+\.\d+)\.schema\.json$/;
const CONTRACT = /^contracts\/([^/]+)\.contract\.ya?ml$/;

/** A tree as a review sees it. Texts are read once, when they are first asked for. */
export class Repository {
  /** Document → version → path. */
  readonly documents: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Boundary → path. */
  readonly boundaries: ReadonlyMap<string, string>;
  readonly #tree: Tree;
  readonly #texts = new Map<string, Promise<string>>();
  readonly #schemas = new Map<string, Promise<SchemaFile>>();
  readonly #contracts = new Map<string, Promise<ContractFile>>();

  private constructor(tree: Tree, paths: readonly string[]) {
    this.#tree = tree;
    const documents = new Map<string, Map<string, string>>();
    const boundaries = new Map<string, string>();
    for (const path of paths) {
      const [, document, version] = SCHEMA.exec(path) ?? [];
      if (document !== undefined && version !== undefined)
        documents.set(document, (documents.get(document) ?? new Map<string, string>()).set(version, path));
      const [, boundary] = CONTRACT.exec(path) ?? [];
      if (boundary !== undefined) boundaries.set(boundary, path);
    }
    this.documents = documents;
    this.boundaries = boundaries;
  }

  static async of(tree: Tree): Promise<Repository> {
    return new Repository(tree, await tree.paths());
  }

  get name(): string {
    return this.#tree.name;
  }

  text(path: string): Promise<string> {
    return kept(this.#texts, path, () => this.#tree.text(path));
  }

  /** Undefined when there is no such version here. */
  async schema(document: string, version: string): Promise<SchemaFile | undefined> {
    const path = this.documents.get(document)?.get(version);
    if (path === undefined) return undefined;
    return await kept(this.#schemas, path, async () => readSchema(path, await this.text(path), version));
  }

  /** Undefined when there is no such boundary here. @throws DocumentInvalidError, and what `parseYaml` throws */
  async contract(boundary: string): Promise<ContractFile | undefined> {
    const path = this.boundaries.get(boundary);
    if (path === undefined) return undefined;
    return await kept(this.#contracts, path, async () => {
      const text = await this.text(path);
      const source = parseYaml(text, { file: path });
      return { path, boundary, text, source, contract: assertValid(source, "contract", "1.0.0") };
    });
  }
}

function kept<Value>(known: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
