#!/bin/sh
# Spark's Thrift server with the catalog as its writer. Settings that hold secrets go to a file: what stands in a command line
# can be read by everybody. They are those of libs/services/src/spark/configuration.ts.
set -eu
. /credentials/catalog.env
umask 077
cd "$(mktemp -d)"
cat >spark.conf <<CONF
spark.app.name floe-contracts
spark.master local[2]
spark.driver.memory 1g
spark.default.parallelism 2
spark.sql.shuffle.partitions 2
spark.ui.enabled false
spark.driver.host 127.0.0.1
spark.driver.bindAddress 127.0.0.1
spark.local.dir $PWD/tmp
spark.sql.warehouse.dir $PWD/warehouse
spark.sql.catalogImplementation in-memory
spark.sql.session.timeZone UTC
spark.sql.extensions org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions
spark.redaction.regex (?i)secret|password|token|credential|access[.-]?key
spark.sql.catalog.lake org.apache.iceberg.spark.SparkCatalog
spark.sql.catalog.lake.cache-enabled false
spark.sql.catalog.lake.type rest
spark.sql.catalog.lake.uri http://polaris:8181/api/catalog
spark.sql.catalog.lake.warehouse $FLOE_CATALOG_WAREHOUSE
spark.sql.catalog.lake.rest.auth.type oauth2
spark.sql.catalog.lake.oauth2-server-uri http://polaris:8181/api/catalog/v1/oauth/tokens
spark.sql.catalog.lake.credential $FLOE_CATALOG_CLIENT_ID:$FLOE_CATALOG_CLIENT_SECRET
spark.sql.catalog.lake.scope $FLOE_CATALOG_SCOPE
spark.sql.catalog.lake.token-exchange-enabled false
spark.sql.catalog.lake.io-impl org.apache.iceberg.aws.s3.S3FileIO
spark.sql.catalog.lake.s3.endpoint http://localstack:4566
spark.sql.catalog.lake.client.region $AWS_REGION
spark.sql.catalog.lake.s3.path-style-access true
spark.sql.catalog.lake.header.X-Iceberg-Access-Delegation vended-credentials
CONF
# Without the last setting Hive makes itself a metastore, which costs seconds and 80 MB.
exec /opt/spark/bin/spark-submit --properties-file spark.conf \
  --class org.apache.spark.sql.hive.thriftserver.HiveThriftServer2 spark-internal \
  --hiveconf hive.server2.thrift.port=10000 --hiveconf hive.server2.thrift.bind.host=0.0.0.0 \
  --hiveconf hive.metastore.rawstore.impl=none
