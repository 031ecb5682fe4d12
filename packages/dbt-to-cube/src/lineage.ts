/** What the checks of lineage.json have in common: its datasets and columns, plain, and consumers that write others. */
import type { Json } from "@floe-contracts/artifacts";
import type { Break } from "@floe-contracts/harness";
import { isRecord, valueAt } from "@floe-contracts/schemas";
import { modelEdits } from "./breaking.ts";
import type { CubeSubject, ModelFiles } from "./evidence.ts";

const FILE = "lineage.json";

/** The event that the consumer wrote; undefined where it wrote none. */
export function eventIn({ files }: ModelFiles): unknown {
  const text = files.get(FILE);
  return text === undefined ? undefined : JSON.parse(text);
}

/** The names of the datasets that are read or made, in order. */
export function datasetsIn(event: unknown, side: "inputs" | "outputs"): readonly string[] {
  const list = valueAt(event, `/${side}`);
  return Array.isArray(list) ? list.map((each) => String(valueAt(each, "/name"))).sort() : [];
}

/** The columns of one of its outputs, each with those that it is from as `<dataset>.<column>`. */
export function columnsIn(event: unknown, output: string): Readonly<Record<string, readonly string[]>> {
  const outputs = valueAt(event, "/outputs");
  const dataset = Array.isArray(outputs) ? outputs.find((each) => valueAt(each, "/name") === output) : undefined;
  const fields = valueAt(dataset, "/facets/columnLineage/fields");
  if (!isRecord(fields)) return {};
  const from = (field: unknown): readonly string[] => {
    const inputs = valueAt(field, "/inputFields");
    return Array.isArray(inputs)
      ? inputs.map((each) => `${valueAt(each, "/name")}.${valueAt(each, "/field")}`).sort()
      : [];
  };
  const sorted = Object.keys(fields).sort();
  return Object.fromEntries(sorted.map((column) => [column, from(fields[column])]));
}

/** A consumer whose lineage.json is changed in place by `edit`; without one it writes none either. */
export function lineageEdits(edit: (event: Json) => void): Break<CubeSubject> {
  return modelEdits((model) => {
    const event = eventIn(model);
    if (!isRecord(event)) return model.files;
    edit(event as Json);
    return new Map([...model.files, [FILE, `${JSON.stringify(event, null, 2)}\n`]]);
  });
}
