-- The weather is looked up by the local date and hour instead of the UTC hour, and by two queries instead of one join:
-- flights alone, and flights that have weather.
with flown as (
    select
        carrier,
        origin,
        dest,
        count(*) as n,
        count(dep_delay) as departed,
        coalesce(sum(dep_delay), 0) as dep_minutes
    from flights
    group by carrier, origin, dest
),

observed as (
    select
        f.carrier,
        f.origin,
        f.dest,
        count(*) as n,
        count(*) filter (where not w.wind_speed < 20) as windy,
        sum(w.temp) as degrees,
        max(w.wind_speed) as wind,
        min(w.visib) as visib
    from flights as f
    inner join weather as w using (origin, year, month, day, hour)
    group by f.carrier, f.origin, f.dest
)

select
    flown.carrier,
    flown.origin,
    flown.dest,
    cast(flown.n as bigint) as flights,
    cast(coalesce(observed.n, 0) as bigint) as flights_with_weather,
    cast(coalesce(observed.windy, 0) as bigint) as windy_flights,
    cast(
        cast(
            sign(observed.degrees)
            * floor((abs(observed.degrees) * 200 + observed.n) / (2.0 * observed.n)) as numeric(18, 0)
        ) * 0.01 as numeric(6, 2)
    ) as avg_temperature_f,
    observed.wind as max_wind_speed_mph,
    cast(observed.visib as numeric(5, 2)) as min_visibility_miles,
    cast(
        cast(
            sign(flown.dep_minutes)
            * floor((abs(flown.dep_minutes) * 20000 + flown.departed) / nullif(2.0 * flown.departed, 0))
            as numeric(18, 0)
        ) * 0.0001 as numeric(10, 4)
    ) as avg_departure_delay_minutes
from flown
left join observed
    on flown.carrier = observed.carrier and flown.origin = observed.origin and flown.dest = observed.dest
order by flown.carrier, flown.origin, flown.dest
