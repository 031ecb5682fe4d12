-- Windows over the flights of a tail number, then its first row, instead of a grouped query.
with seen as (
    select
        tailnum,
        carrier,
        row_number() over (partition by tailnum order by year, month, day, carrier, flight, origin) as nth,
        count(*) over (partition by tailnum) as flights,
        sum(case when dep_time is not null then distance else 0 end) over (partition by tailnum) as distance_miles,
        min(make_date(year, month, day)) over (partition by tailnum) as first_flight_date,
        max(make_date(year, month, day)) over (partition by tailnum) as last_flight_date
    from flights
)

select
    p.tailnum,
    s.carrier,
    p.year as built_year,
    p.type as aircraft_type,
    p.manufacturer,
    p.model,
    p.engine as engine_type,
    p.engines,
    p.seats,
    cast(s.flights as bigint) as flights,
    cast(s.distance_miles as bigint) as distance_miles,
    s.first_flight_date,
    s.last_flight_date
from planes as p, seen as s
where p.tailnum = s.tailnum and s.nth = 1
order by p.tailnum
