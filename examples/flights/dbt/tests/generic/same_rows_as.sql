{#
  Fails with every row that is in the model but not in `seed`, or the reverse.

  It keeps a source honest: the source's name is worked out in sources.yml, the seed's by dbt, and the two must be one
  table. It also names the seed, so `dbt build` loads the seed before it runs this test on the source.
#}
{% test same_rows_as(model, seed) %}
(select 'only in the model' as found, rows_of_model.* from (
    select * from {{ model }} except select * from {{ seed }}
) as rows_of_model)
union all
(select 'only in the seed' as found, rows_of_seed.* from (
    select * from {{ seed }} except select * from {{ model }}
) as rows_of_seed)
{% endtest %}
