/**
 * A file to a Source. Everything that can be wrong with a file, before its text is looked at, is one clear error:
 * missing, a directory, unreadable, too large, not UTF-8.
 */
import { isUtf8 } from "node:buffer";
import { type FileHandle, open } from "node:fs/promises";
import { FloeContractsError, systemCode } from "@floe-contracts/base";
import { parseJson } from "./json.ts";
import type { Source } from "./source.ts";
import { parseYaml } from "./yaml.ts";

const MEBIBYTE = 1024 * 1024;
/** An artifact of a large project is a few megabytes. */
export const LARGEST_JSON = 16 * MEBIBYTE;
/**
 * YAML here is written by people and has kilobytes. The parser needs seconds and gigabytes for a few megabytes of text
 * made to be slow.
 */
export const LARGEST_YAML = MEBIBYTE;

/**
 * Reads a document: a file named `.json` as JSON, every other as YAML. The path is repeated in positions as it is given.
 * @throws FloeContractsError `file-not-found`, `file-unreadable`, `file-too-large`, `file-not-utf8`, and what `parseYaml`
 * and `parseJson` throw.
 */
export async function readDocument(path: string): Promise<Source> {
  const json = path.toLowerCase().endsWith(".json");
  const text = await readText(path, json ? LARGEST_JSON : LARGEST_YAML);
  return json ? parseJson(text, { file: path }) : parseYaml(text, { file: path });
}

/**
 * The text of a file of at most `limit` bytes, for formats that hold documents, such as JSON lines.
 * @throws FloeContractsError `file-not-found`, `file-unreadable`, `file-too-large` or `file-not-utf8`.
 */
export async function readText(path: string, limit: number): Promise<string> {
  return decode(path, await readBytes(path, limit));
}

async function readBytes(path: string, limit: number): Promise<Buffer> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, "r");
    const stat = await file.stat();
    if (stat.isDirectory()) throw unreadable(path, "it is a directory", "name the file inside it");
    if (stat.size > limit) throw tooLarge(path, limit, `${(stat.size / MEBIBYTE).toFixed(1)} MiB`);
    return await readUpTo(file, path, limit);
  } catch (cause) {
    throw cause instanceof FloeContractsError ? cause : systemError(path, cause);
  } finally {
    await file?.close();
  }
}

/** A pipe or a device has no size to look at, so the bytes are counted as they come. */
async function readUpTo(file: FileHandle, path: string, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of file.createReadStream({ autoClose: false })) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > limit) throw tooLarge(path, limit, "more than that");
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, size);
}

function tooLarge(path: string, limit: number, size: string): FloeContractsError {
  return new FloeContractsError("file-too-large", `${path} is ${size}; at most ${limit / MEBIBYTE} MiB are read`, {
    hint: "check that this is the file you meant: no such document of floe is that large",
    where: { file: path },
  });
}

function unreadable(path: string, reason: string, hint: string): FloeContractsError {
  return new FloeContractsError("file-unreadable", `cannot read ${path}: ${reason}`, { hint, where: { file: path } });
}

/** The error for what the system answered to opening or reading `path`. */
export function systemError(path: string, cause: unknown): FloeContractsError {
  const code = systemCode(cause);
  if (code === "ENOENT" || code === "ENOTDIR") {
    return new FloeContractsError("file-not-found", `${path} does not exist`, {
      hint: "check the path; relative paths start at the directory in which the command runs",
      where: { file: path },
    });
  }
  if (code === "EACCES" || code === "EPERM")
    return unreadable(path, "permission denied", "make the file readable for you");
  if (code === "EISDIR") return unreadable(path, "it is a directory", "name the file inside it");
  return unreadable(path, code ?? "the system refused", "check the path and the disk");
}

function decode(path: string, bytes: Buffer): string {
  if (isUtf8(bytes)) return new TextDecoder("utf-8").decode(bytes);
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const offset = validPrefix(bytes);
  const before = new TextDecoder("utf-8").decode(bytes.subarray(0, offset));
  const line = before.split("\n").length;
  const column = before.length - (before.lastIndexOf("\n") + 1) + 1;
  const byte = (bytes[offset] ?? 0).toString(16).padStart(2, "0").toUpperCase();
  throw new FloeContractsError(
    "file-not-utf8",
    `${path} is not UTF-8: byte 0x${byte} at byte offset ${offset}, line ${line}`,
    {
      hint: utf16 ? "the file is UTF-16; save it as UTF-8" : "save the file as UTF-8",
      where: { file: path, line, column },
    },
  );
}

/** The length of the longest start of `bytes` that is UTF-8. A start may end inside a character, so up to 3 bytes less count. */
function validPrefix(bytes: Buffer): number {
  const fits = (end: number): number | undefined => {
    for (let cut = end; cut >= Math.max(0, end - 3); cut -= 1) if (isUtf8(bytes.subarray(0, cut))) return cut;
    return undefined;
  };
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fits(middle) === undefined) high = middle - 1;
    else low = middle;
  }
  return fits(low) ?? 0;
}
