/** What the area asks: questions that a rollup holds, questions that it does not, and who asks them. */
import type { CubeQuery } from "../../live/rest.ts";

/** Every row that belongs to somebody; no filter at all; or the rows of one carrier. */
export type Asker = "everybody" | "operator" | { readonly carrier: string };

export interface Question {
  readonly id: string;
  readonly asker: Asker;
  /** The first measure is what rollups are marked in. */
  readonly query: CubeQuery;
  /** The rollup that holds what is asked for, and that the asker's filter can be applied to; null where none does. */
  readonly rollup: string | null;
}

export const BY_CARRIER_AND_DAY = "fct_flights.flights_by_carrier_and_day";
/** It has no carrier: only for who is not filtered. */
export const BY_ORIGIN = "fct_flights.flights_by_origin";
/** A table a month, with decimals. */
export const DELAYS = "agg_carrier_daily.delays_by_day";
/** Built anew every second, whatever the rows are. */
export const ON_SCHEDULE = "dim_carriers.by_activity";

const COUNT = "fct_flights.count";
const day = (dimension: string, granularity: string) => [{ dimension, granularity }];

/** @param carriers two that have flights */
export function questions([one, another]: readonly [string, string]): Question[] {
  const flights = (
    id: string,
    query: CubeQuery,
    rollup: string | null = null,
    asker: Asker = "everybody",
  ): Question => ({
    id,
    asker,
    query: { ...query, measures: [COUNT, ...(query.measures ?? [])] },
    rollup,
  });
  const delays = (id: string, query: CubeQuery): Question => ({
    id,
    asker: "everybody",
    query: { ...query, measures: ["agg_carrier_daily.flights", "agg_carrier_daily.total_delay"] },
    rollup: DELAYS,
  });
  const origin = { dimensions: ["fct_flights.origin"] };
  return [
    flights(
      "all that it holds",
      {
        measures: ["fct_flights.cancelled_count", "fct_flights.late_count", "fct_flights.total_distance"],
        dimensions: ["fct_flights.carrier", "fct_flights.origin"],
        timeDimensions: day("fct_flights.flight_date", "day"),
      },
      BY_CARRIER_AND_DAY,
    ),
    flights("by a day", { timeDimensions: day("fct_flights.flight_date", "day") }, BY_CARRIER_AND_DAY),
    flights("by a coarser time", { timeDimensions: day("fct_flights.flight_date", "month") }, BY_CARRIER_AND_DAY),
    flights(
      "filtered by what it holds",
      {
        dimensions: ["fct_flights.carrier"],
        filters: [{ member: "fct_flights.origin", operator: "equals", values: ["EWR"] }],
      },
      BY_CARRIER_AND_DAY,
    ),
    flights("by another dimension", { dimensions: ["fct_flights.dest"] }),
    flights("by a finer time", { timeDimensions: day("fct_flights.flight_date", "hour") }),
    flights("by another time", { timeDimensions: day("fct_flights.scheduled_departure", "day") }),
    flights("with a measure that cannot be added up", { ...origin, measures: ["fct_flights.aircraft_count"] }),
    flights("filtered by what it lacks", {
      ...origin,
      filters: [{ member: "fct_flights.dest", operator: "notEquals", values: ["LAX"] }],
    }),
    flights("in a segment that it lacks", { ...origin, segments: ["fct_flights.late"] }),
    // Cube builds a table for that zone when it is first asked for.
    flights(
      "by days of another time zone",
      {
        timeDimensions: day("fct_flights.flight_date", "day"),
        timezone: "America/New_York",
      },
      BY_CARRIER_AND_DAY,
    ),
    flights("an operator by origin", origin, BY_ORIGIN, "operator"),
    flights("an operator by carrier", { dimensions: ["fct_flights.carrier"] }, BY_CARRIER_AND_DAY, "operator"),
    flights("one carrier by origin", origin, BY_CARRIER_AND_DAY, { carrier: one }),
    flights("one carrier in total", {}, BY_CARRIER_AND_DAY, { carrier: one }),
    flights("another carrier by origin", origin, BY_CARRIER_AND_DAY, { carrier: another }),
    delays("delays by carrier and day", {
      dimensions: ["agg_carrier_daily.carrier"],
      timeDimensions: day("agg_carrier_daily.flight_date", "day"),
    }),
    delays("delays by month", { timeDimensions: day("agg_carrier_daily.flight_date", "month") }),
    delays("delays in total", {}),
  ];
}
