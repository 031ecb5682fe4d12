"""Writes fixtures/pyarrow.arrow: tables that another Arrow implementation made, in layouts that ours never writes.

Run with any pyarrow (made with 26.0): python record_pyarrow.py ../fixtures/pyarrow.arrow
"""

import datetime as dt
import decimal
import sys

import pyarrow as pa

D = decimal.Decimal
UTC = dt.timezone.utc
INSTANT = dt.datetime(2013, 1, 1, 5, 0, 0, 123456)

columns = {
    "id": pa.array([1, 2, 3], pa.int64()),
    "bool": pa.array([True, None, False], pa.bool_()),
    "uint64": pa.array([2**64 - 1, None, 0], pa.uint64()),
    "float32": pa.array([0.1, None, float("nan")], pa.float32()),
    "text": pa.array(["é", None, ""], pa.string()),
    "large_text": pa.array(["AA ", None, "🛫"], pa.large_string()),
    "dictionary": pa.array(["b", None, "a"], pa.string()).dictionary_encode(),
    "binary": pa.array([b"\x00\xff", None, b""], pa.binary()),
    "large_binary": pa.array([b"\x01", None, b""], pa.large_binary()),
    "fixed": pa.array([b"abcd", None, b"efgh"], pa.binary(4)),
    "decimal32": pa.array([D("-1.10"), None, D("9999999.99")], pa.decimal32(9, 2)),
    "decimal64": pa.array([D("-1.10"), None, D("1.10")], pa.decimal64(18, 2)),
    "decimal128": pa.array([D("-" + "9" * 36 + ".99"), None, D("0.01")], pa.decimal128(38, 2)),
    "decimal256": pa.array([D("-" + "9" * 50), None, D("7")], pa.decimal256(60, 0)),
    "date": pa.array([dt.date(2013, 1, 1), None, dt.date(1, 1, 1)], pa.date32()),
    "time32": pa.array([dt.time(5, 6, 7), None, dt.time(0, 0)], pa.time32("s")),
    "time64": pa.array([dt.time(23, 59, 59, 999999), None, dt.time(0, 0)], pa.time64("us")),
    "timestamp": pa.array([INSTANT, None, dt.datetime(1969, 12, 31, 23, 59, 59, 999999)], pa.timestamp("us")),
    "timestamp_ns": pa.array([1_357_016_400_123_456_789, None, -1], pa.timestamp("ns")),
    "timestamptz": pa.array([INSTANT.replace(tzinfo=UTC), None, None], pa.timestamp("us", "UTC")),
    "list": pa.array([[1, None], None, []], pa.list_(pa.int32())),
    "large_list": pa.array([["a"], None, []], pa.large_list(pa.string())),
    "fixed_list": pa.array([[1.5, 2.5], None, [0.0, -0.0]], pa.list_(pa.float64(), 2)),
    "struct": pa.array([{"a": 1, "b": [D("1.1")]}, None, {"a": None, "b": None}],
                       pa.struct([("a", pa.int8()), ("b", pa.list_(pa.decimal128(4, 1)))])),
    "map": pa.array([[("k", 1), ("j", None)], None, []], pa.map_(pa.string(), pa.int64())),
}

table = pa.table(columns)
# Two batches, the second a slice whose offsets do not start at nought.
batches = [table.slice(0, 1).to_batches()[0], table.slice(1).to_batches()[0]]
with pa.OSFile(sys.argv[1], "wb") as sink, pa.ipc.new_file(sink, table.schema) as writer:
    for batch in batches:
        writer.write_batch(batch)
