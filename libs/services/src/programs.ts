/** What a Java program needs that talks to the environment's catalog beside its services: a Java, jars, a token. */
export { ICEBERG_VERSION, JARS as ICEBERG_JARS } from "./catalog/iceberg-rest/jars.ts";
export { type CatalogConfig, readConfig } from "./catalog/rest.ts";
export { type JavaOptions, type JavaRuntime, type JavaWanted, javaRuntime } from "./java/index.ts";
export { answerOf, limits, requestToken, type Token } from "./oidc/token.ts";
export { type FetchOptions, fetchMaven, type MavenFile } from "./runtime/download.ts";
