/** The boundary floe-core → floe-dbt. */
export { type CoreToDbtOptions, coreToDbt, EXAMPLE } from "./boundary.ts";
export { PROFILE_NAME, type Profile, profileOf, profileText, referenceConsumer } from "./consumer/profile.ts";
export type { DbtCase, DbtSubject } from "./evidence.ts";
