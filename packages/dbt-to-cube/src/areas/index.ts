/**
 * The areas of the live semantic layer, by their names: what `subject.areas` offers. An area is a line here and a line in
 * `Areas` of evidence.ts.
 */
import type { AreaContext } from "../area.ts";
import type { Areas } from "../evidence.ts";
import { gatherAttacks } from "./attacks.ts";
import { gatherMeta } from "./meta.ts";
import { gatherObservability } from "./observability.ts";
import { gatherPreAggregations } from "./preaggregations.ts";
import { gatherQueries } from "./queries.ts";
import { gatherSecurity } from "./security.ts";
import { gatherSql } from "./sql.ts";

export type Gather<Evidence> = (context: AreaContext) => Promise<Evidence>;

export const AREAS: { readonly [Name in keyof Areas]: Gather<Areas[Name]> } = {
  meta: gatherMeta,
  observability: gatherObservability,
  preAggregations: gatherPreAggregations,
  queries: (context) => gatherQueries(context),
  sql: gatherSql,
  security: gatherSecurity,
  attacks: gatherAttacks,
};
