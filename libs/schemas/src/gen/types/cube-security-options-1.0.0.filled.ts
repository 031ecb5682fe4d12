/** Generated from schemas/cube-security-options/1.0.0.schema.json, every default filled in by `pnpm generate --write`. Do not edit. */

/**
 * What floe-cube can be told about security beyond the artifact, whose schema has no field for it. Every field may be left out.
 */
export interface CubeSecurityOptions {
  /**
   * Claims for columns. One for the artifact's filter_column says where its claim is; every other is one more filter.
   *
   * Items: A column, and the claim that holds its values.
   */
  filters: {
    /**
     * The filter's column in the warehouse, e.g. carrier.
     */
    column: string;
    /**
     * A claim of the token: its name, or a JSON pointer into nested claims, e.g. carrier or /floe/carriers. The column's name unless given.
     */
    claim: string | null;
  }[];
  /**
   * The algorithms that are taken. They all need the secret, so that a public key never is one.
   *
   * @minItems 1
   *
   * Items: An algorithm of JSON Web Signatures with a shared secret.
   */
  algorithms: ("HS256" | "HS384" | "HS512")[];
  /**
   * The claim iss that a token must have; null where any issuer that has the secret will do.
   */
  issuer: string | null;
  /**
   * An audience that a token must name in aud; null where tokens must not name any.
   */
  audience: string | null;
  /**
   * By how many seconds clocks may differ.
   */
  clock_tolerance_seconds: number;
  /**
   * How far ahead a token may expire, in seconds.
   */
  max_lifetime_seconds: number;
  /**
   * Greatest length of the header Authorization in bytes; Node refuses 16 KiB of headers by itself.
   */
  max_bytes: number;
  /**
   * Claim that opens all rows and the jobs of pre-aggregations when it is true, for checks and operators; null where no token may do that.
   */
  unrestricted_claim: string | null;
}
