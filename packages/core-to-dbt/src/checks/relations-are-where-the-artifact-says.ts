/** The wrong schema is the classic: everything is green and the tables are somewhere else. */
import { nodesOf, relationName } from "@floe-contracts/dbt";
import { check } from "@floe-contracts/harness";
import { liveLeaves } from "../breaking.ts";
import { isLive } from "../checking.ts";
import type { DbtSubject } from "../evidence.ts";

export default check<DbtSubject>({
  id: "relations-are-where-the-artifact-says",
  evidence: "live",
  appliesTo: isLive,
  needs: ({ live }) => [live],
  async run(subject, findings) {
    const { manifest, relations, location } = await subject.live();
    const expected = nodesOf(manifest, "model", "seed")
      .filter((node) => node.config?.materialized !== "ephemeral")
      .map(relationName);
    findings.same("/relations", expected.sort(), relations.map(({ schema, name }) => `${schema}.${name}`).sort());
    for (const { database, schema, name } of relations) {
      const pointer = `/relations/${schema}.${name}`;
      findings.same(`${pointer}/database`, location.database, database);
      // A model's own schema is appended to the target's, as dbt does it.
      findings.holds(schema === location.schema || schema.startsWith(`${location.schema}_`), {
        pointer: `${pointer}/schema`,
        expected: `${location.schema}, or ${location.schema}_<a schema of the project>`,
        found: schema,
      });
    }
  },
  broken: {
    "a profile with another schema": liveLeaves(({ relations }) => ({
      relations: relations.map((relation) => ({ ...relation, schema: "public" })),
    })),
    "a table that was not built": liveLeaves(({ relations }) => ({ relations: relations.slice(1) })),
    "a table that nobody asked for": liveLeaves(({ relations }) => ({
      relations: [...relations, ...relations.slice(0, 1).map((each) => ({ ...each, name: "leftover" }))],
    })),
    "another database": liveLeaves(({ relations }) => ({
      relations: relations.map((relation) => ({ ...relation, database: "elsewhere" })),
    })),
  },
});
