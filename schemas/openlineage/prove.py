#!/usr/bin/env python3
"""Shows that what renew.py derives is what OpenLineage publishes.

    python3 schemas/openlineage/prove.py ARCHIVES

Facets whose schema a package does carry are derived as well, and held against that schema: without descriptions, and with
references followed, they must be the same. KNOWN lists the places where they may differ, and why; a row that fits nothing
any more is an error too.
"""
import json
import pathlib
import re
import sys
import zipfile

from renew import BASES, PACKAGES, Module, archive, derive, facet_names, spec_files

SILENT = {"$schema", "$id", "$comment", "description", "example", "deprecated", "documentation"}
KNOWN = {
    "JobTypeJobFacet /properties/emissionPattern": "1.54.0 has version 2-0-4, which adds it to 2-0-3",
    "ParentRunFacet /facets": "1.54.0 has version 1-2-0, which adds facets of parent and root to 1-1-0",
    "InputStatisticsInputDatasetFacet /type": "the base, a facet, says that it is an object",
    "OutputStatisticsOutputDatasetFacet /type": "the base, a facet, says that it is an object",
    "LifecycleStateChangeDatasetFacet /lifecycleStateChange/type": "an enum of texts says that it is text",
}


def constraints(schema, root: dict, above: tuple[str, ...] = ()):
    """The schema with local references followed and everything left out that constrains nothing."""
    if isinstance(schema, list):
        return [constraints(item, root, above) for item in schema]
    if not isinstance(schema, dict):
        return schema
    name = schema.get("$ref", "").removeprefix("#/$defs/")
    if name != schema.get("$ref", ""):
        return {"again": name} if name in above else constraints(root["$defs"][name], root, (*above, name))
    kept = {}
    for keyword, value in schema.items():
        if keyword == "properties":
            kept[keyword] = {field: constraints(inner, root, above) for field, inner in value.items()}
        elif keyword not in SILENT and not (keyword == "additionalProperties" and value is True):
            kept[keyword] = constraints(value, root, above)
    return kept


def differences(published, derived, place: str = "") -> list[str]:
    if isinstance(published, dict) and isinstance(derived, dict):
        found = []
        for key in sorted({*published, *derived}):
            if key not in published or key not in derived:
                found.append(f"{place}/{key}")
            else:
                found += differences(published[key], derived[key], f"{place}/{key}")
        return found
    if isinstance(published, list) and isinstance(derived, list) and len(published) == len(derived):
        if all(isinstance(item, str) for item in published):
            return [] if sorted(published) == sorted(derived) else [place]
        pairs = enumerate(zip(published, derived))
        return [each for index, pair in pairs for each in differences(*pair, f"{place}/{index}")]
    return [] if published == derived else [place]


def main() -> int:
    directory = pathlib.Path(sys.argv[1])
    spec, names = spec_files(archive(directory, 0)), facet_names(archive(directory, 3))
    wheel = directory / PACKAGES[2]["archive"]
    compared, unknown, used = 0, [], set()
    with zipfile.ZipFile(wheel) as archived:
        for inside in sorted(archived.namelist()):
            if not re.fullmatch(r"openlineage/client/generated/\w+\.py", inside) or inside.endswith("base.py"):
                continue
            module = Module(archived.read(inside).decode())
            for name in module.classes:
                if module.base_of(name) not in BASES or f"spec/facets/{name}.json" not in spec:
                    continue
                published = json.loads(spec[f"spec/facets/{name}.json"])
                derived = derive(module, name, names[name], PACKAGES[2]["version"])
                compared += 1
                whole = {"$ref": f"#/$defs/{name}"}
                for place in differences(constraints(whole, published), constraints(whole, derived)):
                    rows = [row for row in KNOWN if row.startswith(f"{name} ") and place.endswith(row.split(" ")[1])]
                    used.update(rows)
                    unknown += [] if rows else [f"{name} at {place}"]
    stale = sorted(set(KNOWN) - used)
    for each in unknown:
        print(f"differs: {each}")
    for each in stale:
        print(f"a row of KNOWN that fits nothing: {each}")
    print(f"{compared} facets compared, {len(used)} known differences")
    return 1 if unknown or stale else 0


if __name__ == "__main__":
    sys.exit(main())
