/** What the catalog tells its clients of the store is the environment's own store, and the region is the artifact's. */
import { check } from "@floe-contracts/harness";
import { valueAt } from "@floe-contracts/schemas";
import { live } from "../areas/index.ts";
import { areaLeaves } from "../breaking.ts";
import { caseOf, ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";

/** What Iceberg's clients call it; a catalog may say one of them or none. */
const REGIONS = ["s3.region", "client.region"];

export default check<CatalogSubject>({
  id: "config-agrees-with-the-store",
  ...ofArea("access"),
  // 1.0.0 has no field for a region.
  appliesTo: (it) => live(caseOf(it)),
  async run(subject, findings) {
    const { right, store } = await subject.areas.access();
    const told = { ...right.config?.defaults, ...right.config?.overrides };
    const region = valueAt((await subject.artifact()).source.value, "/resolved_profiles/storage/region");
    findings.same(
      "/region",
      region,
      store.region,
      "the environment's store is in another region than the artifact says",
    );
    for (const name of REGIONS) if (name in told) findings.same(`/${name}`, region, told[name]);
    if ("s3.endpoint" in told) findings.same("/s3.endpoint", originOf(store.url), originOf(told["s3.endpoint"] ?? ""));
  },
  broken: {
    "a catalog that tells of another region": tells((store) => ({ "client.region": `${store.region}-2` })),
    "a catalog that tells of a store on another machine": tells(() => ({ "s3.endpoint": "https://s3.example" })),
    "a store in another region": areaLeaves("access", ({ store }) => ({ store: { ...store, region: "eu-west-9" } })),
  },
});

function tells(
  settings: (store: { readonly region: string }) => Record<string, string>,
): ReturnType<typeof areaLeaves> {
  return areaLeaves("access", ({ right, store }) => {
    const config = { defaults: right.config?.defaults ?? {}, overrides: settings(store) };
    return { right: { ...right, config } };
  });
}

function originOf(url: string): string | null {
  return URL.parse(url)?.origin ?? null;
}
