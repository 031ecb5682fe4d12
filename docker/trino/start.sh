#!/bin/sh
# Trino with the credentials that Polaris has made; etc/catalog reads them from the environment.
set -eu
set -a
. /credentials/catalog.env
set +a
exec /usr/lib/trino/bin/run-trino
