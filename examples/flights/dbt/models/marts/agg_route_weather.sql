-- The weather at the origin in the hour of the scheduled departure. Some hours are missing in the source: their flights
-- are counted in flights and not in flights_with_weather.
with routes as (
    select
        flights.carrier,
        flights.origin,
        flights.dest,
        cast(count(*) as bigint) as flights,
        cast(count(weather.weather_hour) as bigint) as flights_with_weather,
        cast(sum(case when weather.wind_speed_mph >= 20 then 1 else 0 end) as bigint) as windy_flights,
        -- Hundredths of a degree: whole numbers, so that the mean below is exact.
        cast(sum(weather.temperature_f * 100) as bigint) as temperature_hundredths,
        max(weather.wind_speed_mph) as max_wind_speed_mph,
        min(weather.visibility_miles) as min_visibility_miles,
        cast(count(flights.departure_delay_minutes) as bigint) as departures,
        cast(sum(flights.departure_delay_minutes) as bigint) as departure_delay
    from {{ ref('stg_flights') }} as flights
    left join {{ ref('stg_weather') }} as weather
        on flights.origin = weather.origin and flights.weather_hour = weather.weather_hour
    group by flights.carrier, flights.origin, flights.dest
)

select
    carrier,
    origin,
    dest,
    flights,
    flights_with_weather,
    windy_flights,
    {{ exact_ratio('temperature_hundredths', '(100 * flights_with_weather)', 6, 2) }} as avg_temperature_f,
    max_wind_speed_mph,
    cast(min_visibility_miles as numeric(5, 2)) as min_visibility_miles,
    {{ exact_ratio('departure_delay', 'departures', 10, 4) }} as avg_departure_delay_minutes
from routes
