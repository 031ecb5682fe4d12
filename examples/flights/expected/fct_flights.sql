-- Dates and times are built as text from the local clock (New York is at -05 in January), where the mart adds minutes
-- to the source's UTC hour: a wrong time_hour or minute shows.
with dated as (
    select
        f.*,
        concat(f.year, '-', lpad(cast(f.month as text), 2, '0'), '-', lpad(cast(f.day as text), 2, '0')) as iso_date,
        lpad(cast(f.sched_dep_time as text), 4, '0') as hhmm
    from flights as f
)

select
    concat(iso_date, '-', carrier, '-', flight, '-', origin) as flight_key,
    cast(iso_date as date) as flight_date,
    carrier,
    flight as flight_number,
    tailnum,
    origin,
    dest,
    cast(concat(iso_date, ' ', substr(hhmm, 1, 2), ':', substr(hhmm, 3, 2), ':00-05') as timestamptz)
        as scheduled_departure,
    dep_delay as departure_delay_minutes,
    arr_delay as arrival_delay_minutes,
    air_time as air_time_minutes,
    distance as distance_miles,
    -- floor(x + 1/2) over one common denominator: exact, and ties go up.
    cast(cast(floor((2 * 6000 * distance + air_time) / (2.0 * air_time)) as numeric(12, 0)) * 0.01 as numeric(7, 2))
        as average_speed_mph,
    coalesce(dep_time, -1) < 0 as is_cancelled,
    case when arr_delay < 15 then false when arr_delay is not null then true end as is_late
from dated
order by flight_key
