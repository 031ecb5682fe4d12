/** CreateTableRequest against the metadata that createTable of the REST specification answers with. */
import { check } from "@floe-contracts/harness";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { isLive, Steps, stepLeaves, within, withPart } from "../judging.ts";

/** The fields of the first schema as a table of the request has them. */
function fieldsOf(value: unknown): unknown {
  const schemas = within(value, "metadata", "schemas");
  const fields = Array.isArray(schemas) ? within(schemas[0], "fields") : undefined;
  if (!Array.isArray(fields)) return fields;
  return fields.map((field) => ["id", "name", "required", "type"].map((name) => within(field, name)));
}

export default check<CatalogSubject>({
  id: "table-is-created-as-asked",
  ...ofArea("tables"),
  appliesTo: isLive,
  async run(subject, findings) {
    const { asked, ...told } = await subject.areas.tables();
    const steps = new Steps(findings, told);
    const fields = asked.schema.fields.map(({ id, name, required, type }) => [id, name, required, type]);
    steps.value("create", "/schema/fields", fields, fieldsOf);
    for (const [name, value] of Object.entries(asked.properties))
      steps.value("create", `/properties/${name}`, value, (found) => within(found, "metadata", "properties", name));
    steps.value("create", "/format-version", 2, (found) => within(found, "metadata", "format-version"));
    steps.value("create", "/in-the-warehouse", true, (found) =>
      String(within(found, "metadata", "location")).startsWith(`${asked.warehouseLocation}/`),
    );
  },
  broken: {
    "makes a long an int": stepLeaves("tables", "create", ({ value }) => ({
      value: withPart(
        value,
        ["metadata", "schemas"],
        [{ fields: [{ id: 1, name: "id", required: true, type: "int" }] }],
      ),
    })),
    "drops the table's properties": stepLeaves("tables", "create", ({ value }) => ({
      value: withPart(value, ["metadata", "properties"], {}),
    })),
    "puts the table elsewhere": stepLeaves("tables", "create", ({ value }) => ({
      value: withPart(value, ["metadata", "location"], "s3://elsewhere/flights"),
    })),
    "makes a table of the first version": stepLeaves("tables", "create", ({ value }) => ({
      value: withPart(value, ["metadata", "format-version"], 1),
    })),
  },
});
