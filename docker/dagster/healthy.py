"""Ends with 0 when the webserver serves the code location that is always there."""

import json
import sys
import urllib.request

QUERY = "{ workspaceOrError { ... on Workspace { locationEntries { name locationOrLoadError { __typename } } } } }"

request = urllib.request.Request(
    "http://127.0.0.1:3000/graphql",
    data=json.dumps({"query": QUERY}).encode(),
    headers={"content-type": "application/json"},
)
with urllib.request.urlopen(request, timeout=5) as answer:
    entries = json.load(answer)["data"]["workspaceOrError"]["locationEntries"]
loaded = [entry["name"] for entry in entries if entry["locationOrLoadError"]["__typename"] == "RepositoryLocation"]
sys.exit(0 if "floe-environment" in loaded else 1)
