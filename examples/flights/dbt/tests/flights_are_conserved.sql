-- Every flight of the source is in each mart once: no join multiplies flights and none loses them, the cancelled
-- included. Returns the marts whose count differs from the source's.
with counted as (
    select 'fct_flights' as mart, count(*) as flights from {{ ref('fct_flights') }}
    union all
    select 'dim_carriers' as mart, sum(flights) as flights from {{ ref('dim_carriers') }}
    union all
    select 'agg_carrier_daily' as mart, sum(flights) as flights from {{ ref('agg_carrier_daily') }}
    union all
    select 'agg_route_weather' as mart, sum(flights) as flights from {{ ref('agg_route_weather') }}
)

select counted.mart, counted.flights, scheduled.flights as expected
from counted
cross join (select count(*) as flights from {{ ref('stg_flights') }}) as scheduled
where counted.flights <> scheduled.flights
