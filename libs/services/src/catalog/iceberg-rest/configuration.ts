/**
 * The reference server's settings. Its own main listens on every interface, so Jetty's XML configuration composes it: the
 * server, one connector on loopback, the JDBC catalog, and Iceberg's servlet behind a virtual host whose name only the
 * gateway knows. So nobody gets past the gateway by the port alone, and an answer to that name proves whose it is.
 */

export interface RestServerSettings {
  readonly host: string;
  readonly port: number;
  /** The name that requests must give as their host; made for one start. */
  readonly virtualHost: string;
  /** Without user and password: jdbc:postgresql://127.0.0.1:5432/iceberg */
  readonly jdbcUrl: string;
  readonly jdbcUser: string;
  readonly jdbcPassword: string;
  /** Where tables lie unless they say otherwise: s3://bucket/path */
  readonly warehouse: string;
  readonly s3Endpoint: string;
  readonly s3Region: string;
  readonly s3PathStyle: boolean;
  readonly s3AccessKeyId: string;
  readonly s3SecretAccessKey: string;
}

/** What the server's version is printed behind, before it listens. */
export const VERSION_MARK = "floe: ";

/** Properties of the catalog, by the name that the XML takes them from. */
const CATALOG: Readonly<Record<string, string>> = {
  uri: "jdbc.uri",
  "jdbc.user": "jdbc.user",
  "jdbc.password": "jdbc.password",
  warehouse: "warehouse",
  "s3.endpoint": "s3.endpoint",
  "s3.path-style-access": "s3.path-style",
  "client.region": "s3.region",
  "s3.access-key-id": "s3.key",
  "s3.secret-access-key": "s3.secret",
};

/** The same for every start. Strict: or a table in a namespace that is not there makes the namespace without a word. */
const FIXED: Readonly<Record<string, string>> = {
  "catalog-impl": "org.apache.iceberg.jdbc.JdbcCatalog",
  "io-impl": "org.apache.iceberg.aws.s3.S3FileIO",
  "jdbc.schema-version": "V1",
  "jdbc.strict-mode": "true",
  clients: "4",
};

const put = (name: string, value: string): string => `<Call name="put"><Arg>${name}</Arg><Arg>${value}</Arg></Call>`;

/**
 * The file for `org.eclipse.jetty.xml.XmlConfiguration`. A connection to the gateway may be idle for ten minutes; the
 * gateway lets it go after one, so none is closed while a request is on its way.
 */
export const REST_XML = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE Configure PUBLIC "-//Jetty//Configure//EN" "configure_10_0.dtd">
<Configure id="Server" class="org.eclipse.jetty.server.Server">
  <Get class="java.lang.System" name="out">
    <Call name="println"><Arg>${VERSION_MARK}<Call class="org.apache.iceberg.IcebergBuild" name="fullVersion"/></Arg></Call>
  </Get>
  <Call name="addConnector"><Arg>
    <New class="org.eclipse.jetty.server.ServerConnector">
      <Arg name="server"><Ref refid="Server"/></Arg>
      <Set name="host"><Property name="rest.host"/></Set>
      <Set name="port"><Property name="rest.port"/></Set>
      <Set name="idleTimeout">600000</Set>
    </New>
  </Arg></Call>
  <New id="conf" class="java.util.HashMap">
    ${Object.entries(FIXED)
      .map(([name, value]) => put(name, value))
      .join("\n    ")}
    ${Object.entries(CATALOG)
      .map(([name, property]) => put(name, `<Property name="${property}"/>`))
      .join("\n    ")}
  </New>
  <Call id="catalog" class="org.apache.iceberg.CatalogUtil" name="buildIcebergCatalog">
    <Arg>floe</Arg><Arg><Ref refid="conf"/></Arg><Arg/>
  </Call>
  <Set name="handler">
    <New class="org.eclipse.jetty.servlet.ServletContextHandler">
      <Arg type="int">0</Arg>
      <Set name="virtualHosts"><Array type="String"><Item><Property name="rest.virtual-host"/></Item></Array></Set>
      <Call name="addServlet">
        <Arg><New class="org.eclipse.jetty.servlet.ServletHolder"><Arg>
          <New class="org.apache.iceberg.rest.RESTCatalogServlet"><Arg>
            <New class="org.apache.iceberg.rest.RESTCatalogAdapter"><Arg><Ref refid="catalog"/></Arg></New>
          </Arg></New>
        </Arg></New></Arg>
        <Arg>/*</Arg>
      </Call>
      <Call name="insertHandler"><Arg><New class="org.eclipse.jetty.server.handler.gzip.GzipHandler"/></Arg></Call>
    </New>
  </Set>
</Configure>
`;

/** The file with everything that differs from start to start. It holds secrets. */
export function propertiesFile(settings: RestServerSettings): string {
  const values: Readonly<Record<string, string>> = {
    "rest.host": settings.host,
    "rest.port": String(settings.port),
    "rest.virtual-host": settings.virtualHost,
    "jdbc.uri": settings.jdbcUrl,
    "jdbc.user": settings.jdbcUser,
    "jdbc.password": settings.jdbcPassword,
    warehouse: settings.warehouse,
    "s3.endpoint": settings.s3Endpoint,
    "s3.path-style": String(settings.s3PathStyle),
    "s3.region": settings.s3Region,
    "s3.key": settings.s3AccessKeyId,
    "s3.secret": settings.s3SecretAccessKey,
  };
  return Object.entries(values)
    .map(([name, value]) => `${name}=${escapeProperty(value)}\n`)
    .join("");
}

/** A value as java.util.Properties reads it: Latin-1, with a backslash before what has a meaning. */
function escapeProperty(value: string): string {
  const escapeUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return value.replaceAll("\\", "\\\\").replaceAll(/^ |[^\x20-\x7e]/g, escapeUnit);
}
