"""PyIceberg as a client of a catalog, a step a word: python pyiceberg_client.py STEP. Settings come as JSON in the variable
CATALOG; what happened goes to standard output as JSON, integers as texts where they need more than 53 bits."""

import json
import os
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pyarrow as pa
from pyiceberg.catalog.rest import RestCatalog
from pyiceberg.exceptions import CommitFailedException
from pyiceberg.transforms import BucketTransform
from pyiceberg.types import DoubleType

settings = json.loads(os.environ["CATALOG"])
NAMESPACE = settings["namespace"]
SCHEMA = pa.schema([pa.field("id", pa.int64(), nullable=False), pa.field("name", pa.string())])


def connect(who="writer", **more):
    client = settings["clients"][who]
    return RestCatalog(
        who,
        **{
            "uri": settings["uri"],
            "warehouse": settings["warehouse"],
            "credential": f"{client['id']}:{client['secret']}",
            "scope": client["scope"],
            "s3.access-key-id": settings["s3"]["id"],
            "s3.secret-access-key": settings["s3"]["secret"],
            **more,
        },
    )


def rows(ids, names=None):
    return pa.table({"id": ids, "name": names or ["x"] * len(ids)}, schema=SCHEMA)


def lifecycle():
    catalog = connect()
    catalog.create_namespace(NAMESPACE, {"owner": "žluťoučký"})
    table = catalog.create_table(f"{NAMESPACE}.flights", schema=SCHEMA)
    table.append(rows([1, 2**62 + 1], ["a", "kůň 🐎"]))
    first = table.current_snapshot().snapshot_id
    with table.update_schema() as update:
        update.add_column("distance", DoubleType())
        update.rename_column("name", "carrier")
    with table.update_spec() as update:
        update.add_field("id", BucketTransform(2), "id_bucket")
    more = pa.table(
        {"id": [3], "carrier": ["b"], "distance": [1.5]},
        schema=pa.schema([SCHEMA.field("id"), pa.field("carrier", pa.string()), pa.field("distance", pa.float64())]),
    )
    table.append(more)
    table.delete("id = 1")
    again = connect().load_table(f"{NAMESPACE}.flights")
    found = sorted(again.scan().to_arrow().to_pylist(), key=lambda row: row["id"])
    past = again.scan(snapshot_id=first).to_arrow()
    return {
        "owner": catalog.load_namespace_properties(NAMESPACE)["owner"],
        "location": again.location(),
        "rows": [{**row, "id": str(row["id"])} for row in found],
        "past": past.num_rows,
        "snapshot": str(again.current_snapshot().snapshot_id),
        "snapshots": len(again.metadata.snapshots),
        "format": again.metadata.format_version,
    }


def drop():
    catalog = connect()
    catalog.drop_table(f"{NAMESPACE}.flights", purge_requested=True)
    left = catalog.list_tables(NAMESPACE)
    for table in left:
        catalog.drop_table(table)
    catalog.drop_namespace(NAMESPACE)
    return {"left": [table[-1] for table in left], "there": catalog.namespace_exists(NAMESPACE)}


def refusal(action):
    try:
        action()
    except Exception as error:
        return {"error": type(error).__name__, "message": str(error)}
    return {"error": None, "message": "it was allowed"}


def refusals():
    reader = connect("reader")
    table = reader.load_table(f"{NAMESPACE}.flights")
    return {
        "reader reads": table.scan().to_arrow().num_rows,
        "reader creates": refusal(lambda: reader.create_namespace("of_the_reader")),
        "reader appends": refusal(lambda: table.append(rows([9]).select(["id"]))),
        "reader drops": refusal(lambda: reader.drop_table(f"{NAMESPACE}.flights")),
        "outsider": refusal(lambda: connect("outsider")),
        "warehouse": refusal(lambda: connect(warehouse="nowhere")),
        "scope": refusal(lambda: connect(scope="catalog")),
        "secret": refusal(lambda: connect(credential=f"{settings['clients']['writer']['id']}:wrong")),
    }


def refresh():
    """The issuer is found by the catalog, and given; both times a token that has expired is replaced."""
    catalogs = [connect("shortLived"), connect("shortLived", **{"oauth2-server-uri": settings["tokenUrl"]})]
    # Others make namespaces of their own meanwhile; this one nobody makes.
    before = [catalog.namespace_exists("nowhere") for catalog in catalogs]
    time.sleep(settings["lifetime"] + 1)
    return {"same": [catalog.namespace_exists("nowhere") for catalog in catalogs] == before}


def writers():
    name = f"{NAMESPACE}.appended"
    patient = {"commit.retry.num-retries": "100", "commit.retry.min-wait-ms": "10", "commit.retry.max-wait-ms": "200"}
    connect().create_table(name, schema=SCHEMA, properties=patient)
    conflicts = [0]
    lock = threading.Lock()

    def write(writer):
        catalog = connect()
        for number in range(5):
            while True:
                try:
                    catalog.load_table(name).append(rows([writer * 5 + number]))
                    break
                except CommitFailedException:
                    with lock:
                        conflicts[0] += 1

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(8)))
    table = connect().load_table(name)
    return {"ids": sorted(table.scan().to_arrow()["id"].to_pylist()), "snapshots": len(table.metadata.snapshots)}


STEPS = {step.__name__: step for step in (lifecycle, refusals, refresh, writers, drop)}
print(json.dumps({name: STEPS[name]() for name in sys.argv[1:]}))
