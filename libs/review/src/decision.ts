/** The decision alone, for whoever has pairs of schemas and no use for the rest. */
export { isSubset, type SubsetOptions, type SubsetVerdict } from "./subset/is-subset.ts";
export type { Draft } from "./subset/schema/drafts.ts";
export type { Json } from "./subset/values.ts";
