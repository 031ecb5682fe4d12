/** The boundary dbt → cube. */
export { type DbtToCubeOptions, dbtToCube } from "./boundary.ts";
export { referenceConsumer } from "./consumer/cube.ts";
