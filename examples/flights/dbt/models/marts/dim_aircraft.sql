-- An aircraft of the reference table that none of the flights used would have nobody to belong to: inner join.
with flown as (
    select
        tailnum,
        carrier,
        cast(count(*) as bigint) as flights,
        cast(sum(case when is_cancelled then 0 else distance_miles end) as bigint) as distance_miles,
        min(flight_date) as first_flight_date,
        max(flight_date) as last_flight_date
    from {{ ref('fct_flights') }}
    where tailnum is not null
    group by tailnum, carrier
)

select
    planes.tailnum,
    flown.carrier,
    planes.built_year,
    planes.aircraft_type,
    planes.manufacturer,
    planes.model,
    planes.engine_type,
    planes.engines,
    planes.seats,
    flown.flights,
    flown.distance_miles,
    flown.first_flight_date,
    flown.last_flight_date
from {{ ref('stg_planes') }} as planes
inner join flown on planes.tailnum = flown.tailnum
