select
    airports.airport_code,
    airports.airport_name,
    airports.latitude,
    airports.longitude,
    airports.altitude_feet,
    airports.utc_offset_hours,
    airports.time_zone,
    airports.observes_dst,
    origins.origin is not null as is_origin
from {{ ref('stg_airports') }} as airports
left join (select distinct origin from {{ ref('fct_flights') }}) as origins
    on airports.airport_code = origins.origin
