select
    a.faa as airport_code,
    a.name as airport_name,
    cast(round(a.lat, 6) as numeric(9, 6)) as latitude,
    cast(round(a.lon, 6) as numeric(9, 6)) as longitude,
    a.alt as altitude_feet,
    a.tz as utc_offset_hours,
    a.tzone as time_zone,
    nullif(a.dst, 'U') = 'A' as observes_dst,
    exists (select 1 from flights as f where f.origin = a.faa) as is_origin
from airports as a
order by a.faa
