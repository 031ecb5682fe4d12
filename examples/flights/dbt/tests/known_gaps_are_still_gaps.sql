-- The gaps listed in dbt_project.yml excuse rows from the relationships tests. Returns those that excuse nothing: the
-- key is now in its reference table, or no flight uses it, or every number of a fleet is known.
with excused as (
    {% for code in var('airports_not_in_source') -%}
    select 'airport' as gap, '{{ code }}' as code union all
    {% endfor -%}
    {% for tailnum in var('aircraft_not_in_source') -%}
    select 'aircraft' as gap, '{{ tailnum }}' as code union all
    {% endfor -%}
    {% for carrier in var('carriers_with_fleet_numbers') -%}
    select 'fleet' as gap, '{{ carrier }}' as code {% if not loop.last %}union all{% endif %}
    {% endfor %}
),

unmatched as (
    select distinct 'airport' as gap, flights.dest as code
    from {{ ref('fct_flights') }} as flights
    left join {{ ref('dim_airports') }} as airports on flights.dest = airports.airport_code
    where airports.airport_code is null
    union all
    select distinct 'aircraft' as gap, flights.tailnum as code
    from {{ ref('fct_flights') }} as flights
    left join {{ ref('dim_aircraft') }} as aircraft on flights.tailnum = aircraft.tailnum
    where flights.tailnum is not null and aircraft.tailnum is null
    union all
    select distinct 'fleet' as gap, flights.carrier as code
    from {{ ref('fct_flights') }} as flights
    left join {{ ref('dim_aircraft') }} as aircraft on flights.tailnum = aircraft.tailnum
    where flights.tailnum is not null and aircraft.tailnum is null
)

select excused.gap, excused.code
from excused
left join unmatched on excused.gap = unmatched.gap and excused.code = unmatched.code
where unmatched.code is null
