/** Generated from schemas/cube-security/1.0.0.schema.json, every default filled in by `pnpm generate --write`. Do not edit. */

/**
 * A claim of the token: its name, or a JSON pointer into nested claims, e.g. carrier or /floe/carriers.
 */
export type Claim = string;
/**
 * A member of a cube, e.g. fct_flights.carrier.
 *
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^[A-Za-z_][A-Za-z0-9_]*$".
 */
export type Member = string;
/**
 * Name of a cube.
 */
export type CubeName = string;

/**
 * security.json as floe-cube writes it beside Cube's configuration: whose tokens are taken, and which rows of which cubes a token opens. It holds no secret. A cube that is not in it is refused.
 */
export interface CubeSecurity {
  /**
   * Version of this document.
   */
  version: "1.0.0";
  /**
   * Whether rows are filtered by the claims of the token; false lets every valid token see every row.
   */
  row_level: boolean;
  token: Token;
  /**
   * Claim that opens all rows and the jobs of pre-aggregations when it is true, for checks and operators; null where no token may do that.
   */
  unrestricted_claim: Claim | null;
  /**
   * The claims by which rows are filtered; a cube is filtered by each that names it.
   */
  filters: Filter[];
  /**
   * Every cube of the model by its name.
   */
  cubes: {
    [k: string]: SecuredCube;
  };
}
/**
 * What makes a token valid.
 */
export interface Token {
  /**
   * Name of the secret that signs tokens; Cube gets its value as CUBEJS_API_SECRET. Null where the artifact names none.
   */
  secret_ref: string | null;
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
}
/**
 * One claim and the members that must equal one of its values.
 */
export interface Filter {
  /**
   * The filter's column in the warehouse, e.g. carrier.
   */
  column: string;
  /**
   * A claim of the token: its name, or a JSON pointer into nested claims, e.g. carrier or /floe/carriers.
   */
  claim: string;
  /**
   * Type of the members and so of the values.
   */
  type: "string" | "number";
  /**
   * Cube to the member that is filtered, e.g. fct_flights: fct_flights.carrier.
   */
  members: {
    [k: string]: Member;
  };
}
/**
 * What may be asked of a cube.
 *
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^[A-Za-z_][A-Za-z0-9_]*$".
 */
export interface SecuredCube {
  /**
   * filtered: each row belongs to a value of a claim; public: every valid token sees all of it; denied: no token does.
   */
  access: "filtered" | "public" | "denied";
  /**
   * A member that no row of the cube has as null, by which a join without a row is known; null where there is none.
   */
  primary_key: Member | null;
  /**
   * The cubes that this one joins, in the order of the model: it decides between ways of the same length.
   */
  joins: CubeName[];
  /**
   * Members that no query may name: those that are not public in the model, and those that count rows of other cubes.
   *
   * Items: Name of a member of the cube.
   */
  hidden: string[];
  /**
   * Member to the other cubes that its SQL refers to.
   */
  reaches: {
    /**
     * The other cubes, in the order of the SQL.
     *
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^[A-Za-z_][A-Za-z0-9_]*$".
     */
    [k: string]: CubeName[];
  };
}
