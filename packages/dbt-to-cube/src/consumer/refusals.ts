/** How floe-cube says no: always with the node's unique_id, and with the place in the manifest where there is one. */
import { type ErrorCode, FloeContractsError } from "@floe-contracts/base";
import { childPointer, type DbtManifest_12_0_0, type Source } from "@floe-contracts/schemas";

export type ManifestNode = DbtManifest_12_0_0["nodes"][string];
export type ManifestColumn = NonNullable<ManifestNode["columns"]>[string];

export interface Refusal {
  readonly code: ErrorCode;
  /** What is wrong, after `model.flights.fct_flights (models/marts/fct_flights.sql): `. */
  readonly what: string;
  readonly hint: string;
  /** Keys below the node, e.g. `columns`, `carrier`. */
  readonly at?: readonly string[];
}

/** Makes refusals about the nodes of one manifest. Positions are looked up only now, because that costs a walk of the text. */
export class Refusals {
  readonly #source: Source;

  constructor(source: Source) {
    this.#source = source;
  }

  about(node: ManifestNode, { code, what, hint, at = [] }: Refusal): FloeContractsError {
    const pointer = this.#deepest(["nodes", node.unique_id, ...at]);
    return new FloeContractsError(code, `${nameOf(node)}: ${what}`, {
      hint,
      where: { file: this.#source.file, pointer, ...this.#source.positionOf(pointer) },
    });
  }

  /** A place that the manifest does not have, because the fault is that something is missing, is told by what surrounds it. */
  #deepest(keys: readonly string[]): string {
    let pointer = "";
    for (const key of keys) {
      const next = childPointer(pointer, key);
      if (this.#source.positionOf(next) === undefined) return pointer;
      pointer = next;
    }
    return pointer;
  }
}

/** `model.flights.fct_flights (models/marts/fct_flights.sql)`. */
export function nameOf(node: ManifestNode): string {
  const file = node.original_file_path;
  return file === undefined || file === "" ? node.unique_id : `${node.unique_id} (${file})`;
}
