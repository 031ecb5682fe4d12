"""The code location that is always there: one asset, which says what it ran on."""

import platform

import dagster as dg


@dg.asset(key=["floe", "environment"], description="Materialized by whoever wants to know whether Dagster runs jobs.")
def environment() -> dg.MaterializeResult:
    return dg.MaterializeResult(metadata={"dagster": dg.__version__, "python": platform.python_version()})


defs = dg.Definitions(assets=[environment], executor=dg.in_process_executor)
