/**
 * column_classifications: what dbt's manifest says about columns under `meta.floe`. Older dbt writes meta beside the
 * column's name, newer dbt under `config` (or in both places): both are read, and `config` wins.
 */
import { readFile } from "node:fs/promises";
import { FloeContractsError, messageOf, suggest } from "@floe-contracts/base";
import { parseJson } from "@floe-contracts/schemas";
import { isMapping, type Mapping, own } from "../values.ts";
import { pointerTo } from "../where.ts";

export interface ColumnClassification {
  readonly classification: string;
  readonly pii_type: string | null;
  readonly sensitivity: "low" | "medium" | "high";
}

/** Model name → column name → classification. */
export type ColumnClassifications = Record<string, Record<string, ColumnClassification>>;

const FIELDS = ["classification", "pii_type", "sensitivity"];
const SENSITIVITIES = ["low", "medium", "high"] as const;

/**
 * Reads the classifications of all models of a manifest; null when no column has one.
 * @throws FloeContractsError `manifest-invalid` when the file is no dbt manifest or a classification in it is wrong
 */
export async function readClassifications(manifestFile: string): Promise<ColumnClassifications | null> {
  return classificationsOf(await readManifest(manifestFile), manifestFile);
}

/** The same for a manifest that was read already; `file` is for errors. */
export function classificationsOf(manifest: Mapping, file: string): ColumnClassifications | null {
  const models = new Map<string, Map<string, ColumnClassification>>();
  for (const [id, node] of Object.entries(nodesOf(manifest, file))) {
    if (!isMapping(node) || own(node, "resource_type") !== "model") continue;
    const name = own(node, "name");
    if (typeof name !== "string") throw invalid(file, pointerTo("nodes", id), "the model has no name");
    for (const [column, found] of columnsOf(node, id, file)) {
      const columns = models.get(name) ?? new Map<string, ColumnClassification>();
      models.set(name, columns);
      const before = columns.get(column);
      // Two versions of a model share its name, and the artifact has one place for both.
      if (before !== undefined && JSON.stringify(before) !== JSON.stringify(found)) {
        const place = pointerTo("nodes", id, "columns", column);
        throw invalid(file, place, `two models called ${name} classify the column ${column} differently`);
      }
      columns.set(column, found);
    }
  }
  if (models.size === 0) return null;
  return Object.fromEntries([...models].map(([name, columns]) => [name, Object.fromEntries(columns)]));
}

async function readManifest(file: string): Promise<Mapping> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (cause) {
    throw invalid(file, undefined, `it cannot be read: ${messageOf(cause)}`, cause);
  }
  let value: unknown;
  try {
    // Manifests reach hundreds of megabytes: positions are worth their price only when there is an error to place.
    value = JSON.parse(text);
  } catch (cause) {
    throw brokenJson(file, text, cause);
  }
  if (!isMapping(value)) throw invalid(file, "", "it is no JSON object");
  return value;
}

function brokenJson(file: string, text: string, cause: unknown): FloeContractsError {
  try {
    parseJson(text, { file });
  } catch (placed) {
    if (placed instanceof FloeContractsError) {
      return new FloeContractsError("manifest-invalid", `the dbt manifest cannot be used: ${placed.message}`, {
        hint: HINT,
        where: { file, ...placed.where },
        cause: placed,
      });
    }
  }
  return invalid(file, undefined, "it is no JSON", cause);
}

function nodesOf(manifest: Mapping, file: string): Mapping {
  const nodes = own(manifest, "nodes");
  if (isMapping(nodes)) return nodes;
  throw invalid(file, "/nodes", "it has no nodes, as every dbt manifest has");
}

function* columnsOf(node: Mapping, id: string, file: string): Generator<[string, ColumnClassification]> {
  const columns = own(node, "columns") ?? {};
  if (!isMapping(columns)) throw invalid(file, pointerTo("nodes", id, "columns"), "columns is no object");
  for (const [key, column] of Object.entries(columns)) {
    if (!isMapping(column)) continue;
    const pointer = pointerTo("nodes", id, "columns", key);
    const meta = { ...floeMeta(column, file, pointer), ...floeMeta(own(column, "config"), file, pointer) };
    const name = own(column, "name");
    const found = classificationIn(meta, file, pointer);
    if (found !== undefined) yield [typeof name === "string" ? name : key, found];
  }
}

function floeMeta(holder: unknown, file: string, pointer: string): Mapping {
  const meta = isMapping(holder) ? own(holder, "meta") : undefined;
  const floe = isMapping(meta) ? own(meta, "floe") : undefined;
  if (floe === undefined || floe === null) return {};
  if (isMapping(floe)) return floe;
  throw invalid(file, pointer, "meta.floe of the column is no mapping");
}

/** Other tools of floe may keep things under meta.floe too; a name that is nearly one of ours is a mistake, though. */
function classificationIn(meta: Mapping, file: string, pointer: string): ColumnClassification | undefined {
  for (const key of Object.keys(meta)) {
    const meant = FIELDS.includes(key) ? undefined : suggest(key, FIELDS);
    if (meant !== undefined) throw invalid(file, pointer, `meta.floe has ${key}; did you mean ${meant}?`);
  }
  if (!FIELDS.some((field) => Object.hasOwn(meta, field))) return undefined;
  const classification = own(meta, "classification");
  const pii = own(meta, "pii_type") ?? null;
  const level = own(meta, "sensitivity") ?? "medium";
  if (typeof classification !== "string") throw invalid(file, pointer, "meta.floe.classification is not a string");
  if (pii !== null && typeof pii !== "string") throw invalid(file, pointer, "meta.floe.pii_type is not a string");
  const sensitivity = SENSITIVITIES.find((each) => each === level);
  if (sensitivity === undefined) {
    throw invalid(file, pointer, `meta.floe.sensitivity is not one of ${SENSITIVITIES.join(", ")}`);
  }
  return { classification, pii_type: pii, sensitivity };
}

const HINT = "run `dbt parse` to write the manifest again; a wrong meta.floe is put right in the model's YAML first";

function invalid(file: string, pointer: string | undefined, what: string, cause?: unknown): FloeContractsError {
  return new FloeContractsError("manifest-invalid", `the dbt manifest cannot be used: ${what}`, {
    hint: HINT,
    where: { file, pointer },
    ...(cause === undefined ? {} : { cause }),
  });
}
