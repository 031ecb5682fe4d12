"""PyIceberg as a long-lived client of one catalog. Standard input holds the properties of the catalog in its first line, which may
be secret, and then one request a line: {"id": 1, "op": "read", …}. Each is answered by one line, {"id": 1, "value": …} or
{"id": 1, "error": …, "message": …}, in the order in which they are done. What PyIceberg refuses is an answer; the end of the input
ends the process. Rows come and go as files of Arrow IPC, integers of 64 bits as texts."""

import json
import os
import sys
import threading
import uuid
from concurrent.futures import ThreadPoolExecutor

import pyarrow as pa
import pyarrow.csv
import pyarrow.ipc
from pyiceberg.catalog.rest import RestCatalog
from pyiceberg.io.pyarrow import schema_to_pyarrow
from pyiceberg.schema import Schema
from pyiceberg.transforms import parse_transform
from pyiceberg.types import NestedField

ANSWERS = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
# What a library prints must not be taken for an answer.
os.dup2(2, 1)
lock = threading.Lock()
properties = json.loads(sys.stdin.readline())
handles = {}
local = threading.local()


def catalog():
    """Of the thread: its HTTP session is not shared."""
    if not hasattr(local, "catalog"):
        local.catalog = RestCatalog("floe", **properties)
    return local.catalog


def table_of(request):
    """As it is now, or as it was when its handle was opened."""
    return handles[request["handle"]] if "handle" in request else catalog().load_table(request["table"])


def type_of(text):
    return NestedField(field_id=1, name="x", field_type=text, required=False).field_type


def rows_in(file, table):
    """Rows in the types of the table: a uuid comes as text, and bytes of a fixed length as bytes."""
    with pa.memory_map(file) as source:
        found = pa.ipc.open_stream(source).read_all()
    wanted = schema_to_pyarrow(table.schema(), include_field_ids=False)
    columns = [converted(found.column(field.name), field.type) for field in wanted]
    return pa.Table.from_arrays(columns, schema=wanted)


def converted(column, wanted):
    if wanted == pa.uuid():
        values = [None if value is None else uuid.UUID(value).bytes for value in column.to_pylist()]
        return pa.ExtensionArray.from_storage(wanted, pa.array(values, pa.binary(16)))
    return column.cast(wanted)


def create_namespace(request):
    catalog().create_namespace(request["namespace"])


def drop_namespace(request):
    for name in catalog().list_tables(request["namespace"]):
        catalog().drop_table(name, purge_requested=request.get("purge", False))
    catalog().drop_namespace(request["namespace"])


def list_tables(request):
    return sorted(name[-1] for name in catalog().list_tables(request["namespace"]))


def create_table(request):
    schema = Schema.model_validate({"type": "struct", "schema-id": 0, "fields": request["fields"]})
    table = catalog().create_table(request["table"], schema=schema, properties=request.get("properties", {}))
    if "partition" in request:
        with table.update_spec() as update:
            change_partition(update, request["partition"])
    return described(table)


def open_handle(request):
    # A session of its own, as another program would have one.
    handles[request["as"]] = RestCatalog(request["as"], **properties).load_table(request["table"])


def append(request):
    table = table_of(request)
    table.append(rows_in(request["file"], table))


def append_csv(request):
    table = table_of(request)
    wanted = schema_to_pyarrow(table.schema(), include_field_ids=False)
    options = pa.csv.ConvertOptions(
        column_types=wanted, null_values=[""], strings_can_be_null=True, quoted_strings_can_be_null=False
    )
    rows = pa.csv.read_csv(request["file"], convert_options=options)
    table.append(pa.Table.from_arrays([rows.column(field.name) for field in wanted], schema=wanted))
    return rows.num_rows


def overwrite(request):
    table = table_of(request)
    table.overwrite(rows_in(request["file"], table))


def delete(request):
    table_of(request).delete(request["where"])


def read(request):
    snapshot = request.get("snapshot")
    scan = table_of(request).scan(snapshot_id=None if snapshot is None else int(snapshot))
    rows = scan.to_arrow()
    with pa.OSFile(request["file"], "wb") as sink, pa.ipc.new_stream(sink, rows.schema) as writer:
        writer.write_table(rows)
    return rows.num_rows


def evolve(request):
    table = table_of(request)
    with table.update_schema() as update:
        for change in request["changes"]:
            change_schema(update, change)


def change_schema(update, change):
    name = change.get("column")
    match change["do"]:
        case "add":
            update.add_column(name, type_of(change["type"]))
        case "rename":
            update.rename_column(name, change["to"])
        case "retype":
            update.update_column(name, field_type=type_of(change["type"]))
        case "drop":
            update.delete_column(name)
        case "first":
            update.move_first(name)
        case "after":
            update.move_after(name, change["other"])
        case other:
            raise ValueError(f"no change of a schema is called {other}")


def partition(request):
    table = table_of(request)
    with table.update_spec() as update:
        change_partition(update, request["fields"])


def change_partition(update, fields):
    for column, transform in fields:
        update.add_field(column, parse_transform(transform))


def describe(request):
    return described(table_of(request))


def described(table):
    metadata = table.metadata
    return {
        "location": table.location(),
        "metadataLocation": table.metadata_location,
        "fields": json.loads(table.schema().model_dump_json())["fields"],
        "specs": [[f"{f.name}: {f.transform}" for f in spec.fields] for spec in metadata.partition_specs],
        "defaultSpec": metadata.default_spec_id,
        "current": text(metadata.current_snapshot_id),
        "snapshots": [snapshot_of(each) for each in metadata.snapshots],
    }


def snapshot_of(snapshot):
    summary = snapshot.summary
    return {
        "id": text(snapshot.snapshot_id),
        "parent": text(snapshot.parent_snapshot_id),
        "operation": None if summary is None else summary.operation.value,
        "records": None if summary is None else summary.additional_properties.get("total-records"),
    }


def text(number):
    return None if number is None else str(number)


def files(request):
    """The data files of the current snapshot, from its manifests: inspect.files() knows no uuid."""
    table = table_of(request)
    snapshot = table.current_snapshot()
    found = []
    for manifest in snapshot.manifests(table.io) if snapshot is not None else []:
        for entry in manifest.fetch_manifest_entry(table.io):
            file = entry.data_file
            found.append({"path": file.file_path, "spec": manifest.partition_spec_id, "records": file.record_count})
    return found


OPERATIONS = {
    each.__name__: each
    for each in (
        create_namespace, drop_namespace, list_tables, create_table, open_handle, append, append_csv,
        overwrite, delete, read, evolve, partition, describe, files,
    )
}  # fmt: skip


def answer(request):
    try:
        said = {"value": OPERATIONS[request["op"]](request)}
    except BaseException as error:  # also what a library raises to end the process: it is one request's end
        said = {"error": type(error).__name__, "message": str(error)}
    with lock:
        ANSWERS.write(json.dumps({"id": request["id"], **said}) + "\n")


with ThreadPoolExecutor(8) as pool:
    for line in sys.stdin:
        pool.submit(answer, json.loads(line))
