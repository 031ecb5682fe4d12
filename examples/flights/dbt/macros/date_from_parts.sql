{# A date from year, month and day, all integers: each warehouse has a function for it, none the same one. #}
{% macro date_from_parts(year, month, day) -%}
    {{ return(adapter.dispatch("date_from_parts", "flights")(year, month, day)) }}
{%- endmacro %}

{# DuckDB, Postgres, Spark and Databricks. #}
{% macro default__date_from_parts(year, month, day) -%}
    make_date({{ year }}, {{ month }}, {{ day }})
{%- endmacro %}

{% macro snowflake__date_from_parts(year, month, day) -%}
    date_from_parts({{ year }}, {{ month }}, {{ day }})
{%- endmacro %}

{% macro bigquery__date_from_parts(year, month, day) -%}
    date({{ year }}, {{ month }}, {{ day }})
{%- endmacro %}

{% macro redshift__date_from_parts(year, month, day) -%}
    to_date({{ year }} * 10000 + {{ month }} * 100 + {{ day }}, 'YYYYMMDD')
{%- endmacro %}
