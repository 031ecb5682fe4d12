/** What the generated module for OpenLineage holds: shared by the generator and the reader. */

/** What a facet stands on. An input or output dataset has facets of its own besides those of the dataset. */
export type FacetKind = "run" | "job" | "dataset" | "input" | "output";

/** The facets that have a schema: by what they stand on, then by their name in an event. */
export interface OpenLineageFacets {
  readonly [kind: string]: {
    readonly [name: string]: {
      /** The name of its validator in the generated module. */
      readonly validator: string;
      /** Where the schema is published: its version is in there. */
      readonly published: string;
    };
  };
}
