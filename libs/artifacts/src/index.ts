/** What every boundary that starts from a compiled artifact shares. */
export { artifactHoldsNoSecret } from "./checks/artifact-holds-no-secret.ts";
export { artifactIsValid } from "./checks/artifact-is-valid.ts";
export { artifactRecordsItsSource } from "./checks/artifact-records-its-source.ts";
export { artifactRoundTrips } from "./checks/artifact-round-trips.ts";
export { type ArtifactFile, type DocumentFile, type Json, jsonFile, put, rewrite, yamlFile } from "./documents.ts";
export { type Planted, plantReferences, secretReferences, secretValue } from "./planted.ts";
export { type Compiling, compiled, orRefusal, type Refusal } from "./story.ts";
export { type ArtifactSubject, providerEdits, providerWrites } from "./subject.ts";
export { filesBelow, searchWritten } from "./written.ts";
