/**
 * Every error code of the suite, in one list: a test holds it against the pages in docs/errors, both ways.
 * `exit` is what the command line ends with when the error reaches it: 1 for a document or a check that is wrong,
 * 2 for a wrong call, a file that cannot be read or written, or a machine that lacks something.
 */
export interface ErrorCodeEntry {
  /** One sentence without a full stop: what is wrong. */
  readonly title: string;
  readonly exit: 1 | 2;
}

export const ERROR_CODES = {
  // Reading a document
  "file-not-found": { title: "the file does not exist", exit: 2 },
  "file-unreadable": { title: "the file cannot be read", exit: 2 },
  "file-unwritable": { title: "the file cannot be written", exit: 2 },
  "file-too-large": { title: "the file is larger than any such document may be", exit: 2 },
  "file-not-utf8": { title: "the file is not UTF-8 text", exit: 1 },
  "document-empty": { title: "the document holds nothing", exit: 1 },
  "document-invalid": { title: "the document does not meet its schema", exit: 1 },
  "yaml-syntax": { title: "the YAML cannot be parsed", exit: 1 },
  "yaml-duplicate-key": { title: "a YAML mapping has the same key twice", exit: 1 },
  "yaml-alias-expansion": { title: "YAML aliases expand without a reasonable end", exit: 1 },
  "yaml-many-documents": { title: "the file holds more than one YAML document", exit: 1 },
  "document-too-deep": { title: "the document is nested too deeply", exit: 1 },
  "json-syntax": { title: "the JSON cannot be parsed", exit: 1 },
  "json-duplicate-key": { title: "a JSON object has the same key twice", exit: 1 },
  "yaml-unknown-tag": { title: "a YAML value has a tag that documents do not use", exit: 1 },
  "yaml-key-not-text": { title: "a YAML mapping has a key that is not text", exit: 1 },
  "yaml-merge-key": { title: "a YAML mapping has a merge key", exit: 1 },
  "document-control-character": { title: "the document holds a control character", exit: 1 },
  "number-not-exact": { title: "an integer is too large to be held exactly", exit: 1 },
  "number-not-finite": { title: "a number is not finite", exit: 1 },

  // Schemas
  "schema-unknown": { title: "there is no schema for a document of that name", exit: 2 },
  "schema-version-unknown": { title: "there is no schema of that version", exit: 1 },
  "schema-invalid": { title: "the file is not a JSON Schema that can be reviewed", exit: 2 },
  "schema-reference-broken": { title: "a reference in a schema leads nowhere", exit: 2 },
  "review-policy-invalid": { title: "the policy of a review names something that does not exist", exit: 2 },

  // Violations of a schema: the codes of single violations; a command ends with document-invalid
  "missing-field": { title: "a required field is missing", exit: 1 },
  "unknown-field": { title: "a field stands where the schema does not know it", exit: 1 },
  "wrong-type": { title: "a value has the wrong type", exit: 1 },
  "not-one-of": { title: "a value is not one of those that are allowed", exit: 1 },
  "not-constant": { title: "a value is not the only one that is allowed", exit: 1 },
  "unknown-variant": { title: "the field that says which kind this is names no known kind", exit: 1 },
  "no-variant-fits": { title: "a value fits none of the alternatives", exit: 1 },
  "several-variants-fit": { title: "a value fits more than one alternative where one is allowed", exit: 1 },
  "not-allowed": { title: "a value is one that the schema rules out", exit: 1 },
  "pattern-mismatch": { title: "a text does not have the form that its pattern asks for", exit: 1 },
  "format-mismatch": { title: "a text is not of the format that is asked for", exit: 1 },
  "too-short": { title: "a text is too short", exit: 1 },
  "too-long": { title: "a text is too long", exit: 1 },
  "too-small": { title: "a number is too small", exit: 1 },
  "too-large": { title: "a number is too large", exit: 1 },
  "too-few-items": { title: "a list has too few items", exit: 1 },
  "too-many-items": { title: "a list has too many items", exit: 1 },
  "duplicate-items": { title: "a list holds the same item twice", exit: 1 },
  "too-few-fields": { title: "a mapping has too few fields", exit: 1 },
  "too-many-fields": { title: "a mapping has too many fields", exit: 1 },
  "bad-field-name": { title: "a field's name is not one that the mapping allows", exit: 1 },

  // Services and the tools that they are made of
  "service-driver-unavailable": { title: "the service cannot be run by that driver", exit: 2 },
  "environment-not-started": { title: "the process that owns the services could not be started", exit: 2 },
  "environment-ended": { title: "the services were ended while they were in use", exit: 2 },
  "service-unknown": { title: "no service and no profile has that name", exit: 2 },
  "service-implementation-unknown": { title: "no program of that name can play the service", exit: 2 },
  "state-unsafe": { title: "the directory for what runs belongs to somebody else", exit: 2 },
  "service-settings": { title: "a setting of a service has a value that cannot be used", exit: 2 },
  "service-not-installed": { title: "the service's program is not installed", exit: 2 },
  "service-exited": { title: "the service's process ended before it was ready, or while it was needed", exit: 2 },
  "service-not-ready": { title: "the service did not become ready within its limit", exit: 2 },
  "service-port-taken": { title: "another program answers on the service's port", exit: 2 },
  "service-not-stopped": { title: "a process of the service is still there after it was killed", exit: 2 },
  "service-unreachable": { title: "the external service does not answer", exit: 2 },
  "service-refused": { title: "the service refused a connection or a right that is needed", exit: 2 },
  "catalog-request-failed": { title: "the catalog did not do what it was asked", exit: 2 },
  "recording-unreadable": { title: "a recording of a service cannot be read", exit: 2 },
  "recording-missing": { title: "a request was made that the recording of a service does not hold", exit: 1 },
  "recording-unused": { title: "a recorded exchange was to be asked for and was not", exit: 1 },
  "docker-unavailable": {
    title: "docker cannot be used: its client, its compose plugin or its engine is missing",
    exit: 2,
  },
  "docker-image-unavailable": { title: "an image of a service cannot be pulled or built", exit: 2 },
  "platform-unsupported": { title: "the service has no program for this operating system or processor", exit: 2 },
  "program-not-started": { title: "a program cannot be started", exit: 2 },
  "python-not-found": { title: "no usable Python 3.11 was found", exit: 2 },
  "python-install-failed": { title: "a Python environment could not be installed", exit: 2 },
  "python-environment-broken": { title: "a Python environment does not work", exit: 2 },
  "npm-install-failed": { title: "the npm packages of a service could not be installed", exit: 2 },
  "java-not-found": { title: "no usable Java was found", exit: 2 },
  "go-not-found": { title: "no usable Go was found", exit: 2 },
  "service-build-failed": { title: "a service's program could not be built", exit: 2 },
  "cache-unusable": { title: "the cache directory cannot be used", exit: 2 },
  "download-failed": { title: "a file that is needed cannot be fetched", exit: 2 },
  "download-corrupt": { title: "a file that was fetched is not the one that is wanted", exit: 2 },
  "disk-full": { title: "the disk is full", exit: 2 },

  // Traces and lineage, as they are read back
  "telemetry-not-found": { title: "a trace or a run that was waited for did not arrive within the limit", exit: 1 },
  "telemetry-answer-unreadable": { title: "a trace or lineage service answers in a form that is not known", exit: 2 },

  // Contracts, gates and checks
  "contract-misnamed": { title: "a contract's file and its boundary have different names", exit: 1 },
  "contract-check-twice": { title: "a contract declares a check twice", exit: 1 },
  "check-without-implementation": { title: "a contract declares a check that nothing implements", exit: 1 },
  "check-without-declaration": { title: "a check is implemented that no contract declares", exit: 1 },
  "version-without-case": { title: "a boundary's cases and the versions that its contract accepts differ", exit: 1 },
  "targets-and-cases-differ": { title: "a contract and the cases of its boundary name different targets", exit: 1 },
  "consumer-for-several-boundaries": { title: "one consumer was named for several boundaries", exit: 2 },
  "gate-1-refused": { title: "the artifact does not meet its schema", exit: 1 },
  "gate-2-refused": { title: "the consumer's output does not meet its schema", exit: 1 },
  "check-compared-nothing": { title: "a check compared nothing", exit: 1 },
  "check-cannot-fail": { title: "a check passes on a broken peer", exit: 1 },
  "known-difference-gone": { title: "a difference that the contract lists no longer shows", exit: 1 },
  "known-difference-of-nothing": { title: "a known difference is about a check that does not exist", exit: 1 },
  "check-crashed": { title: "a check crashed", exit: 1 },
  "check-lost": { title: "a check ended without a result", exit: 1 },
  "nothing-selected": { title: "the selection leaves no check to run", exit: 2 },

  // core-to-dbt
  "dbt-compute-missing": { title: "the artifact has no compute settings for dbt", exit: 1 },
  "dbt-version-not-accepted": { title: "the artifact's version is not one that the consumer accepts", exit: 1 },
  "dbt-setting-missing": {
    title: "the artifact lacks a compute setting that cannot come from the environment",
    exit: 1,
  },
  "dbt-failed": { title: "dbt ended with an error", exit: 1 },
  "dbt-artifact-unreadable": { title: "dbt left no readable artifact", exit: 1 },
  "cube-filter-unusable": { title: "rows cannot be filtered by a column", exit: 1 },

  // dbt-to-cube: the model and its directory
  "cube-not-asked-for": { title: "the artifact's consumption is not enabled", exit: 1 },
  "cube-name-refused": { title: "a name of dbt's cannot be one of Cube's", exit: 1 },
  "cube-columns-missing": { title: "a model that shall be a cube has nothing to make one of", exit: 1 },
  "cube-reference-missing": { title: "meta.cube names a column, member or model that is not there", exit: 1 },
  "cube-sql-refused": { title: "meta.cube says something that Cube could not run", exit: 1 },
  "cube-join-refused": { title: "joins lead in a circle, or twice to one cube", exit: 1 },
  "cube-key-missing": { title: "a joined model does not say what makes its rows unique", exit: 1 },
  "cube-store-missing": { title: "pre-aggregations are to be kept by a Cube Store that is not there", exit: 1 },
  "cube-file-foreign": { title: "a file that is not floe-cube's is in the way", exit: 2 },
  "dbt-manifest-missing": { title: "no manifest.json was given, and the artifact leads to none", exit: 2 },
  "dbt-manifest-version": { title: "manifest.json is of a version that the consumer does not read", exit: 1 },
  "dbt-manifest-stale": { title: "manifest.json does not belong to the artifact or to the project as it is", exit: 1 },

  // core-to-polaris: opening the catalog
  "catalog-unreachable": { title: "nothing answers at the catalog's address", exit: 2 },
  "catalog-timeout": { title: "the catalog gave no whole answer within the limit", exit: 2 },
  "catalog-certificate-refused": { title: "the catalog's certificate is not trusted", exit: 2 },
  "catalog-redirected": { title: "the catalog's address leads elsewhere", exit: 1 },
  "catalog-answer-unreadable": { title: "what answers at the catalog's address is no Iceberg REST catalog", exit: 1 },
  "catalog-token-refused": { title: "the catalog's client gets no token", exit: 1 },
  "catalog-access-refused": { title: "the catalog does not let its client in", exit: 1 },
  "catalog-warehouse-refused": { title: "the catalog does not open the warehouse", exit: 1 },

  // core-to-polaris: what the consumer makes of an artifact
  "connection-catalog-missing": { title: "the artifact names no catalog", exit: 1 },
  "connection-version-not-accepted": { title: "the artifact's version is not one that floe-polaris accepts", exit: 1 },
  "connection-setting-missing": { title: "the artifact lacks a setting that opens the catalog", exit: 1 },
  "connection-setting-invalid": { title: "a setting of the artifact cannot open a catalog", exit: 1 },
  "connection-unsupported": {
    title: "the artifact asks for a catalog or a store that floe-polaris cannot open",
    exit: 1,
  },

  // Rows: tables read back from a service
  "rows-query-failed": { title: "a query that reads rows was refused", exit: 1 },
  "rows-type-unsupported": { title: "a column's type has no exact counterpart in Arrow", exit: 1 },
  "rows-value-unrepresentable": { title: "a value cannot be held exactly in its column's Arrow type", exit: 1 },
  "rows-column-duplicate": { title: "a result has two columns of one name", exit: 1 },
  "rows-setting-unsafe": { title: "a setting of the session makes the service print values inexactly", exit: 2 },
  "rows-compare-call": { title: "a comparison of rows was asked for in a way that means nothing", exit: 2 },
  "duckdb-locked": { title: "another process holds the DuckDB file", exit: 2 },
  "duckdb-file-invalid": { title: "the file is no DuckDB database that this client can read", exit: 1 },
  "duckdb-open-failed": { title: "the DuckDB file cannot be opened", exit: 2 },
  "duckdb-extension-refused": { title: "DuckDB does not load an extension that was named for it", exit: 2 },
  "engine-failed": { title: "an engine that reads or writes the catalog's tables could not be asked", exit: 2 },
  "seed-files-differ": { title: "the seed files and their description do not match", exit: 1 },
  "seed-header-differs": { title: "a seed's header and its description do not match", exit: 1 },
  "seed-type-unknown": { title: "a seed's column has a type that not every engine knows", exit: 1 },
  "seed-load-failed": { title: "a seed could not be loaded", exit: 1 },
  "seed-rows-lost": { title: "an engine holds another number of rows than the seed's file", exit: 1 },

  // The reference floe-core: loading, resolving, compiling
  "platform-env-invalid": { title: "the name of the platform environment cannot be used", exit: 2 },
  "platform-not-found": { title: "there is no platform file for the environment", exit: 2 },
  "profile-not-found": { title: "the platform file has no profile of that name", exit: 1 },
  "layer-name-mismatch": { title: "a layer's key and its name differ", exit: 1 },
  "secret-in-plain-text": { title: "a secret stands in plain text", exit: 1 },
  "manifest-invalid": { title: "the dbt manifest cannot be used", exit: 1 },
  "artifact-version-unknown": { title: "the artifact's version is missing or not supported", exit: 1 },
  "secret-ref-invalid": { title: "a secret_ref is no name of a secret", exit: 1 },
  "secret-not-found": { title: "a secret is neither in the environment nor in the secrets directory", exit: 2 },
  "project-exists": { title: "the directory has a project already", exit: 2 },
  "project-name-invalid": { title: "the project's name cannot be used", exit: 2 },
  "project-variant-invalid": { title: "a variant of a project cannot be made that way", exit: 2 },
  "directory-not-empty": { title: "the directory is not empty", exit: 2 },

  // Foreign commands: providers and consumers
  "command-template-invalid": { title: "a command is configured in a way that cannot be run", exit: 2 },
  "command-not-found": { title: "the command does not exist", exit: 2 },
  "command-not-executable": { title: "the command may not be executed", exit: 2 },
  "command-refused": { title: "the command refused its input", exit: 1 },
  "command-usage": { title: "the command did not find its input, could not write, or was called wrongly", exit: 2 },
  "command-failed": { title: "the command failed in a way that the contract does not define", exit: 1 },
  "command-killed": { title: "the command was killed by a signal", exit: 1 },
  "command-timeout": { title: "the command did not end within its time limit", exit: 1 },
  "command-cancelled": { title: "the command was stopped because the run was", exit: 1 },
  "command-no-output": { title: "the command ended well and left no output", exit: 1 },
  "command-output-invalid": { title: "the command left output that cannot be read", exit: 1 },

  // Reviewing a change
  "git-not-usable": { title: "git, or the checkout that it should read, cannot be used", exit: 2 },
  "revision-unknown": { title: "there is no such commit in this clone", exit: 2 },
  "review-stopped": { title: "a review was ended before it had an answer", exit: 1 },

  // The Iceberg REST Compatibility Kit
  "rck-test-unknown": { title: "the kit has no test of that name", exit: 2 },
  "rck-differences-invalid": { title: "the known differences of the kit cannot be used", exit: 2 },
  "rck-catalog-not-empty": { title: "the catalog holds something, and the kit needs an empty one", exit: 2 },
  "rck-incomplete": { title: "the kit ended before it had said how its tests ended", exit: 2 },

  // The command line
  "command-line-invalid": { title: "the command line is not understood", exit: 2 },
  "internal-error": { title: "floe-contracts itself has an error", exit: 2 },
  "output-unwritable": { title: "standard output cannot be written to", exit: 2 },
  interrupted: { title: "a signal ended the run", exit: 2 },
  "document-not-recognised": { title: "the file is none of the documents that have a schema", exit: 2 },
  "boundary-unknown": { title: "there is no boundary of that name", exit: 2 },
  "package-manager-missing": { title: "pnpm is not there to work with", exit: 2 },
  "results-missing": { title: "a boundary left no results", exit: 1 },
  "results-unreadable": { title: "a boundary left results that cannot be read", exit: 1 },
  "results-incomplete": { title: "a boundary's results lack a check that its contract declares", exit: 1 },
  "boundary-run-failed": { title: "a boundary's run failed though no check of it did", exit: 1 },
} as const satisfies Record<string, ErrorCodeEntry>;

export type ErrorCode = keyof typeof ERROR_CODES;
