/** A mart's columns and types are what the next boundary binds to. */
import { check } from "@floe-contracts/harness";
import { Field, Schema, Table, typeName } from "@floe-contracts/rows";
import { liveLeaves } from "../breaking.ts";
import { columnsOf, isLive } from "../checking.ts";
import type { DbtSubject } from "../evidence.ts";

export default check<DbtSubject>({
  id: "marts-have-the-declared-types",
  evidence: "live",
  appliesTo: isLive,
  needs: ({ live }) => [live],
  async run(subject, findings) {
    const { marts } = await subject.live();
    for (const { name, found, declared } of marts) {
      findings.same(
        `/marts/${name}/columns`,
        declared,
        columnsOf(found.schema),
        "consumers bind to these types: a change here breaks them",
      );
    }
  },
  broken: {
    "a mart whose first column has another column's type": liveLeaves(({ marts }) => ({
      marts: marts.map((mart) => ({ ...mart, found: retyped(mart.found) })),
    })),
    "a mart that lost a column": liveLeaves(({ marts }) => ({
      marts: marts.map((mart) => ({ ...mart, found: mart.found.select(mart.found.schema.names.slice(1)) })),
    })),
  },
});

/** A table without rows whose first column has the type of the next column that differs from it. */
function retyped(table: Table): Table {
  const [first, ...rest] = table.schema.fields;
  const other = rest.find((field) => first !== undefined && typeName(field) !== typeName(first));
  if (first === undefined || other === undefined) return table;
  return new Table(new Schema([new Field(first.name, other.type, first.nullable), ...rest]));
}
