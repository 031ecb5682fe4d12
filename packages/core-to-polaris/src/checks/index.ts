/** Every check of the boundary; the contract says what each proves, and the harness holds the two lists against each other. */
import type { Check } from "@floe-contracts/harness";
import type { CatalogSubject } from "../evidence.ts";
import answerOfNoCatalogIsOneClearError from "./answer-of-no-catalog-is-one-clear-error.ts";
import answersHaveTheSpecifiedStatus from "./answers-have-the-specified-status.ts";
import artifactHoldsNoSecret from "./artifact-holds-no-secret.ts";
import artifactIsValid from "./artifact-is-valid.ts";
import artifactNamesTheCatalog from "./artifact-names-the-catalog.ts";
import artifactPrincipalMayWrite from "./artifact-principal-may-write.ts";
import artifactRecordsItsSource from "./artifact-records-its-source.ts";
import artifactRoundTrips from "./artifact-round-trips.ts";
import catalogOpensBehindTlsAndAPrefix from "./catalog-opens-behind-tls-and-a-prefix.ts";
import columnsKeepTheirFieldIds from "./columns-keep-their-field-ids.ts";
import commitOnAStaleSchemaIsRefused from "./commit-on-a-stale-schema-is-refused.ts";
import concurrentAppendsLoseNothing from "./concurrent-appends-lose-nothing.ts";
import configAgreesWithTheStore from "./config-agrees-with-the-store.ts";
import connectionAgreesAcrossVersions from "./connection-agrees-across-versions.ts";
import connectionFollowsProduction from "./connection-follows-production.ts";
import connectionHasEveryLayer from "./connection-has-every-layer.ts";
import connectionIgnoresUndeclaredFields from "./connection-ignores-undeclared-fields.ts";
import connectionIsRepeatable from "./connection-is-repeatable.ts";
import connectionIsValid from "./connection-is-valid.ts";
import connectionKeepsEverySetting from "./connection-keeps-every-setting.ts";
import connectionKeepsTheStorage from "./connection-keeps-the-storage.ts";
import connectionNamesSecretsOnly from "./connection-names-secrets-only.ts";
import connectionNeedsOnlyRequiredFields from "./connection-needs-only-required-fields.ts";
import connectionSaysWhereItCameFrom from "./connection-says-where-it-came-from.ts";
import connectionTakesUnusualNames from "./connection-takes-unusual-names.ts";
import consumerRefusesAScopeThatIsNoRole from "./consumer-refuses-a-scope-that-is-no-role.ts";
import consumerRefusesBadAddresses from "./consumer-refuses-bad-addresses.ts";
import consumerRefusesBadNames from "./consumer-refuses-bad-names.ts";
import consumerRefusesIncompleteCredentials from "./consumer-refuses-incomplete-credentials.ts";
import consumerRefusesMissingCatalog from "./consumer-refuses-missing-catalog.ts";
import consumerRefusesSecretsInProperties from "./consumer-refuses-secrets-in-properties.ts";
import consumerRefusesUnknownVersion from "./consumer-refuses-unknown-version.ts";
import consumerRefusesWhatItCannotOpen from "./consumer-refuses-what-it-cannot-open.ts";
import credentialsAreLentWithATable from "./credentials-are-lent-with-a-table.ts";
import droppedNamespaceIsGone from "./dropped-namespace-is-gone.ts";
import droppedTableIsGone from "./dropped-table-is-gone.ts";
import droppedTableLeavesItsFiles from "./dropped-table-leaves-its-files.ts";
import everyCommitIsASnapshot from "./every-commit-is-a-snapshot.ts";
import everyEngineListsTheSameTables from "./every-engine-lists-the-same-tables.ts";
import everyEngineReadsTheLatestState from "./every-engine-reads-the-latest-state.ts";
import everyLayerOpensItsCatalog from "./every-layer-opens-its-catalog.ts";
import everyTypeReadsAlikeByEveryEngine from "./every-type-reads-alike-by-every-engine.ts";
import expiredTokenIsRefused from "./expired-token-is-refused.ts";
import filesLieBelowTheirTable from "./files-lie-below-their-table.ts";
import layerThatDoesNotOpenIsNamed from "./layer-that-does-not-open-is-named.ts";
import lentCredentialsOpenTheTable from "./lent-credentials-open-the-table.ts";
import malformedSecretIsNotQuoted from "./malformed-secret-is-not-quoted.ts";
import missingListIsNotAnEmptyOne from "./missing-list-is-not-an-empty-one.ts";
import missingNamespaceIsNotFound from "./missing-namespace-is-not-found.ts";
import missingSecretIsNamed from "./missing-secret-is-named.ts";
import missingTableIsNotFound from "./missing-table-is-not-found.ts";
import mountedSecretsOpenTheCatalog from "./mounted-secrets-open-the-catalog.ts";
import namespaceIsCreated from "./namespace-is-created.ts";
import namespaceKeepsItsProperties from "./namespace-keeps-its-properties.ts";
import namespaceNamesAreKept from "./namespace-names-are-kept.ts";
import namespacePropertiesCanBeChanged from "./namespace-properties-can-be-changed.ts";
import namespaceTwiceIsAConflict from "./namespace-twice-is-a-conflict.ts";
import namespaceWithContentStays from "./namespace-with-content-stays.ts";
import namespacesLieInTheirParent from "./namespaces-lie-in-their-parent.ts";
import narrowingAColumnIsRefused from "./narrowing-a-column-is-refused.ts";
import newPartitionsLeaveOldFilesAlone from "./new-partitions-leave-old-files-alone.ts";
import nothingIsLentUnasked from "./nothing-is-lent-unasked.ts";
import oldRowsReadUnderTheNewSchema from "./old-rows-read-under-the-new-schema.ts";
import oneOfManyCreationsWins from "./one-of-many-creations-wins.ts";
import oneOfTwoSchemaChangesWins from "./one-of-two-schema-changes-wins.ts";
import onlyAGoodTokenIsTaken from "./only-a-good-token-is-taken.ts";
import openingErrorsShowNoSecret from "./opening-errors-show-no-secret.ts";
import principalMayNotManageTheCatalog from "./principal-may-not-manage-the-catalog.ts";
import purgedTableTakesItsFiles from "./purged-table-takes-its-files.ts";
import readerMayNotWrite from "./reader-may-not-write.ts";
import readerMayRead from "./reader-may-read.ts";
import redirectCarriesNothingElsewhere from "./redirect-carries-nothing-elsewhere.ts";
import refusalsSayWhy from "./refusals-say-why.ts";
import refusedCommitLeavesNothing from "./refused-commit-leaves-nothing.ts";
import refusedCommitSucceedsOnAnotherTry from "./refused-commit-succeeds-on-another-try.ts";
import requestsGoWhereTheAddressSays from "./requests-go-where-the-address-says.ts";
import rightCredentialsOpenTheCatalog from "./right-credentials-open-the-catalog.ts";
import roleEndsWhereItIsGranted from "./role-ends-where-it-is-granted.ts";
import roleNotHeldOpensNothing from "./role-not-held-opens-nothing.ts";
import rollbackBringsTheRowsBack from "./rollback-brings-the-rows-back.ts";
import rowsAppendedByAnotherEngineAreRead from "./rows-appended-by-another-engine-are-read.ts";
import rowsSurviveNewPartitions from "./rows-survive-new-partitions.ts";
import secretsComeFromMountedFiles from "./secrets-come-from-mounted-files.ts";
import secretsComeFromVariables from "./secrets-come-from-variables.ts";
import secretsStayOutOfTheRun from "./secrets-stay-out-of-the-run.ts";
import seedsReadAlikeByEveryEngine from "./seeds-read-alike-by-every-engine.ts";
import silentCatalogEndsWithinTheLimit from "./silent-catalog-ends-within-the-limit.ts";
import snapshotsAreTheSameToEveryEngine from "./snapshots-are-the-same-to-every-engine.ts";
import staleWriterIsTold from "./stale-writer-is-told.ts";
import storageKeysStayWithTheCatalog from "./storage-keys-stay-with-the-catalog.ts";
import strangerGetsNothing from "./stranger-gets-nothing.ts";
import tableIsCreated from "./table-is-created.ts";
import tableIsCreatedAsAsked from "./table-is-created-as-asked.ts";
import tableListHoldsEveryTable from "./table-list-holds-every-table.ts";
import tableLoadsAsItWasCreated from "./table-loads-as-it-was-created.ts";
import tableRenameChangesTheNameAlone from "./table-rename-changes-the-name-alone.ts";
import tableStaysInTheWarehouse from "./table-stays-in-the-warehouse.ts";
import tableTwiceIsAConflict from "./table-twice-is-a-conflict.ts";
import tablesHaveTheTypesThatWereAskedFor from "./tables-have-the-types-that-were-asked-for.ts";
import timeTravelReadsTheRowsOfThen from "./time-travel-reads-the-rows-of-then.ts";
import tokenIsRenewedInTheMiddleOfWork from "./token-is-renewed-in-the-middle-of-work.ts";
import tokenIsSharedByRequests from "./token-is-shared-by-requests.ts";
import unknownWarehouseIsNamed from "./unknown-warehouse-is-named.ts";
import unreachableCatalogIsOneClearError from "./unreachable-catalog-is-one-clear-error.ts";
import unreadableRequestIsRefused from "./unreadable-request-is-refused.ts";
import untrustedCertificateIsRefused from "./untrusted-certificate-is-refused.ts";
import wrongScopeIsRefused from "./wrong-scope-is-refused.ts";
import wrongSecretIsRefused from "./wrong-secret-is-refused.ts";

export const CHECKS: readonly Check<CatalogSubject>[] = [
  artifactIsValid,
  artifactRoundTrips,
  artifactRecordsItsSource,
  artifactHoldsNoSecret,
  artifactNamesTheCatalog,
  connectionIsValid,
  connectionKeepsEverySetting,
  connectionKeepsTheStorage,
  connectionHasEveryLayer,
  connectionNamesSecretsOnly,
  connectionSaysWhereItCameFrom,
  connectionFollowsProduction,
  connectionAgreesAcrossVersions,
  connectionIsRepeatable,
  connectionIgnoresUndeclaredFields,
  connectionNeedsOnlyRequiredFields,
  connectionTakesUnusualNames,
  consumerRefusesMissingCatalog,
  consumerRefusesUnknownVersion,
  consumerRefusesWhatItCannotOpen,
  consumerRefusesBadAddresses,
  consumerRefusesBadNames,
  consumerRefusesAScopeThatIsNoRole,
  consumerRefusesIncompleteCredentials,
  consumerRefusesSecretsInProperties,
  secretsComeFromVariables,
  secretsComeFromMountedFiles,
  missingSecretIsNamed,
  malformedSecretIsNotQuoted,
  rightCredentialsOpenTheCatalog,
  mountedSecretsOpenTheCatalog,
  layerThatDoesNotOpenIsNamed,
  everyLayerOpensItsCatalog,
  wrongSecretIsRefused,
  wrongScopeIsRefused,
  roleNotHeldOpensNothing,
  onlyAGoodTokenIsTaken,
  expiredTokenIsRefused,
  tokenIsRenewedInTheMiddleOfWork,
  tokenIsSharedByRequests,
  configAgreesWithTheStore,
  unknownWarehouseIsNamed,
  openingErrorsShowNoSecret,
  catalogOpensBehindTlsAndAPrefix,
  requestsGoWhereTheAddressSays,
  untrustedCertificateIsRefused,
  silentCatalogEndsWithinTheLimit,
  answerOfNoCatalogIsOneClearError,
  redirectCarriesNothingElsewhere,
  unreachableCatalogIsOneClearError,
  secretsStayOutOfTheRun,
  namespaceIsCreated,
  namespaceTwiceIsAConflict,
  namespacesLieInTheirParent,
  missingNamespaceIsNotFound,
  namespacePropertiesCanBeChanged,
  namespaceKeepsItsProperties,
  namespaceWithContentStays,
  droppedNamespaceIsGone,
  namespaceNamesAreKept,
  tableIsCreated,
  tableIsCreatedAsAsked,
  tableLoadsAsItWasCreated,
  tableListHoldsEveryTable,
  tableTwiceIsAConflict,
  missingTableIsNotFound,
  tableStaysInTheWarehouse,
  tableRenameChangesTheNameAlone,
  commitOnAStaleSchemaIsRefused,
  droppedTableIsGone,
  droppedTableLeavesItsFiles,
  purgedTableTakesItsFiles,
  unreadableRequestIsRefused,
  refusalsSayWhy,
  answersHaveTheSpecifiedStatus,
  artifactPrincipalMayWrite,
  readerMayRead,
  readerMayNotWrite,
  strangerGetsNothing,
  roleEndsWhereItIsGranted,
  principalMayNotManageTheCatalog,
  credentialsAreLentWithATable,
  lentCredentialsOpenTheTable,
  storageKeysStayWithTheCatalog,
  nothingIsLentUnasked,
  seedsReadAlikeByEveryEngine,
  everyTypeReadsAlikeByEveryEngine,
  rowsAppendedByAnotherEngineAreRead,
  tablesHaveTheTypesThatWereAskedFor,
  everyEngineListsTheSameTables,
  filesLieBelowTheirTable,
  missingListIsNotAnEmptyOne,
  columnsKeepTheirFieldIds,
  oldRowsReadUnderTheNewSchema,
  narrowingAColumnIsRefused,
  newPartitionsLeaveOldFilesAlone,
  rowsSurviveNewPartitions,
  everyEngineReadsTheLatestState,
  everyCommitIsASnapshot,
  snapshotsAreTheSameToEveryEngine,
  timeTravelReadsTheRowsOfThen,
  rollbackBringsTheRowsBack,
  staleWriterIsTold,
  refusedCommitLeavesNothing,
  refusedCommitSucceedsOnAnotherTry,
  concurrentAppendsLoseNothing,
  oneOfTwoSchemaChangesWins,
  oneOfManyCreationsWins,
];
