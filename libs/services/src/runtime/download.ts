/**
 * Files from Maven repositories and other servers, by their content: each is known by size and sha256 before it is asked
 * for, lies in the cache under its hash, and is the same for every service and checkout. With all of them there no network
 * is needed and nothing is written.
 */
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { FloeContractsError } from "@floe-contracts/base";
import type { Diagnosis, Environment, Progress } from "../module.ts";
import { locateCache } from "./cache.ts";
import { download, type Fetching, megabytes, placeOf, type RemoteFile } from "./download-file.ts";
import { httpClient } from "./download-http.ts";
import { isVerified } from "./download-stamp.ts";

export type { RemoteFile } from "./download-file.ts";

/** A file of a Maven repository. */
export interface MavenFile {
  /** Below the repository's root, e.g. org/slf4j/slf4j-api/2.0.17/slf4j-api-2.0.17.jar */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

export interface FetchOptions {
  /** What the files are for, at the beginning of each line of progress: "catalog". */
  readonly what: string;
  /** The cache directory. */
  readonly cache: string;
  /** FLOE_MAVEN_URL, HTTPS_PROXY, NO_PROXY, SSL_CERT_FILE and NODE_EXTRA_CA_CERTS are read. */
  readonly environment: Environment;
  readonly progress: Progress;
  readonly signal?: AbortSignal | undefined;
  /** How long there may be no byte, in milliseconds; 30,000 unless given. */
  readonly stallMs?: number | undefined;
  /** Before the second attempt, in milliseconds, doubled for each one after it; 500 unless given. */
  readonly pauseMs?: number | undefined;
}

/** Central, which asks nobody for a name. */
const MAVEN_CENTRAL = "https://repo.maven.apache.org/maven2";
const AT_ONCE = 4;
const PROGRESS_MS = 1_000;
const WARM = "once fetched, no network is needed";
const HINT = `look at the network, HTTPS_PROXY and NO_PROXY, and SSL_CERT_FILE for certificates; ${WARM}`;
const MAVEN_HINT = `look at the network, HTTPS_PROXY and NO_PROXY, and SSL_CERT_FILE for certificates, or set FLOE_MAVEN_URL to a mirror of Maven Central; ${WARM}`;

/**
 * The files in the cache, fetched now where they are not there: from Maven Central, or the mirror that FLOE_MAVEN_URL names.
 * @returns for each `path` the local file.
 * @throws FloeContractsError `download-failed`, `download-corrupt`, `disk-full`, `cache-unusable`, `service-settings`; the
 * signal's reason.
 */
export async function fetchMaven(
  files: readonly MavenFile[],
  options: FetchOptions,
): Promise<ReadonlyMap<string, string>> {
  const base = mavenBase(options.environment);
  const remote = files.map((file) => ({ ...file, url: `${base}/${file.path}`, name: basename(file.path) }));
  const places = await fetchAll(remote, options, MAVEN_HINT);
  return new Map(files.map((file, index) => [file.path, places[index] ?? ""]));
}

/** The root of the Maven repository, without a slash at its end. */
function mavenBase(environment: Environment): string {
  const asked = environment["FLOE_MAVEN_URL"];
  if (asked === undefined || asked === "") return MAVEN_CENTRAL;
  const url = URL.parse(asked);
  if (url !== null && /^https?:$/.test(url.protocol) && url.search === "" && url.hash === "")
    return url.href.replace(/\/+$/, "");
  // Not quoted: it may hold a password.
  throw new FloeContractsError("service-settings", "FLOE_MAVEN_URL is no address of a Maven repository", {
    hint: "set it to something like https://maven.example/repository/central, a name and a password percent-encoded",
  });
}

/** One file, as `fetchFiles`. */
export async function fetchFile(file: RemoteFile, options: FetchOptions): Promise<string> {
  const [place = ""] = await fetchFiles([file], options);
  return place;
}

/**
 * The files in the cache, in their order, fetched now where they are not there.
 * @throws as `fetchMaven`.
 */
export function fetchFiles(files: readonly RemoteFile[], options: FetchOptions): Promise<string[]> {
  return fetchAll(files, options, HINT);
}

async function fetchAll(files: readonly RemoteFile[], options: FetchOptions, hint: string): Promise<string[]> {
  const { cache } = options;
  const places = files.map((file) => placeOf(cache, file));
  // One file may be asked for twice; it is fetched once.
  const byPlace = new Map(files.map((file) => [placeOf(cache, file), file]));
  const there = await Promise.all([...byPlace].map(([place, file]) => isVerified(place, file)));
  const missing = [...byPlace.values()].filter((_, index) => there[index] !== true);
  if (missing.length > 0) await fetchMissing(missing, options, hint);
  return places;
}

async function fetchMissing(missing: readonly RemoteFile[], options: FetchOptions, hint: string): Promise<void> {
  const { what, cache, environment, progress, stallMs = 30_000, pauseMs = 500 } = options;
  const abort = new AbortController();
  const signal = options.signal === undefined ? abort.signal : AbortSignal.any([abort.signal, options.signal]);
  signal.throwIfAborted();
  const total = missing.reduce((sum, file) => sum + file.size, 0);
  const meter = new Meter(total);
  progress(
    `${what}: fetching ${missing.length === 1 ? "one file" : `${missing.length} files`}, ${megabytes(total)} MB`,
  );
  const timer = setInterval(() => progress(`${what}: ${meter.line()}`), PROGRESS_MS);
  using client = httpClient(environment, stallMs);
  const count: Fetching["count"] = (file, there, received) => meter.count(file, there, received);
  const fetching: Fetching = { cache, what, client, pauseMs, signal, progress, hint, count };
  // The large ones first, so that none of them is left alone at the end.
  const queue = missing.toSorted((a, b) => b.size - a.size);
  let first: { readonly error: unknown } | undefined;
  const work = async (): Promise<void> => {
    for (let file = queue.shift(); file !== undefined && !signal.aborted; file = queue.shift())
      await download(file, fetching);
  };
  const workers = Array.from({ length: Math.min(AT_ONCE, queue.length) }, () =>
    work().catch((error: unknown) => {
      first ??= { error };
      abort.abort();
    }),
  );
  await Promise.all(workers);
  clearInterval(timer);
  options.signal?.throwIfAborted();
  if (first !== undefined) throw first.error;
  progress(`${what}: ${meter.summary()}`);
}

/** How much of how much, and how fast during the last seconds. */
class Meter {
  readonly #total: number;
  readonly #begin = performance.now();
  readonly #there = new Map<RemoteFile, number>();
  #received = 0;
  #marks: { at: number; received: number }[] = [{ at: performance.now(), received: 0 }];

  constructor(total: number) {
    this.#total = total;
  }

  count(file: RemoteFile, there: number, received: number): void {
    this.#there.set(file, there);
    this.#received += received;
  }

  /** For example "41 of 95 MB, 38 MB/s". */
  line(): string {
    const now = { at: performance.now(), received: this.#received };
    const [oldest = now] = this.#marks;
    this.#marks = [...this.#marks, now].slice(-5);
    const done = this.#there.values().reduce((sum, there) => sum + there, 0);
    return `${megabytes(done)} of ${megabytes(this.#total)} MB, ${speed(now.received - oldest.received, now.at - oldest.at)}`;
  }

  summary(): string {
    const ms = performance.now() - this.#begin;
    const received = `fetched ${megabytes(this.#received)} MB in ${(ms / 1000).toFixed(1)} s`;
    return this.#received === 0 ? "another process fetched it" : `${received}, ${speed(this.#received, ms)}`;
  }
}

function speed(bytes: number, ms: number): string {
  return `${megabytes((bytes / Math.max(ms, 1)) * 1000)} MB/s`;
}

/**
 * What `doctor` says of a program that comes from Maven Central: whether all of its files are in the cache. Their sizes are
 * looked at; their hashes are when they are used.
 * @param what the program with its version, e.g. `Nessie 0.99.0`
 */
export async function diagnoseMaven(
  name: string,
  what: string,
  files: readonly MavenFile[],
  environment: Environment,
): Promise<Diagnosis> {
  const cache = await locateCache(environment);
  const sizes = await Promise.all(
    files.map(async (file) => {
      const path = placeOf(cache, { ...file, name: basename(file.path), url: "" });
      return (await stat(path).catch(() => undefined))?.size === file.size ? 0 : file.size;
    }),
  );
  const missing = sizes.reduce((sum, size) => sum + size, 0);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const needed = `${what} from Maven Central, ${megabytes(total)} MB`;
  if (missing === 0) return { name, status: "ok", found: `native, ${what}`, needed, fix: undefined };
  return {
    name,
    status: "missing",
    found: "not in the cache",
    needed,
    fix: `nothing to do: the first run that needs it fetches it (${megabytes(missing)} MB); FLOE_MAVEN_URL names a mirror`,
    installable: true,
  };
}
