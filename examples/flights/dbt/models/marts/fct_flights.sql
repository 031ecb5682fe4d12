select
    flight_key,
    flight_date,
    carrier,
    flight_number,
    tailnum,
    origin,
    dest,
    scheduled_departure,
    departure_delay_minutes,
    arrival_delay_minutes,
    air_time_minutes,
    distance_miles,
    {{ exact_ratio('cast(60 * distance_miles as bigint)', 'air_time_minutes', 7, 2) }} as average_speed_mph,
    is_cancelled,
    arrival_delay_minutes >= 15 as is_late
from {{ ref('stg_flights') }}
