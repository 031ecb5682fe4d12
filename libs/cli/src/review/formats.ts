/** A review in the format that was asked for, on standard output or in files. */
import { resolve } from "node:path";
import { FloeContractsError, suggest, writeFileAtomic } from "@floe-contracts/base";
import type { Review } from "@floe-contracts/review";
import {
  type Paint,
  renderGithub,
  renderJunit,
  renderMarkdown,
  renderText,
  toJson,
  toSarif,
} from "@floe-contracts/review/render";
import type { Call } from "../cli.ts";
import { FORMATS, type Format } from "../commands/review.ts";
import { suiteVersion } from "../root.ts";

/** A file that is written beside what is printed. */
export interface OutputFile {
  readonly format: Format;
  readonly path: string;
}

/** `--output FILE` takes `--format`; `--output FORMAT=FILE` its own. @throws FloeContractsError `command-line-invalid` */
export function outputFiles(outputs: readonly string[], format: Format): OutputFile[] {
  return outputs.map((output) => {
    const [, name, path = ""] = /^([a-z]+)=(.*)$/s.exec(output) ?? [];
    if (name === undefined) return { format, path: output };
    const known = FORMATS.find((each) => each === name);
    if (known !== undefined && path !== "") return { format: known, path };
    const near = suggest(name, FORMATS);
    throw new FloeContractsError("command-line-invalid", `--output ${output} names no format and file`, {
      hint: `${near === undefined ? "" : `did you mean ${near}? `}write --output <format>=<file> with one of ${FORMATS.join(", ")}; ./${output} is a file of that name`,
    });
  });
}

const NO_PAINT: Paint = {
  bold: String,
  dim: String,
  red: String,
  yellow: String,
  green: String,
  cyan: String,
};

/** The review as text; JSON formats as their text, secrets cut out where that cannot break the syntax. */
export function rendered(review: Review, format: Format, { output }: Call, paint: Paint = NO_PAINT): string {
  switch (format) {
    case "json":
      return JSON.stringify(output.withoutSecrets(toJson(review)), null, 2);
    case "sarif":
      return JSON.stringify(output.withoutSecrets(toSarif(review, { version: suiteVersion() })), null, 2);
    case "markdown":
      return renderMarkdown(output.withoutSecrets(review));
    case "junit":
      return renderJunit(output.withoutSecrets(review));
    case "github":
      return renderGithub(output.withoutSecrets(review));
    case "text":
      return renderText(output.withoutSecrets(review), paint);
  }
}

/** Writes every file, each in one step. @throws FloeContractsError `file-unwritable` */
export async function writeOutputs(review: Review, files: readonly OutputFile[], call: Call): Promise<void> {
  for (const { format, path } of files) {
    await writeFileAtomic(resolve(call.cwd, path), `${rendered(review, format, call)}\n`);
  }
}
