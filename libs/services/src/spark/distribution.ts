/** Which Spark: the jars of PyPI's pyspark, as python/spark/requirements.in pins it, and Iceberg's two from Maven Central. */
import type { MavenFile } from "../runtime/download.ts";

/** Spark 3.5 runs on Java 8, 11 and 17 (spark.apache.org/docs/3.5.8); on 25 its Hadoop fails at once. */
export const SPARK_JAVA = { exactly: 17 } as const;

/** As python/spark/requirements.in pins pyspark. */
export const SPARK_VERSION = "3.5.8";
export const ICEBERG_VERSION = "1.10.1";

export const ICEBERG_JARS: readonly MavenFile[] = [
  {
    path: `org/apache/iceberg/iceberg-spark-runtime-3.5_2.12/${ICEBERG_VERSION}/iceberg-spark-runtime-3.5_2.12-${ICEBERG_VERSION}.jar`,
    size: 47_140_434,
    sha256: "39ea09e6c03550a300b9d9ab498949836d2d434e441da4c12a943a086e396940",
  },
  {
    // S3FileIO with the AWS SDK that it needs.
    path: `org/apache/iceberg/iceberg-aws-bundle/${ICEBERG_VERSION}/iceberg-aws-bundle-${ICEBERG_VERSION}.jar`,
    size: 62_673_230,
    sha256: "86bf20892ea5b4c17688f19b075399885f6aa5303f6b2dc9f491e76ceef9633b",
  },
];
