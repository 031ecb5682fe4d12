-- Filtered aggregates over the raw rows. Means are rounded as floor(x + 1/2) of the magnitude over one common
-- denominator, exact in any engine, then given back their sign.
with sums as (
    select
        carrier,
        make_date(year, month, day) as flight_date,
        count(*) as n,
        count(*) filter (where dep_time is null) as cancelled,
        count(*) filter (where arr_delay > 14) as late,
        count(*) filter (where dep_delay is not null) as departed,
        coalesce(sum(dep_delay), 0) as dep_minutes,
        count(*) filter (where arr_delay is not null) as arrived,
        coalesce(sum(arr_delay), 0) as arr_minutes,
        max(arr_delay) as worst,
        coalesce(sum(distance) filter (where dep_time is not null), 0) as miles
    from flights
    group by year, month, day, carrier
)

select
    carrier,
    flight_date,
    cast(n as bigint) as flights,
    cast(cancelled as bigint) as cancelled_flights,
    cast(late as bigint) as late_flights,
    cast(
        cast(
            sign(dep_minutes) * floor((abs(dep_minutes) * 20000 + departed) / nullif(2.0 * departed, 0))
            as numeric(18, 0)
        ) * 0.0001 as numeric(10, 4)
    ) as avg_departure_delay_minutes,
    cast(
        cast(
            sign(arr_minutes) * floor((abs(arr_minutes) * 20000 + arrived) / nullif(2.0 * arrived, 0))
            as numeric(18, 0)
        ) * 0.0001 as numeric(10, 4)
    ) as avg_arrival_delay_minutes,
    worst as max_arrival_delay_minutes,
    cast(cast(floor((cancelled * 2000000 + n) / (2.0 * n)) as numeric(18, 0)) * 0.000001 as numeric(7, 6))
        as cancelled_share,
    cast(miles as bigint) as distance_miles
from sums
order by carrier, flight_date
