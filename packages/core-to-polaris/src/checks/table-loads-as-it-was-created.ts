/** loadTable of the REST specification gives the table that createTable gave: the same one, and not one like it. */
import { check } from "@floe-contracts/harness";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { isLive, Steps, stepLeaves, within, withPart } from "../judging.ts";

const PARTS: readonly (readonly string[])[] = [
  ["metadata", "table-uuid"],
  ["metadata", "location"],
  ["metadata", "schemas"],
  ["metadata", "last-column-id"],
  ["metadataLocation"],
];

export default check<CatalogSubject>({
  id: "table-loads-as-it-was-created",
  ...ofArea("tables"),
  appliesTo: isLive,
  async run(subject, findings) {
    const { asked, ...told } = await subject.areas.tables();
    const steps = new Steps(findings, told);
    const created = steps.granted("create")?.value;
    for (const part of PARTS)
      steps.value("load", `/${part.join("/")}`, within(created, ...part), (value) => within(value, ...part));
    // A server may add properties, and change what it has added.
    for (const [name, expected] of Object.entries(asked.properties))
      steps.value("load", `/properties/${name}`, expected, (value) => within(value, "metadata", "properties", name));
  },
  broken: {
    "gives another table of the same name": stepLeaves("tables", "load", ({ value }) => ({
      value: withPart(value, ["metadata", "table-uuid"], "00000000-0000-0000-0000-000000000000"),
    })),
    "gives an older metadata file": stepLeaves("tables", "load", ({ value }) => ({
      value: withPart(value, ["metadataLocation"], "s3://lake/old.metadata.json"),
    })),
    "forgets the properties": stepLeaves("tables", "load", ({ value }) => ({
      value: withPart(value, ["metadata", "properties"], {}),
    })),
  },
});
