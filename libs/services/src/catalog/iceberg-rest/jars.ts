/**
 * Every jar of the embedded catalog: the reference server of Iceberg's own REST tests, what it needs, and Jetty's XML
 * configuration, by which it is composed. To move to another version: see docs/services.md.
 */
import type { MavenFile } from "../../runtime/download.ts";

export const ICEBERG_VERSION = "1.10.1";

export const JARS: readonly MavenFile[] = [
  {
    path: "org/roaringbitmap/RoaringBitmap/1.3.0/RoaringBitmap-1.3.0.jar",
    size: 459_295,
    sha256: "73443a71a2e2401c7d518a487983539fcaf5f9652efbd178f929e7b6d36881d0",
  },
  {
    path: "io/airlift/aircompressor/0.27/aircompressor-0.27.jar",
    size: 254_937,
    sha256: "fdbef3137a28f63bb0cb93487803080ede746a4ec3d421e36c6f0c305c35e5e4",
  },
  {
    path: "org/apache/avro/avro/1.12.0/avro-1.12.0.jar",
    size: 713_436,
    sha256: "1f5fbfff9b7427d6832cc3031a3c81413d3e21d9e2551847d9231c28493f9492",
  },
  {
    path: "com/github/ben-manes/caffeine/caffeine/2.9.3/caffeine-2.9.3.jar",
    size: 912_143,
    sha256: "1e0a7bbef1dd791653143f3f05d0e489934bf5481e58a87c9e619cd46b68729b",
  },
  {
    path: "commons-codec/commons-codec/1.17.0/commons-codec-1.17.0.jar",
    size: 372_608,
    sha256: "f700de80ac270d0344fdea7468201d8b9c805e5c648331c3619f2ee067ccfc59",
  },
  {
    path: "dev/failsafe/failsafe/3.3.2/failsafe-3.3.2.jar",
    size: 143_998,
    sha256: "2c5dc879a6dac7ea3a7b29d795e27bd49b8e7908b05c2f3e56053c19d79850f5",
  },
  {
    path: "org/apache/httpcomponents/client5/httpclient5/5.5/httpclient5-5.5.jar",
    size: 954_979,
    sha256: "496b4b0e8d5f3a8139a5d2638486d304758bac3a9c39d76989f663cfd9354fc9",
  },
  {
    path: "org/apache/httpcomponents/core5/httpcore5/5.3.4/httpcore5-5.3.4.jar",
    size: 908_601,
    sha256: "f2b2fd7a0164e8c3120cd8437bc9fea439239e165c17262b3e907daa7e979f80",
  },
  {
    path: "org/apache/httpcomponents/core5/httpcore5-h2/5.3.4/httpcore5-h2-5.3.4.jar",
    size: 241_692,
    sha256: "1fb4f34e4b612e7c127ad693335583587850b17ce9b1c366f9de1ca49fe2c781",
  },
  {
    path: "org/apache/iceberg/iceberg-api/1.10.1/iceberg-api-1.10.1.jar",
    size: 674_113,
    sha256: "9c806b96f20882d1e5e7a4b9a8d7bc1fa32917b509af4e6d139afaa09a288396",
  },
  {
    path: "org/apache/iceberg/iceberg-aws/1.10.1/iceberg-aws-1.10.1.jar",
    size: 229_165,
    sha256: "28229076a64512513e7142e7a5cf088dc18393c066887373d9c0616ba0c071b3",
  },
  {
    path: "org/apache/iceberg/iceberg-aws-bundle/1.10.1/iceberg-aws-bundle-1.10.1.jar",
    size: 62_673_230,
    sha256: "86bf20892ea5b4c17688f19b075399885f6aa5303f6b2dc9f491e76ceef9633b",
  },
  {
    path: "org/apache/iceberg/iceberg-bundled-guava/1.10.1/iceberg-bundled-guava-1.10.1.jar",
    size: 1_794_018,
    sha256: "05b79072e19071b1bcf7a4e382d624b3b2ccad6eaf79627676219bb48e4e834d",
  },
  {
    path: "org/apache/iceberg/iceberg-common/1.10.1/iceberg-common-1.10.1.jar",
    size: 31_808,
    sha256: "167791c08975f299ebae6c508ea872b899673c33dc2911e4c265f95b96a656f1",
  },
  {
    path: "org/apache/iceberg/iceberg-core/1.10.1/iceberg-core-1.10.1-tests.jar",
    size: 1_519_700,
    sha256: "8c18111a61ea40ba23114e10e33bacfceca6cf36d2c9a932d880e0100f14af1e",
  },
  {
    path: "org/apache/iceberg/iceberg-core/1.10.1/iceberg-core-1.10.1.jar",
    size: 2_353_588,
    sha256: "5dc1472e3a393d9d5a713aedee7007cebdf62cabbe82c72feb6d3da8e50d7216",
  },
  {
    path: "org/apache/iceberg/iceberg-open-api/1.10.1/iceberg-open-api-1.10.1-test-fixtures.jar",
    size: 12_499,
    sha256: "ec4dce1663933e3520227da8238a980d52b7eccac532c1953f337dc1e6ee597b",
  },
  {
    path: "com/fasterxml/jackson/core/jackson-annotations/2.19.2/jackson-annotations-2.19.2.jar",
    size: 79_309,
    sha256: "e516743a316dcf83c572ffc9cb6e8c5e8c134880c8c5155b02f7b34e9c5dc3cf",
  },
  {
    path: "com/fasterxml/jackson/core/jackson-core/2.19.2/jackson-core-2.19.2.jar",
    size: 591_418,
    sha256: "aa77eaf29293a868c47372194f7c5287d77d9370b04ea25d3fffc1e4904b5880",
  },
  {
    path: "com/fasterxml/jackson/core/jackson-databind/2.19.2/jackson-databind-2.19.2.jar",
    size: 1_679_351,
    sha256: "0a1bd4e9b0d670e632d40ee8c625ad376233502f03c2f5889baea95d025b47a7",
  },
  {
    path: "org/eclipse/jetty/jetty-http/11.0.26/jetty-http-11.0.26.jar",
    size: 279_701,
    sha256: "de738c8cfd5701627b5373c42376453beb8276f989d75e5258e3b1ffe217e938",
  },
  {
    path: "org/eclipse/jetty/jetty-io/11.0.26/jetty-io-11.0.26.jar",
    size: 222_995,
    sha256: "ce0ef76071e361d97f102e5cb48928b3cc66ac899d12be3ef0af8d06b4f768a1",
  },
  {
    path: "org/eclipse/jetty/toolchain/jetty-jakarta-servlet-api/5.0.2/jetty-jakarta-servlet-api-5.0.2.jar",
    size: 605_086,
    sha256: "efb20997729f32bfa6c8a8319037c353f7ad460d5d49f336bf232998ea2358db",
  },
  {
    path: "org/eclipse/jetty/jetty-security/11.0.26/jetty-security-11.0.26.jar",
    size: 121_613,
    sha256: "1f0a1b58304741f243e2f6ac694e6506b1e26bb079cfc2baaa3f2a6ed4bf2d9f",
  },
  {
    path: "org/eclipse/jetty/jetty-server/11.0.26/jetty-server-11.0.26.jar",
    size: 804_986,
    sha256: "3cc3b203b96c7115151ea94cad8af43c0914bfb6fe20cf2ca8378ec6822fa471",
  },
  {
    path: "org/eclipse/jetty/jetty-servlet/11.0.26/jetty-servlet-11.0.26.jar",
    size: 166_082,
    sha256: "c09469f1045f9e207732692b3bc56e8fe4d0599de52d3bd593927c4a9060e679",
  },
  {
    path: "org/eclipse/jetty/jetty-util/11.0.26/jetty-util-11.0.26.jar",
    size: 578_913,
    sha256: "1b61b875a6d40e8fd44cffb307bdb66f3459370a152a50a092a698c3737eeca9",
  },
  {
    path: "org/eclipse/jetty/jetty-xml/11.0.26/jetty-xml-11.0.26.jar",
    size: 73_811,
    sha256: "16fa7061a52d6052f4e1ed64dd1d61601d210bddc9ed6dbde8621b0edb7beb1f",
  },
  {
    path: "org/postgresql/postgresql/42.7.10/postgresql-42.7.10.jar",
    size: 1_137_016,
    sha256: "cab1cd67cfa25c25de4348e532298028288a877ba01c77d1619fe45416193387",
  },
  {
    path: "org/slf4j/slf4j-api/2.0.17/slf4j-api-2.0.17.jar",
    size: 69_908,
    sha256: "7b751d952061954d5abfed7181c1f645d336091b679891591d63329c622eb832",
  },
  {
    path: "org/slf4j/slf4j-simple/2.0.17/slf4j-simple-2.0.17.jar",
    size: 15_716,
    sha256: "ddfea59ac074c6d3e24ac2c38622d2d963895e17f70b38ed4bdae4d780be6964",
  },
];
