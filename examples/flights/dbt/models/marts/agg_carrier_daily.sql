with daily as (
    select
        carrier,
        flight_date,
        cast(count(*) as bigint) as flights,
        cast(sum(case when is_cancelled then 1 else 0 end) as bigint) as cancelled_flights,
        cast(sum(case when is_late then 1 else 0 end) as bigint) as late_flights,
        cast(count(departure_delay_minutes) as bigint) as departures,
        cast(sum(departure_delay_minutes) as bigint) as departure_delay,
        cast(count(arrival_delay_minutes) as bigint) as arrivals,
        cast(sum(arrival_delay_minutes) as bigint) as arrival_delay,
        max(arrival_delay_minutes) as max_arrival_delay_minutes,
        cast(sum(case when is_cancelled then 0 else distance_miles end) as bigint) as distance_miles
    from {{ ref('fct_flights') }}
    group by carrier, flight_date
)

select
    carrier,
    flight_date,
    flights,
    cancelled_flights,
    late_flights,
    {{ exact_ratio('departure_delay', 'departures', 10, 4) }} as avg_departure_delay_minutes,
    {{ exact_ratio('arrival_delay', 'arrivals', 10, 4) }} as avg_arrival_delay_minutes,
    max_arrival_delay_minutes,
    {{ exact_ratio('cancelled_flights', 'flights', 7, 6) }} as cancelled_share,
    distance_miles
from daily
