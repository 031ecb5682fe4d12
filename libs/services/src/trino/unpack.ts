/**
 * Taking jars out of an archive: only plain files that lie directly in one directory of it, by their last name, so that
 * nothing in an archive can end up anywhere but in the directory given.
 */
import { createWriteStream } from "node:fs";
import { link, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { crc32 } from "node:zlib";
import { FloeContractsError, systemCode } from "@floe-contracts/base";
import { extract } from "tar";
import { type Entry, openPromise } from "yauzl";

export interface JarsOf {
  /** The directory inside the archive, without a slash at its end. */
  readonly directory: string;
  /** Which of its jars are taken; all unless given. */
  readonly isKept?: (jar: string) => boolean;
}

/** The name of the jar when `path` is one that is taken. */
export function jarIn({ directory, isKept = () => true }: JarsOf, path: string): string | undefined {
  const name = basename(path);
  return path === `${directory}/${name}` && /^[\w.+-]+\.jar$/.test(name) && isKept(name) ? name : undefined;
}

/** Unpacks a .tar.gz. @throws what a broken archive or a full disk makes of it. */
export async function unpackTarball(file: string, jars: JarsOf, target: string): Promise<void> {
  await extract({
    file,
    cwd: target,
    strip: jars.directory.split("/").length,
    strict: true,
    preserveOwner: false,
    // A link could lead out of the directory. Trino's archive has links only where nothing is taken.
    filter: (path, entry) => "type" in entry && entry.type === "File" && jarIn(jars, path) !== undefined,
  });
}

/**
 * Unpacks a .zip into a directory that may hold jars of other archives: one that is there already has to be the same. One
 * that is the same in `shared`, a directory on the same disk, becomes a second name of that file.
 * @throws FloeContractsError `service-not-installed` where a jar is there with another content.
 */
export async function unpackZip(file: string, jars: JarsOf, target: string, shared: string): Promise<void> {
  const archive = await openPromise(file, { strictFileNames: true });
  try {
    for await (const entry of archive.eachEntry()) {
      const name = jarIn(jars, entry.fileName);
      if (name === undefined || isLink(entry)) continue;
      const place = join(target, name);
      const there = await compare(place, entry);
      if (there === "same") continue;
      if (there === "other")
        throw new FloeContractsError("service-not-installed", `trino: two of its archives hold another ${name}`, {
          hint: "the archives are not of one release; see libs/services/src/trino/distribution.ts",
          where: { service: "trino", file },
        });
      if ((await compare(join(shared, name), entry)) === "same" && (await linked(join(shared, name), place))) continue;
      await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(place, { flags: "wx" }));
    }
  } finally {
    archive.close();
  }
}

/** Where an archive was made on Unix, the upper half of these attributes is the file's mode (APPNOTE 4.4.15). */
function isLink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

async function compare(place: string, entry: Entry): Promise<"same" | "other" | "absent"> {
  try {
    const content = await readFile(place);
    return content.length === entry.uncompressedSize && crc32(content) === entry.crc32 ? "same" : "other";
  } catch (error) {
    if (systemCode(error) === "ENOENT") return "absent";
    throw error;
  }
}

/** False where the file system knows no second names; then the jar is unpacked once more. */
function linked(from: string, to: string): Promise<boolean> {
  return link(from, to).then(
    () => true,
    () => false,
  );
}
