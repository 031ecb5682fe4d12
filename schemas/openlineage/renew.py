#!/usr/bin/env python3
"""Makes the files of this folder from the published packages that carry OpenLineage's schemas.

    python3 schemas/openlineage/renew.py ARCHIVES           compares; ends with 1 when a file differs
    python3 schemas/openlineage/renew.py ARCHIVES --write   writes

ARCHIVES is a directory with the archives that PACKAGES names, fetched with each registry's own client. Each is checked
against its sha256 before it is opened. `spec` and `dbt` hold files as they stand in a package. `derived` holds the facets
whose schema no package carries: their constraints are read from the classes that OpenLineage generates from these schemas
for its Python client, and their names from the ones that it generates for Java. Python's standard library is enough.
"""
import ast
import hashlib
import io
import json
import pathlib
import re
import sys
import tarfile
import zipfile

HERE = pathlib.Path(__file__).parent
CORE = "https://openlineage.io/spec/2-0-2/OpenLineage.json"

PACKAGES = [
    {
        "name": "datafusion-openlineage",
        "version": "0.0.12",
        "registry": "crates.io",
        "archive": "datafusion-openlineage-0.0.12.crate",
        "sha256": "c3174cdfb83e6ada02b64b2684f696ca382886cae5ce98d12ec802bbb1392129",
        "holds": "OpenLineage's core schema and twelve facet schemas, as they stand in OpenLineage's release 1.50.0",
    },
    {
        "name": "openlineage-integration-common",
        "version": "1.54.0",
        "registry": "PyPI",
        "archive": "openlineage_integration_common-1.54.0-py3-none-any.whl",
        "sha256": "374aa6610857d7ac1bd3f7d6e7aa16136096f27eaa0145c52552db4cd9a8bd23",
        "holds": "the schemas of the facets that OpenLineage's dbt integration adds",
    },
    {
        "name": "openlineage-python",
        "version": "1.54.0",
        "registry": "PyPI",
        "archive": "openlineage_python-1.54.0-py3-none-any.whl",
        "sha256": "d8df45da51e82131c0f804842c82df4dfbc5dbcf4d70cac7fdb0819c23236f29",
        "holds": "classes that OpenLineage generates from every facet schema",
    },
    {
        "name": "io.openlineage:openlineage-java",
        "version": "1.53.0",
        "registry": "Maven Central",
        "archive": "openlineage-java-1.53.0-sources.jar",
        "sha256": "00ed94a8c7ffaaff35aebf56353e09a3c3e59a2e1819e322746b782c7ade3ef9",
        "holds": "the name under which each facet stands in an event, in classes generated from the same schemas",
    },
]

# dbt_version is left out: its schema refers to a core schema (1-0-2) that no package carries.
DBT = ["dbt-exposures-dataset-facet.json", "dbt-node-job-facet.json", "dbt-run-run-facet.json"]
BASES = {
    "RunFacet": "RunFacets",
    "JobFacet": "JobFacets",
    "DatasetFacet": "DatasetFacets",
    "InputDatasetFacet": "InputDatasetInputFacets",
    "OutputDatasetFacet": "OutputDatasetOutputFacets",
}


def archive(directory: pathlib.Path, index: int) -> bytes:
    package = PACKAGES[index]
    content = (directory / package["archive"]).read_bytes()
    found = hashlib.sha256(content).hexdigest()
    if found != package["sha256"]:
        raise SystemExit(f"{package['archive']} has sha256 {found}, not {package['sha256']}: do not use it")
    return content


def spec_files(crate: bytes) -> dict[str, bytes]:
    files = {}
    with tarfile.open(fileobj=io.BytesIO(crate), mode="r:gz") as tar:
        for member in tar:
            inside = member.name.partition("/tests/schemas/openlineage/")[2]
            if inside.endswith(".json"):
                files[f"spec/{inside}"] = tar.extractfile(member).read()
    return files


def dbt_files(wheel: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(wheel)) as archived:
        return {f"dbt/{name}": archived.read(f"openlineage/common/schema/{name}") for name in DBT}


def facet_names(jar: bytes) -> dict[str, str]:
    """The name in an event, by the facet's class."""
    with zipfile.ZipFile(io.BytesIO(jar)) as archived:
        text = archived.read("io/openlineage/client/OpenLineage.java").decode()
    names = {}
    for holder in BASES.values():
        start = text.index(f"\n    private {holder}(")
        arguments = text[start : text.index("{", start)]
        for name, type_name in re.findall(r'@JsonProperty\("(\w+)"\)\s+(\w+)', arguments):
            names[type_name] = name
    return names


class Module:
    """One file of generated classes, read without running it."""

    def __init__(self, text: str):
        self.classes, self.aliases = {}, {}
        for node in ast.parse(text).body:
            if isinstance(node, ast.ClassDef):
                self.classes[node.name] = node
            elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                self.aliases[node.targets[0].id] = node.value
        self.used: list[str] = []

    def base_of(self, name: str) -> str:
        base = self.classes[name].bases[0]
        return base.id if isinstance(base, ast.Name) else ""

    def schema_url(self, name: str) -> str:
        for node in self.classes[name].body:
            if isinstance(node, ast.FunctionDef) and node.name == "_get_schema":
                return ast.literal_eval(node.body[-1].value)
        raise SystemExit(f"{name} names no schema")

    def validators(self, name: str) -> tuple[dict[str, str], dict[str, list[str]]]:
        """Formats by field (a generated validator parses the text as what it has to be), and fields that need others."""
        formats, dependent = {}, {}
        for node in self.classes[name].body:
            for decorator in node.decorator_list if isinstance(node, ast.FunctionDef) else []:
                if not isinstance(decorator, ast.Attribute) or decorator.attr != "validator":
                    continue
                field, code = decorator.value.id, ast.unparse(node)
                kinds = {"UUID(": "uuid", "urlparse(": "uri", "isoparse(": "date-time"}
                if node.name.endswith("_dependent_required_check"):
                    lists = [each.iter for each in ast.walk(node) if isinstance(each, ast.comprehension)]
                    dependent[field] = ast.literal_eval(lists[0])
                else:
                    formats[field] = next(kind for call, kind in kinds.items() if call in code)
        return formats, dependent

    def body(self, name: str) -> dict:
        """The fields of a class as a JSON Schema. Further fields are allowed, as in every schema of OpenLineage."""
        node = self.classes[name]
        if self.base_of(name) == "Enum":
            return {"enum": [ast.literal_eval(each.value) for each in node.body if isinstance(each, ast.Assign)]}
        properties, required = {}, []
        formats, dependent = self.validators(name)
        for field in node.body:
            if not isinstance(field, ast.AnnAssign) or "ClassVar" in ast.unparse(field.annotation):
                continue
            key = field.target.id
            schema, optional = self.type_of(field.annotation)
            if key in formats:
                schema["format"] = formats[key]
            properties[key] = schema
            if not optional and not self.has_default(field.value):
                required.append(key)
        rules = {"required": required, "dependentRequired": dependent}
        return {"type": "object", "properties": properties, **{rule: value for rule, value in rules.items() if value}}

    @staticmethod
    def has_default(value: ast.expr | None) -> bool:
        if isinstance(value, ast.Call):
            return any(keyword.arg in ("default", "factory") for keyword in value.keywords)
        return value is not None

    def type_of(self, node: ast.expr) -> tuple[dict, bool]:
        """The schema of a type, and whether the field may be left out (`… | None`)."""
        if isinstance(node, ast.BinOp):
            parts = self.union(node)
            kept = [part for part in parts if not (isinstance(part, ast.Constant) and part.value is None)]
            schemas = [self.type_of(part)[0] for part in kept]
            return (schemas[0] if len(schemas) == 1 else {"anyOf": schemas}), len(kept) < len(parts)
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            return self.type_of(ast.parse(node.value, mode="eval").body)
        if isinstance(node, ast.Subscript):
            return self.generic(node), False
        return self.named(node.id), False

    def union(self, node: ast.expr) -> list[ast.expr]:
        return [*self.union(node.left), node.right] if isinstance(node, ast.BinOp) else [node]

    def generic(self, node: ast.Subscript) -> dict:
        outer, inner = node.value.id, node.slice
        if outer == "list":
            return {"type": "array", "items": self.type_of(inner)[0]}
        if outer == "dict":
            return {"type": "object", "additionalProperties": self.type_of(inner.elts[1])[0]}
        if outer == "Literal":
            values = inner.elts if isinstance(inner, ast.Tuple) else [inner]
            return {"enum": [ast.literal_eval(value) for value in values]}
        if outer == "Union":
            return {"anyOf": [self.type_of(each)[0] for each in inner.elts]}
        raise SystemExit(f"a type that is not known: {ast.unparse(node)}")

    def named(self, name: str) -> dict:
        simple = {"str": "string", "int": "integer", "float": "number", "bool": "boolean"}
        if name in simple:
            return {"type": simple[name]}
        if name == "Any":
            return {}
        if name in BASES:
            return {"$ref": f"{CORE}#/$defs/{name}"}
        if name not in self.used:
            self.used.append(name)
        return {"$ref": f"#/$defs/{name}"}

    def definition(self, name: str) -> dict:
        return self.type_of(self.aliases[name])[0] if name in self.aliases else self.body(name)


def derive(module: Module, name: str, key: str, version: str) -> dict:
    url = module.schema_url(name)
    base = {"$ref": f"{CORE}#/$defs/{module.base_of(name)}"}
    module.used = [name]
    definitions = {}
    for each in module.used:  # grows while it is walked
        body = module.definition(each)
        definitions[each] = {"type": "object", "allOf": [base, body]} if each == name else body
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:floe-contracts:openlineage-python:{version}:{name}",
        "$comment": f"Derived by renew.py from openlineage-python {version}; OpenLineage publishes it as {url.partition('#')[0]}",
        "$defs": definitions,
        "type": "object",
        "properties": {key: {"$ref": f"#/$defs/{name}"}},
    }


def derived_files(wheel: bytes, names: dict[str, str], version: str, published: set[str]) -> dict[str, bytes]:
    files = {}
    with zipfile.ZipFile(io.BytesIO(wheel)) as archived:
        for inside in sorted(archived.namelist()):
            if not re.fullmatch(r"openlineage/client/generated/\w+\.py", inside) or inside.endswith("base.py"):
                continue
            module = Module(archived.read(inside).decode())
            for name in module.classes:
                if module.base_of(name) in BASES and name in names and f"spec/facets/{name}.json" not in published:
                    schema = derive(module, name, names[name], version)
                    files[f"derived/{name}.json"] = f"{json.dumps(schema, indent=2)}\n".encode()
    return files


def every_file(directory: pathlib.Path) -> dict[str, bytes]:
    spec = spec_files(archive(directory, 0))
    dbt = dbt_files(archive(directory, 1))
    names = facet_names(archive(directory, 3))
    derived = derived_files(archive(directory, 2), names, PACKAGES[2]["version"], set(spec))
    files = {**spec, **dbt, **derived}
    sources = {"spec": 0, "dbt": 1, "derived": 2}
    listed = []
    for path, content in sorted(files.items()):
        package = PACKAGES[sources[path.split("/")[0]]]["name"]
        listed.append({"path": path, "package": package, "sha256": hashlib.sha256(content).hexdigest()})
    table = {"licence": "Apache-2.0", "packages": PACKAGES, "files": listed}
    return {**files, "sources.json": f"{json.dumps(table, indent=2)}\n".encode()}


def main() -> int:
    if len(sys.argv) < 2:
        print(__doc__)
        return 2
    wanted = every_file(pathlib.Path(sys.argv[1]))
    present = {str(path.relative_to(HERE)): path.read_bytes() for path in HERE.rglob("*.json")}
    differing = sorted(path for path in {*wanted, *present} if wanted.get(path) != present.get(path))
    for path in differing:
        print(path)
        if "--write" in sys.argv:
            target = HERE / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(wanted[path]) if path in wanted else target.unlink()
    return 1 if differing and "--write" not in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
