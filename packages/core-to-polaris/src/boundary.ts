/** The boundary core → polaris: its contract, its cases, its checks, and what has to be at hand before they can run. */
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { plantReferences, searchWritten } from "@floe-contracts/artifacts";
import {
  type Consumer,
  consumerFromEnvironment,
  loadPlatformSpec,
  providerFromEnvironment,
} from "@floe-contracts/floe";
import {
  type Boundary,
  type Contract,
  defineBoundary,
  inService,
  loadContract,
  type Opened,
  REPOSITORY_ROOT,
  type Stage,
  stage,
} from "@floe-contracts/harness";
import { isServiceName, environment as joinEnvironment, RunDirectory } from "@floe-contracts/services";
import { casesOf } from "./cases.ts";
import { CHECKS } from "./checks/index.ts";
import { CONNECTION_FILE } from "./consumer/connection.ts";
import { referenceConsumer } from "./consumer/consumer.ts";
import type { CatalogCase, CatalogSubject, WrittenEvidence } from "./evidence.ts";
import { type CatalogAtHand, catalogOfEnvironment, catalogOfNobody, catalogUse } from "./live/catalog.ts";
import { variablesFor } from "./live/variables.ts";
import { copyProject, flatCatalog, flatOfPlatform, platformDocument } from "./project.ts";
import { type Asked, type Opening, type SubjectOptions, subjectOf } from "./subject.ts";

/** The project that crosses the boundary. */
export const EXAMPLE = join(REPOSITORY_ROOT, "examples", "flights");

/** Any of them puts a catalog or a store that runs already in the place of the environment's own, under names of its own. */
const EXTERNAL = ["FLOE_SERVICES_DRIVER", "FLOE_CATALOG_URI", "FLOE_S3_URL", "FLOE_POLARIS_URL", "POLARIS_URL"];

/** The lines of a service's log that are searched for secrets. */
const LOG_LINES = 2_000;

export interface CoreToPolarisOptions {
  /** Where FLOE_* settings are read; the process's own unless given. */
  readonly environment?: NodeJS.ProcessEnv;
  /** Takes the place of the consumer that the environment names, for tests of broken peers. */
  readonly consumer?: Consumer<string>;
  /** A last change of each copy of the project, for tests of broken peers. */
  readonly edit?: SubjectOptions["edit"];
  /** Takes the place of the environment's catalog, for tests without a service. */
  readonly catalog?: () => CatalogAtHand;
}

/** The boundary as its contract states it. `open` starts nothing; services start when a check first needs them. */
export async function coreToPolaris(options: CoreToPolarisOptions = {}): Promise<Boundary<CatalogSubject>> {
  const contract = await loadContract("core-to-polaris");
  const cases = await casesOf(contract, EXAMPLE, options.environment ?? process.env);
  return defineBoundary<CatalogSubject>({
    contract,
    cases,
    checks: CHECKS,
    open: () => open(contract, cases, options),
  });
}

/** What the cases of a run share. */
interface Shared {
  readonly run: RunDirectory;
  /** All secret values of the run; grows when a service makes one. */
  readonly secrets: string[];
  /** Whoever plays the catalog of a case. */
  readonly catalogOf: (it: CatalogCase) => Stage<CatalogAtHand>;
  readonly environment: NodeJS.ProcessEnv;
}

async function open(
  contract: Contract,
  cases: readonly CatalogCase[],
  options: CoreToPolarisOptions,
): Promise<Opened<CatalogSubject>> {
  const environment = options.environment ?? process.env;
  const names = [...new Set(["prod", ...cases.map((it) => it.environment)])];
  const planted = plantReferences(await Promise.all(names.map((name) => platformDocument(EXAMPLE, name))));
  const provider = providerFromEnvironment(environment, { now: () => new Date() });
  const consumer = options.consumer ?? consumerFromEnvironment(environment, referenceConsumer, { read: outputIn });
  const [providerVersion, consumerVersion] = [await provider.version(), await consumer.version()];
  // From here on the stack owns the run's directory and every service that a check starts later.
  const stack = new AsyncDisposableStack();
  const run = stack.use(await RunDirectory.create({ label: "core-to-polaris" }));
  const secrets = [...planted.values];
  const shared: Shared = {
    run,
    secrets,
    environment,
    catalogOf: catalogs({ contract, stack, environment, secrets, made: options.catalog }),
  };
  const subjects = new Map<string, CatalogSubject>();
  const subject = (it: CatalogCase) => {
    const key = `${it.artifactVersion}-${it.environment}`;
    const made =
      subjects.get(key) ??
      subjectOf({
        it,
        directory: join(run.path, key),
        copy: (name, destination) => copyFor(shared, it, name, destination),
        provider,
        consumer,
        secrets,
        env: { ...environment, ...planted.environment },
        join: shared.catalogOf(it),
        open: (artifact, asked) => openCatalog(shared, it, join(run.path, key), { artifact, asked }),
        search: () => search(shared, it, join(run.path, key)),
        edit: options.edit,
      });
    subjects.set(key, made);
    return made;
  };
  return {
    provider: { name: "floe-core", kind: provider.kind, version: providerVersion },
    consumer: { name: "floe-polaris", kind: consumer.kind, version: consumerVersion },
    secrets,
    subject: (it) => subject(it as CatalogCase),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

const outputIn = async (outDir: string): Promise<string> => join(outDir, CONNECTION_FILE);

interface Sharing {
  readonly contract: Contract;
  /** Owns what is joined and started. */
  readonly stack: AsyncDisposableStack;
  readonly environment: NodeJS.ProcessEnv;
  readonly secrets: string[];
  readonly made: CoreToPolarisOptions["catalog"];
}

/** One environment a platform, one recording a run; each joined or started when a case first needs it. */
function catalogs({ contract, stack, environment, secrets, made: madeUp }: Sharing): Shared["catalogOf"] {
  const services = contract.services.map(({ name }) => name).filter(isServiceName);
  const progress = (text: string) => process.stderr.write(`${text}\n`);
  const made = new Map<string, Stage<CatalogAtHand>>();
  const make = async (it: CatalogCase): Promise<CatalogAtHand> => {
    if (it.evidence === "recorded") return catalogOfNobody();
    if (madeUp !== undefined) return madeUp();
    const { file: platform } = await loadPlatformSpec(EXAMPLE, it.environment);
    // A catalog that runs already has an issuer that runs already: only that has clients for the ends of tokens and rights.
    const asked = (environment["FLOE_OIDC_ISSUER"] ?? "") === "" ? services : [...services, "oidc" as const];
    const join = () => joinEnvironment(asked, { platform, progress, environment, who: "core-to-polaris" });
    // Whoever comes first waits until it has started.
    return catalogOfEnvironment(stack.use(await inService((joined) => [catalogUse(joined)], join)));
  };
  return (it) => {
    const found =
      made.get(it.environment) ??
      stage(async () => {
        const catalog = await make(it);
        secrets.push(...catalog.secrets);
        return catalog;
      });
    made.set(it.environment, found);
    return found;
  };
}

/** A 1.1.0 copy is the example as it stands, unless the catalog has names of its own; 1.0.0 holds addresses, so it waits. */
async function copyFor(shared: Shared, it: CatalogCase, environment: string, destination: string) {
  const flat = it.artifactVersion === "1.0.0";
  const own = environment === it.environment;
  const common = { example: EXAMPLE, destination, environment };
  if (!own) {
    const document = flat ? flatOfPlatform(await platformDocument(EXAMPLE, environment), environment) : null;
    return copyProject({ ...common, flat: document, names: null });
  }
  // Nessie gives no tokens itself, and the issuer's address is another one in each run.
  const named =
    it.evidence === "live" &&
    (it.implementation === "nessie" || EXTERNAL.some((name) => (shared.environment[name] ?? "") !== ""));
  if (!flat && !named) return copyProject({ ...common, flat: null, names: null });
  const { placement } = await shared.catalogOf(it)();
  return copyProject({ ...common, flat: flat ? flatCatalog(it, placement) : null, names: flat ? null : placement });
}

async function openCatalog(
  shared: Shared,
  it: CatalogCase,
  directory: string,
  { artifact, asked }: { readonly artifact: unknown; readonly asked: Asked },
): Promise<Opening> {
  const { placement, principals, environment, secrets } =
    asked === "nobody" ? catalogOfNobody() : await shared.catalogOf(it)();
  if (asked === "nobody") shared.secrets.push(...secrets);
  const variables = variablesFor(artifact, placement);
  const token = randomBytes(3).toString("hex");
  return {
    variables,
    guard: (work) => (environment === null ? work : environment.guard(work)),
    contextOf: (document, connection) => ({
      it,
      implementation: it.implementation,
      connection,
      document,
      principals,
      environment,
      variables,
      name: (part) => `c2p_${token}_${part}`,
      directory: join(directory, "areas"),
      keep: (secret) => void shared.secrets.push(secret),
    }),
  };
}

/** The case's own files, and the last lines that each of its services logged. */
async function search(shared: Shared, it: CatalogCase, directory: string): Promise<WrittenEvidence> {
  const { environment } = await shared.catalogOf(it)();
  const found = await searchWritten(directory, [directory], shared.secrets);
  const logLines: Record<string, number> = {};
  const logsWithSecret: string[] = [];
  const external: string[] = [];
  for (const [name, { driver }] of environment?.services ?? []) {
    if (driver === "external") {
      external.push(name);
      continue;
    }
    const lines = (await environment?.logs(name, LOG_LINES)) ?? [];
    logLines[name] = lines.length;
    const text = lines.join("\n");
    if (shared.secrets.some((secret) => text.includes(secret))) logsWithSecret.push(name);
  }
  return { ...found, external, logLines, logsWithSecret };
}
