#!/bin/bash
# Dagster as two programs, as libs/services/src/dagster/server.ts starts them: a code server and the webserver that asks it.
# When one of them ends, the container does.
set -eu
cp /settings/dagster.yaml /settings/workspace.yaml "$DAGSTER_HOME"
cd "$DAGSTER_HOME"
python -P /program/launch.py code-server --host 127.0.0.1 --port 4000 --log-format json \
  --python-file /program/definitions.py --attribute defs --working-directory /program --location-name floe-environment &
python -P /program/launch.py webserver 127.0.0.1:4000 -h 0.0.0.0 -p 3000 -w workspace.yaml --log-format json &
wait -n
exit 1
