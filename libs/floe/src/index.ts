/** The reference floe-core, what tests are made from, and the adapters that let a foreign provider or consumer take its place. */
export {
  ARTIFACT_FILE,
  checkArtifact,
  formatArtifact,
  type ReadArtifact,
  readArtifact,
  writeArtifact,
} from "./artifact/files.ts";
export type { ColumnClassification, ColumnClassifications } from "./compile/classifications.ts";
export {
  type Compiled,
  type CompileOptions,
  compile,
  type EnvironmentContext,
  REFERENCE_CORE_VERSION,
} from "./compile/compile.ts";
export { refusePlainSecrets } from "./compile/plain-secrets.ts";
export { type ArtifactOptions, artifact, FACTORY_METADATA } from "./factories/artifact.ts";
export {
  type Project,
  type ProjectFilesOptions,
  type ProjectVariantOptions,
  projectFiles,
  projectVariant,
} from "./factories/project.ts";
export {
  type ContractVersion,
  type FloeSpecOptions,
  floeSpec,
  type PlatformSpecOptions,
  platformSpec,
} from "./factories/specs.ts";
export {
  COMPUTE_TARGETS,
  type ComputeTarget,
  computeProfile,
  targetProperties,
  targetSecretRef,
} from "./factories/targets.ts";
export { type InitOptions, type InitResult, initProject } from "./init/init.ts";
export { floeSpecVersionOf, type LoadedFloeSpec, loadFloeSpec } from "./load/floe-spec.ts";
export {
  assertPlatformEnv,
  DEFAULT_PLATFORM_ENV,
  type LoadedPlatformSpec,
  loadPlatformSpec,
  PLATFORM_ENV_VARIABLE,
  platformEnvOf,
  platformPlaces,
} from "./load/platform-spec.ts";
export {
  type CommandOptions,
  commandProvider,
  PROVIDER_COMMAND_VARIABLE,
  providerFromEnvironment,
} from "./providers/command.ts";
export { assertEmptyDirectory, type CommandConsumerOptions, commandConsumer } from "./providers/consumer.ts";
export { CONSUMER_COMMAND_VARIABLE, consumerFromEnvironment } from "./providers/consumer-from-environment.ts";
export type {
  CompileRequest,
  CompileResult,
  ConsumeRequest,
  ConsumeResult,
  Consumer,
  Environment,
  Provider,
} from "./providers/provider.ts";
export { referenceProvider } from "./providers/reference.ts";
export {
  type ResolvedLayer,
  type ResolvedProfiles,
  resolveLayers,
  resolveObservability,
  resolveProfiles,
} from "./resolve.ts";
export { DEFAULT_SECRETS_DIR, resolveSecret, secretVariable } from "./secrets.ts";
