with flown as (
    select
        carrier,
        count(*) as flights,
        count(distinct dest) as destinations,
        count(distinct tailnum) as aircraft,
        min(scheduled_departure) as first_departure
    from {{ ref('fct_flights') }}
    group by carrier
)

select
    carriers.carrier,
    carriers.carrier_name,
    cast(coalesce(flown.flights, 0) as bigint) as flights,
    cast(coalesce(flown.destinations, 0) as bigint) as destinations,
    cast(coalesce(flown.aircraft, 0) as bigint) as aircraft,
    flown.first_departure,
    flown.carrier is not null as is_active
from {{ ref('stg_airlines') }} as carriers
left join flown on carriers.carrier = flown.carrier
