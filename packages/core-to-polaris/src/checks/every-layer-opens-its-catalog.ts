/** A layer is opened by what the artifact says of the layer, and not by what it says of the project. */
import { check } from "@floe-contracts/harness";
import { isRecord, valueAt } from "@floe-contracts/schemas";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { isLive } from "../judging.ts";

export default check<CatalogSubject>({
  id: "every-layer-opens-its-catalog",
  ...ofArea("connections"),
  appliesTo: isLive,
  async run(subject, findings) {
    const asked = valueAt((await subject.artifact()).source.value, "/resolved_layers");
    const { layers } = await subject.areas.connections();
    const names = isRecord(asked) ? Object.keys(asked).sort() : [];
    findings.same("/layers", names, Object.keys(layers).sort(), "each layer of the artifact is opened");
    for (const [name, { opening, listed }] of Object.entries(layers)) {
      findings.same(`/layers/${name}/opened`, true, opening.opened, opening.message);
      findings.same(`/layers/${name}/listed`, true, listed, "the namespaces cannot be listed");
    }
  },
  broken: {
    "a consumer that knows the first layer only": areaLeaves("connections", ({ layers }) => ({
      layers: Object.fromEntries(Object.entries(layers).slice(0, 1)),
    })),
    "a layer whose credentials are not looked up": areaLeaves("connections", ({ layers }) => ({
      layers: Object.fromEntries(
        Object.entries(layers).map(([name, way]) => {
          const opening = { ...way.opening, opened: false, code: "catalog-token-refused", status: 401 };
          return [name, { ...way, opening, listed: false }];
        }),
      ),
    })),
    "a layer that opens a prefix of another warehouse": areaLeaves("connections", ({ layers }) => ({
      layers: Object.fromEntries(Object.entries(layers).map(([name, way]) => [name, { ...way, listed: false }])),
    })),
  },
});
