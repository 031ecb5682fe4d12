-- A scalar query a column instead of one grouped join.
select
    a.carrier,
    a.name as carrier_name,
    cast((select count(*) from flights as f where f.carrier = a.carrier) as bigint) as flights,
    cast((select count(distinct f.dest) from flights as f where f.carrier = a.carrier) as bigint) as destinations,
    cast((select count(distinct f.tailnum) from flights as f where f.carrier = a.carrier) as bigint) as aircraft,
    (
        select min(f.time_hour + f.minute * interval '60 seconds') from flights as f where f.carrier = a.carrier
    ) as first_departure,
    a.carrier in (select f.carrier from flights as f) as is_active
from airlines as a
order by a.carrier
