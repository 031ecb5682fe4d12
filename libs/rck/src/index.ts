/** The Iceberg REST Compatibility Kit against the environment's catalog, and what its outcomes mean (docs/rck.md). */
export { CatalogContent } from "./content.ts";
export { DIFFERENCES_FILE, type KnownDifference, knownDifferences } from "./differences.ts";
export { classOf, KIT_CLASSES, KIT_VERSION, type KitSelection, kitTests, selectTests } from "./kit.ts";
export { markdownOf, summaryOf } from "./markdown.ts";
export { type RckOptions, type RckResult, rck } from "./rck.ts";
export { type Outcome, readReport, type TestOutcome } from "./report.ts";
export { type Counts, countsOf, isRed, type JudgedTest, judge, type Verdict } from "./verdict.ts";
