{#
  numerator / denominator as numeric with `scale` decimals, ties rounded away from zero; null when the denominator is 0.

  Both arguments are whole numbers (bigint), denominator ≥ 0. Only whole numbers are divided, and only where nothing is
  left over, because engines disagree on the rest: Postgres divides integers to integers and averages exactly, DuckDB
  divides to double, and a double cast to numeric rounds a tie (1/32 at four decimals) one way here, the other there.
#}
{% macro exact_ratio(numerator, denominator, precision, scale) -%}
{%- set twice = "(2 * " ~ denominator ~ ")" -%}
{%- set raised = "(2 * abs(" ~ numerator ~ ") * " ~ 10 ** scale ~ " + " ~ denominator ~ ")" -%}
cast(
    case when {{ denominator }} > 0 then
        cast((case when {{ numerator }} < 0 then -1 else 1 end)
            * (({{ raised }} - mod({{ raised }}, {{ twice }})) / {{ twice }}) as numeric(18, 0))
        * 0.{{ "0" * (scale - 1) }}1
    end as numeric({{ precision }}, {{ scale }})
)
{%- endmacro %}
