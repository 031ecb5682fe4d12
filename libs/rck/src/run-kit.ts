/** The kit against one catalog, a class after the other, and the catalog empty before each of them. */
import { join } from "node:path";
import { type CatalogEndpoint, cacheDirectory, type RunDirectory, type S3Endpoint } from "@floe-contracts/services";
import { fetchMaven, javaRuntime } from "@floe-contracts/services/programs";
import { type KitProgram, runConsole } from "./console.ts";
import { CatalogContent } from "./content.ts";
import { KIT_JARS } from "./jars.ts";
import { classOf, KIT_CLASSES, type KitClass, type KitSelection, methodOf } from "./kit.ts";
import { readReport, type TestOutcome } from "./report.ts";
import { kitEnvironment, kitProperties } from "./settings.ts";

export interface KitOptions {
  readonly catalog: CatalogEndpoint;
  readonly s3: S3Endpoint;
  readonly program: KitProgram;
  readonly selection: KitSelection;
  readonly run: RunDirectory;
  /** For both classes together. */
  readonly limitMs: number;
  readonly signal: AbortSignal;
  readonly progress: (text: string) => void;
}

type Preparing = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly progress: (text: string) => void;
  readonly signal?: AbortSignal | undefined;
};

/** Java 17: what Iceberg's own builds run the kit with, and the last that this Hadoop knows. */
const JAVA = { exactly: 17 };
/** What a test said of its own temporary directory is the same in each run. */
const TEMPORARY = "/tmp/kit";
/** A line of progress each time that many tests have ended. */
const EVERY = 25;

/**
 * A Java and the kit's jars, fetched now where they are not in the cache.
 * @throws FloeContractsError `java-not-found`, `download-failed`, `download-corrupt`, `disk-full`, `cache-unusable`.
 */
export async function prepareKit({ environment, progress, signal }: Preparing): Promise<KitProgram> {
  const cache = await cacheDirectory(environment);
  const [java, places] = await Promise.all([
    javaRuntime(JAVA, { environment, progress }),
    fetchMaven(KIT_JARS, { what: "rck", cache, environment, progress, signal }),
  ]);
  return { java: java.java, jars: [...places.values()] };
}

/**
 * Runs what is selected against a catalog that is empty, and says how each test ended. What the last class made stays.
 * @throws FloeContractsError `rck-incomplete`, what the catalog refuses; the signal's reason.
 */
export async function runKit(options: KitOptions): Promise<TestOutcome[]> {
  const { catalog, s3, program, selection, run, signal } = options;
  const deadline = performance.now() + options.limitMs;
  const outcomes: TestOutcome[] = [];
  const count = counter(selection.tests.length, options.progress);
  for (const className of classesOf(selection)) {
    if (outcomes.length > 0) await (await CatalogContent.open(catalog, signal)).clear();
    const directory = await run.directory(join("kit", className));
    const xml = await runConsole({
      program,
      className,
      methods: methodsOf(selection, className),
      environment: kitEnvironment(kitProperties(catalog, s3), directory),
      directory,
      limitMs: options.limitMs,
      deadline,
      signal,
      secrets: [catalog.writer.secret.reveal(), s3.secretAccessKey.reveal()],
      onTest: count,
    });
    for (const outcome of readReport(xml))
      outcomes.push({ ...outcome, said: outcome.said.replaceAll(directory, TEMPORARY) });
  }
  return outcomes;
}

function classesOf({ tests }: KitSelection): KitClass[] {
  return KIT_CLASSES.filter((name) => tests.some((test) => classOf(test) === name));
}

function methodsOf({ whole, tests }: KitSelection, className: KitClass): string[] | undefined {
  if (whole) return undefined;
  return [...new Set(tests.filter((test) => classOf(test) === className).map(methodOf))];
}

function counter(total: number, progress: (text: string) => void): Parameters<typeof runConsole>[0]["onTest"] {
  const done = { all: 0, passed: 0 };
  return (_name, state) => {
    if (state === "STARTED") return;
    done.all += 1;
    if (state === "SUCCESSFUL") done.passed += 1;
    if (done.all % EVERY === 0 || done.all === total)
      progress(`rck: ${done.all} of ${total} tests, ${done.passed} passed`);
  };
}
