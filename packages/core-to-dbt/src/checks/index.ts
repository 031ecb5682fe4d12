/** Every check of the boundary; the contract says what each proves, and the harness holds the two lists against each other. */
import type { Check } from "@floe-contracts/harness";
import type { DbtSubject } from "../evidence.ts";
import artifactCarriesClassifications from "./artifact-carries-classifications.ts";
import artifactFindsTheDbtProject from "./artifact-finds-the-dbt-project.ts";
import artifactHoldsNoSecret from "./artifact-holds-no-secret.ts";
import artifactIsValid from "./artifact-is-valid.ts";
import artifactNamesTheTarget from "./artifact-names-the-target.ts";
import artifactRecordsItsSource from "./artifact-records-its-source.ts";
import artifactRoundTrips from "./artifact-round-trips.ts";
import catalogColumnsAgreeWithTheDatabase from "./catalog-columns-agree-with-the-database.ts";
import catalogListsEveryRelation from "./catalog-lists-every-relation.ts";
import consumerRefusesMissingCompute from "./consumer-refuses-missing-compute.ts";
import consumerRefusesUnknownVersion from "./consumer-refuses-unknown-version.ts";
import dbtAsksForAMissingVariable from "./dbt-asks-for-a-missing-variable.ts";
import dbtBuildsEveryNode from "./dbt-builds-every-node.ts";
import dbtParsesTheProfile from "./dbt-parses-the-profile.ts";
import dbtRunsEveryTest from "./dbt-runs-every-test.ts";
import dbtSeedsEveryRow from "./dbt-seeds-every-row.ts";
import manifestHoldsTheProject from "./manifest-holds-the-project.ts";
import manifestIsV12 from "./manifest-is-v12.ts";
import martsEqualTheOtherEngine from "./marts-equal-the-other-engine.ts";
import martsHaveTheDeclaredTypes from "./marts-have-the-declared-types.ts";
import profileAgreesAcrossVersions from "./profile-agrees-across-versions.ts";
import profileFollowsProduction from "./profile-follows-production.ts";
import profileHasEveryNeededKey from "./profile-has-every-needed-key.ts";
import profileHasTheTargetOutput from "./profile-has-the-target-output.ts";
import profileIgnoresUndeclaredFields from "./profile-ignores-undeclared-fields.ts";
import profileIsRepeatable from "./profile-is-repeatable.ts";
import profileIsValid from "./profile-is-valid.ts";
import profileKeepsEnvironmentsApart from "./profile-keeps-environments-apart.ts";
import profileKeepsEveryProperty from "./profile-keeps-every-property.ts";
import profileNeedsOnlyRequiredFields from "./profile-needs-only-required-fields.ts";
import profileQuotesNoSecret from "./profile-quotes-no-secret.ts";
import profileSelectsItsOutput from "./profile-selects-its-output.ts";
import profileTakesTheRestFromTheEnvironment from "./profile-takes-the-rest-from-the-environment.ts";
import relationsAreWhereTheArtifactSays from "./relations-are-where-the-artifact-says.ts";
import secretsStayOutOfTheRun from "./secrets-stay-out-of-the-run.ts";

export const CHECKS: readonly Check<DbtSubject>[] = [
  artifactIsValid,
  artifactRoundTrips,
  artifactRecordsItsSource,
  artifactNamesTheTarget,
  artifactFindsTheDbtProject,
  artifactHoldsNoSecret,
  artifactCarriesClassifications,
  profileIsValid,
  profileHasTheTargetOutput,
  profileSelectsItsOutput,
  profileKeepsEveryProperty,
  profileHasEveryNeededKey,
  profileTakesTheRestFromTheEnvironment,
  profileQuotesNoSecret,
  profileKeepsEnvironmentsApart,
  profileFollowsProduction,
  profileAgreesAcrossVersions,
  profileIsRepeatable,
  profileIgnoresUndeclaredFields,
  profileNeedsOnlyRequiredFields,
  consumerRefusesMissingCompute,
  consumerRefusesUnknownVersion,
  dbtParsesTheProfile,
  dbtAsksForAMissingVariable,
  dbtSeedsEveryRow,
  dbtBuildsEveryNode,
  dbtRunsEveryTest,
  manifestIsV12,
  manifestHoldsTheProject,
  relationsAreWhereTheArtifactSays,
  catalogListsEveryRelation,
  catalogColumnsAgreeWithTheDatabase,
  martsHaveTheDeclaredTypes,
  martsEqualTheOtherEngine,
  secretsStayOutOfTheRun,
];
