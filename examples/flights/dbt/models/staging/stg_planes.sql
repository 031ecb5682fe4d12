-- depends_on: {{ ref('planes') }}
select
    tailnum,
    year as built_year,
    type as aircraft_type,
    manufacturer,
    model,
    engine as engine_type,
    engines,
    seats
from {{ source('nycflights13', 'planes') }}
