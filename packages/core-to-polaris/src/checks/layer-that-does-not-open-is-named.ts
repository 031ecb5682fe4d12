/** Three layers with one mistake between them: the error has to say which one, and where. */
import { check } from "@floe-contracts/harness";
import type { Opening } from "../areas/opening.ts";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { isLive } from "../judging.ts";
import { endsWith, opens } from "../openings.ts";

export default check<CatalogSubject>({
  id: "layer-that-does-not-open-is-named",
  ...ofArea("connections"),
  appliesTo: isLive,
  async run(subject, findings) {
    const { layers } = await subject.areas.connections();
    for (const [name, { mistaken }] of Object.entries(layers)) {
      const blames = `/resolved_layers/${name}/catalog/warehouse`;
      endsWith(findings, `/layers/${name}`, mistaken, { code: "catalog-warehouse-refused", blames });
    }
  },
  broken: {
    "an error that blames the project's catalog": mistakenEnd((opening) => ({
      ...opening,
      pointer: "/resolved_profiles/catalog/warehouse",
    })),
    "an error that blames another layer": mistakenEnd((opening) => ({
      ...opening,
      pointer: "/resolved_layers/another/catalog/warehouse",
    })),
    "a client that opens the project's warehouse in its place": mistakenEnd(opens),
  },
});

function mistakenEnd(edit: (opening: Opening) => Opening): ReturnType<typeof areaLeaves> {
  return areaLeaves("connections", ({ layers }) => ({
    layers: Object.fromEntries(
      Object.entries(layers).map(([name, way]) => [name, { ...way, mistaken: edit(way.mistaken) }]),
    ),
  }));
}
