#!/bin/sh
# Runs a command with the credentials that Polaris has made: docker compose exec test-runner sh docker/test-runner/with-credentials.sh npx …
set -eu
if [ -r /credentials/catalog.env ]; then
  set -a
  . /credentials/catalog.env
  set +a
fi
exec "$@"
