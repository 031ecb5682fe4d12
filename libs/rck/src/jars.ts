/**
 * Every jar of the kit: its two classes of tests, the tests of Iceberg's core that they are, and what these need. What the
 * embedded catalog has too comes from its own list, so that both are of one version. Hadoop is there for a single class that
 * the kit makes and nobody uses (org.apache.hadoop.conf.Configuration).
 */
import { ICEBERG_JARS, type MavenFile } from "@floe-contracts/services/programs";

/** What only the server needs. */
const OF_THE_SERVER = /^(org\/eclipse\/jetty|org\/postgresql|io\/airlift)\//;

const OF_THE_KIT: readonly MavenFile[] = [
  {
    path: "org/apache/iceberg/iceberg-open-api/1.10.1/iceberg-open-api-1.10.1-tests.jar",
    size: 11_031,
    sha256: "aa3c0675b579f5902fe6904ec9cce2230b7bc5967e03e3b7fe2e3b940f82322e",
  },
  {
    path: "org/apache/iceberg/iceberg-api/1.10.1/iceberg-api-1.10.1-tests.jar",
    size: 355_651,
    sha256: "33aa75f192142a23d6c4066f393f472e866fbdbaf6d4f7da73d5eb4a05edc55d",
  },
  {
    path: "org/junit/platform/junit-platform-console-standalone/1.14.4/junit-platform-console-standalone-1.14.4.jar",
    size: 3_178_851,
    sha256: "7c6968cbcaf4301c729f202b23b7d736c5d88be625fc7d27ad5d746146a8bc28",
  },
  {
    path: "org/assertj/assertj-core/3.27.6/assertj-core-3.27.6.jar",
    size: 1_398_872,
    sha256: "b27872b049abc88e23c853ce5917945dd57d43bd31175d852e3941d2a6fd0231",
  },
  {
    path: "net/bytebuddy/byte-buddy/1.17.7/byte-buddy-1.17.7.jar",
    size: 9_015_334,
    sha256: "3575dcb8a98faf943d3c1595c47a16047c4fce8a83ebbb26262f1a2f67546357",
  },
  {
    path: "org/apache/hadoop/hadoop-common/3.4.1/hadoop-common-3.4.1.jar",
    size: 4_695_811,
    sha256: "85ab34eb0efc42651290991473341fc77491de2e0cfa7f2d02d20c57abed3aeb",
  },
  {
    path: "com/fasterxml/woodstox/woodstox-core/5.4.0/woodstox-core-5.4.0.jar",
    size: 522_679,
    sha256: "dbb958cb89f1d45238b061e146249494ff887f5f42b671a3956e98956e0d5c53",
  },
  {
    path: "org/codehaus/woodstox/stax2-api/4.2.1/stax2-api-4.2.1.jar",
    size: 195_909,
    sha256: "678567e48b51a42c65c699f266539ad3d676d4b1a5b0ad7d89ece8b9d5772579",
  },
  {
    path: "commons-collections/commons-collections/3.2.2/commons-collections-3.2.2.jar",
    size: 588_337,
    sha256: "eeeae917917144a68a741d4c0dff66aa5c5c5fd85593ff217bced3fc8ca783b8",
  },
];

export const KIT_JARS: readonly MavenFile[] = [
  ...ICEBERG_JARS.filter(({ path }) => !OF_THE_SERVER.test(path)),
  ...OF_THE_KIT,
];
