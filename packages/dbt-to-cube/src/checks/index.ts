/** Every check of the boundary; the contract says what each proves, and the harness holds the two lists against each other. */
import type { Check } from "@floe-contracts/harness";
import type { CubeSubject } from "../evidence.ts";
import aRefusalLeavesTheOldModelWhole from "./a-refusal-leaves-the-old-model-whole.ts";
import artifactClassifiesAsTheManifest from "./artifact-classifies-as-the-manifest.ts";
import artifactHoldsNoSecret from "./artifact-holds-no-secret.ts";
import artifactIsValid from "./artifact-is-valid.ts";
import artifactRecordsItsSource from "./artifact-records-its-source.ts";
import artifactRoundTrips from "./artifact-round-trips.ts";
import averagesKeepEveryDigit from "./averages-keep-every-digit.ts";
import consumerRefusesABrokenManifest from "./consumer-refuses-a-broken-manifest.ts";
import consumerRefusesACircleOfJoins from "./consumer-refuses-a-circle-of-joins.ts";
import consumerRefusesAModelWithoutColumns from "./consumer-refuses-a-model-without-columns.ts";
import consumerRefusesAStaleManifest from "./consumer-refuses-a-stale-manifest.ts";
import consumerRefusesAnotherManifestVersion from "./consumer-refuses-another-manifest-version.ts";
import consumerRefusesRollupsWithoutAStore from "./consumer-refuses-rollups-without-a-store.ts";
import consumerRefusesTwoOfOneName from "./consumer-refuses-two-of-one-name.ts";
import consumerRefusesUnknownVersion from "./consumer-refuses-unknown-version.ts";
import consumerRefusesWhatIsGone from "./consumer-refuses-what-is-gone.ts";
import contextsThatOpenNothingAreRefused from "./contexts-that-open-nothing-are-refused.ts";
import cubeAsksTheRelationThatDbtBuilt from "./cube-asks-the-relation-that-dbt-built.ts";
import cubeHasADimensionForEveryColumn from "./cube-has-a-dimension-for-every-column.ts";
import cubesOfNobodyAreDenied from "./cubes-of-nobody-are-denied.ts";
import cubesOnTheWayAreFiltered from "./cubes-on-the-way-are-filtered.ts";
import dateRangesHoldBothEnds from "./date-ranges-hold-both-ends.ts";
import descriptionsReachTheModel from "./descriptions-reach-the-model.ts";
import dimensionsHaveTheColumnsTypes from "./dimensions-have-the-columns-types.ts";
import everyFilterOfACubeHolds from "./every-filter-of-a-cube-holds.ts";
import filtersMeanWhatTheySay from "./filters-mean-what-they-say.ts";
import foreignFilesAreLeftAlone from "./foreign-files-are-left-alone.ts";
import forgedTokensAreRefused from "./forged-tokens-are-refused.ts";
import goodTokensOpenTheirRowsAndNoMore from "./good-tokens-open-their-rows-and-no-more.ts";
import granularitiesEqualPostgres from "./granularities-equal-postgres.ts";
import graphqlAnswersEqualPostgres from "./graphql-answers-equal-postgres.ts";
import graphqlHasTheSameBorder from "./graphql-has-the-same-border.ts";
import graphqlOffersTheSameMembers from "./graphql-offers-the-same-members.ts";
import hiddenMembersAreRefused from "./hidden-members-are-refused.ts";
import hiddenMembersCannotBeFilteredBy from "./hidden-members-cannot-be-filtered-by.ts";
import joinedCubesEqualPostgres from "./joined-cubes-equal-postgres.ts";
import joinedCubesKeepToTheReader from "./joined-cubes-keep-to-the-reader.ts";
import joinsAreThoseDeclared from "./joins-are-those-declared.ts";
import joinsFollowRelationshipsTests from "./joins-follow-relationships-tests.ts";
import keptAnswersGoToTheirReaderAlone from "./kept-answers-go-to-their-reader-alone.ts";
import lineageCanBeReadBack from "./lineage-can-be-read-back.ts";
import lineageIsAValidEvent from "./lineage-is-a-valid-event.ts";
import lineageTellsWhereMembersComeFrom from "./lineage-tells-where-members-come-from.ts";
import manifestIsValid from "./manifest-is-valid.ts";
import measuresAreThoseDeclared from "./measures-are-those-declared.ts";
import measuresCanBeFiltered from "./measures-can-be-filtered.ts";
import measuresEqualPostgresByEveryDimension from "./measures-equal-postgres-by-every-dimension.ts";
import membersHaveNamesOfTheirOwn from "./members-have-names-of-their-own.ts";
import metaConnectsJoinedCubes from "./meta-connects-joined-cubes.ts";
import metaKeepsHiddenMembersToItself from "./meta-keeps-hidden-members-to-itself.ts";
import metaListsEveryMember from "./meta-lists-every-member.ts";
import metaListsTheCubes from "./meta-lists-the-cubes.ts";
import metaMarksTheKeys from "./meta-marks-the-keys.ts";
import metaTellsTheDescriptions from "./meta-tells-the-descriptions.ts";
import metaTypesFollowTheColumns from "./meta-types-follow-the-columns.ts";
import modelHasACubeForEveryModel from "./model-has-a-cube-for-every-model.ts";
import modelIgnoresUndeclaredFields from "./model-ignores-undeclared-fields.ts";
import modelIsRepeatable from "./model-is-repeatable.ts";
import modelIsValid from "./model-is-valid.ts";
import modelNeedsOnlyRequiredFields from "./model-needs-only-required-fields.ts";
import namesThatAreNoIdentifiersAreMapped from "./names-that-are-no-identifiers-are-mapped.ts";
import newRowsGoToTheirReaderAlone from "./new-rows-go-to-their-reader-alone.ts";
import newRowsReachTheRollups from "./new-rows-reach-the-rollups.ts";
import noAnswerHoldsAForeignRow from "./no-answer-holds-a-foreign-row.ts";
import observabilityFollowsTheArtifact from "./observability-follows-the-artifact.ts";
import pagesFollowTheOrder from "./pages-follow-the-order.ts";
import partitionsAreTablesOfTheirOwn from "./partitions-are-tables-of-their-own.ts";
import personalDataIsNotPublic from "./personal-data-is-not-public.ts";
import preAggregationsAreThoseDeclared from "./pre-aggregations-are-those-declared.ts";
import primaryKeysMakeRowsUnique from "./primary-keys-make-rows-unique.ts";
import queriesLeaveSpans from "./queries-leave-spans.ts";
import queriesLiveWithoutACollector from "./queries-live-without-a-collector.ts";
import randomClaimsThatOpenNothingAreRefused from "./random-claims-that-open-nothing-are-refused.ts";
import randomReadersSeeTheirOwnRows from "./random-readers-see-their-own-rows.ts";
import refusalsTellNothingOfTheInside from "./refusals-tell-nothing-of-the-inside.ts";
import removedModelRemovesItsCube from "./removed-model-removes-its-cube.ts";
import rollupsAnswerNothingElse from "./rollups-answer-nothing-else.ts";
import rollupsAnswerWhatTheyHold from "./rollups-answer-what-they-hold.ts";
import rollupsAreBuiltBeforeAnybodyAsks from "./rollups-are-built-before-anybody-asks.ts";
import rollupsAreRefreshedOnSchedule from "./rollups-are-refreshed-on-schedule.ts";
import rollupsEqualTheMart from "./rollups-equal-the-mart.ts";
import rollupsFollowTheArtifactsSchedule from "./rollups-follow-the-artifacts-schedule.ts";
import rollupsKeepEveryDigit from "./rollups-keep-every-digit.ts";
import rollupsKeepToTheReader from "./rollups-keep-to-the-reader.ts";
import rollupsWithoutTheFilterColumnServeNoReader from "./rollups-without-the-filter-column-serve-no-reader.ts";
import rowsAreKeptApartByTheFilterColumn from "./rows-are-kept-apart-by-the-filter-column.ts";
import rowsWithoutAValueAreAGroup from "./rows-without-a-value-are-a-group.ts";
import secretsStayOutOfTheRun from "./secrets-stay-out-of-the-run.ts";
import securitySettingsAreValid from "./security-settings-are-valid.ts";
import securitySettingsFollowTheArtifact from "./security-settings-follow-the-artifact.ts";
import securitySettingsHoldNoSecret from "./security-settings-hold-no-secret.ts";
import securitySettingsKnowEveryCube from "./security-settings-know-every-cube.ts";
import segmentsAreThoseDeclared from "./segments-are-those-declared.ts";
import segmentsEqualPostgres from "./segments-equal-postgres.ts";
import senselessQuestionsAreRefused from "./senseless-questions-are-refused.ts";
import spansCarryTheArtifactsAttributes from "./spans-carry-the-artifacts-attributes.ts";
import spansHoldNoValues from "./spans-hold-no-values.ts";
import spansNameTheMembers from "./spans-name-the-members.ts";
import spansTellHowItEnded from "./spans-tell-how-it-ended.ts";
import sqlApiEqualsPostgres from "./sql-api-equals-postgres.ts";
import textIsNotEvaluated from "./text-is-not-evaluated.ts";
import timeZonesMoveTheDays from "./time-zones-move-the-days.ts";
import tokensStayOutOfTheLog from "./tokens-stay-out-of-the-log.ts";
import totalsEqualPostgres from "./totals-equal-postgres.ts";
import tracesNobodyKeepsAreNotSent from "./traces-nobody-keeps-are-not-sent.ts";
import unchangedManifestRewritesNothing from "./unchanged-manifest-rewrites-nothing.ts";
import validTokensWithoutTheClaimAreRefused from "./valid-tokens-without-the-claim-are-refused.ts";
import waysOfOperatorsAreClosedToReaders from "./ways-of-operators-are-closed-to-readers.ts";

export const CHECKS: readonly Check<CubeSubject>[] = [
  secretsStayOutOfTheRun,
  segmentsAreThoseDeclared,
  aRefusalLeavesTheOldModelWhole,
  artifactClassifiesAsTheManifest,
  artifactHoldsNoSecret,
  artifactIsValid,
  artifactRecordsItsSource,
  artifactRoundTrips,
  averagesKeepEveryDigit,
  consumerRefusesABrokenManifest,
  consumerRefusesACircleOfJoins,
  consumerRefusesAModelWithoutColumns,
  consumerRefusesAStaleManifest,
  consumerRefusesAnotherManifestVersion,
  consumerRefusesTwoOfOneName,
  consumerRefusesUnknownVersion,
  consumerRefusesWhatIsGone,
  cubeAsksTheRelationThatDbtBuilt,
  cubeHasADimensionForEveryColumn,
  dateRangesHoldBothEnds,
  descriptionsReachTheModel,
  dimensionsHaveTheColumnsTypes,
  filtersMeanWhatTheySay,
  foreignFilesAreLeftAlone,
  granularitiesEqualPostgres,
  graphqlAnswersEqualPostgres,
  graphqlOffersTheSameMembers,
  hiddenMembersAreRefused,
  hiddenMembersCannotBeFilteredBy,
  joinedCubesEqualPostgres,
  joinsAreThoseDeclared,
  joinsFollowRelationshipsTests,
  manifestIsValid,
  measuresAreThoseDeclared,
  measuresCanBeFiltered,
  measuresEqualPostgresByEveryDimension,
  membersHaveNamesOfTheirOwn,
  metaConnectsJoinedCubes,
  metaKeepsHiddenMembersToItself,
  metaListsEveryMember,
  metaListsTheCubes,
  metaMarksTheKeys,
  metaTellsTheDescriptions,
  metaTypesFollowTheColumns,
  modelHasACubeForEveryModel,
  modelIgnoresUndeclaredFields,
  modelIsRepeatable,
  modelIsValid,
  modelNeedsOnlyRequiredFields,
  namesThatAreNoIdentifiersAreMapped,
  pagesFollowTheOrder,
  personalDataIsNotPublic,
  preAggregationsAreThoseDeclared,
  primaryKeysMakeRowsUnique,
  removedModelRemovesItsCube,
  rowsAreKeptApartByTheFilterColumn,
  rowsWithoutAValueAreAGroup,
  segmentsEqualPostgres,
  senselessQuestionsAreRefused,
  sqlApiEqualsPostgres,
  textIsNotEvaluated,
  timeZonesMoveTheDays,
  totalsEqualPostgres,
  unchangedManifestRewritesNothing,
  securitySettingsAreValid,
  securitySettingsKnowEveryCube,
  securitySettingsFollowTheArtifact,
  securitySettingsHoldNoSecret,
  randomReadersSeeTheirOwnRows,
  randomClaimsThatOpenNothingAreRefused,
  noAnswerHoldsAForeignRow,
  joinedCubesKeepToTheReader,
  cubesOnTheWayAreFiltered,
  everyFilterOfACubeHolds,
  keptAnswersGoToTheirReaderAlone,
  rollupsKeepToTheReader,
  graphqlHasTheSameBorder,
  contextsThatOpenNothingAreRefused,
  cubesOfNobodyAreDenied,
  waysOfOperatorsAreClosedToReaders,
  refusalsTellNothingOfTheInside,
  forgedTokensAreRefused,
  validTokensWithoutTheClaimAreRefused,
  goodTokensOpenTheirRowsAndNoMore,
  tokensStayOutOfTheLog,
  rollupsFollowTheArtifactsSchedule,
  consumerRefusesRollupsWithoutAStore,
  observabilityFollowsTheArtifact,
  lineageIsAValidEvent,
  lineageTellsWhereMembersComeFrom,
  rollupsAreBuiltBeforeAnybodyAsks,
  rollupsAnswerWhatTheyHold,
  rollupsAnswerNothingElse,
  rollupsEqualTheMart,
  rollupsKeepEveryDigit,
  partitionsAreTablesOfTheirOwn,
  newRowsReachTheRollups,
  rollupsAreRefreshedOnSchedule,
  rollupsWithoutTheFilterColumnServeNoReader,
  newRowsGoToTheirReaderAlone,
  queriesLeaveSpans,
  spansCarryTheArtifactsAttributes,
  spansNameTheMembers,
  spansHoldNoValues,
  spansTellHowItEnded,
  tracesNobodyKeepsAreNotSent,
  queriesLiveWithoutACollector,
  lineageCanBeReadBack,
];
