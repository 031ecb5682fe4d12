/** A consumer's output directory, read back. */
import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { filesBelow } from "@floe-contracts/artifacts";
import { parseYaml, type Source } from "@floe-contracts/schemas";
import type { ModelFiles } from "./evidence.ts";

/** What Cube reads as its model. */
const MODEL_FILE = /^model\/.*\.ya?ml$/;

/** Its `sources` throw FloeContractsError of the syntax of a model file, with its place. */
export async function readModelFiles(directory: string): Promise<ModelFiles> {
  const paths = (await filesBelow(directory)).map((path) => relative(directory, path).replaceAll("\\", "/")).sort();
  const texts = await Promise.all(paths.map((path) => readFile(join(directory, path), "utf8")));
  return modelFilesOf(directory, new Map(paths.map((path, at) => [path, texts[at] ?? ""])));
}

/** The same of texts, for broken peers. A file is parsed when somebody first looks into one: most checks compare texts. */
export function modelFilesOf(directory: string, files: ReadonlyMap<string, string>): ModelFiles {
  let parsed: ReadonlyMap<string, Source> | undefined;
  return {
    directory,
    files,
    get sources() {
      parsed ??= new Map(
        [...files]
          .filter(([path]) => MODEL_FILE.test(path))
          .map(([path, text]) => [path, parseYaml(text, { file: join(directory, path) })]),
      );
      return parsed;
    },
  };
}
