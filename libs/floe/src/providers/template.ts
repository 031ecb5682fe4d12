/**
 * A command as people configure it: a program and its arguments, with placeholders for the paths of a run. It is split
 * into words and run without a shell, so nothing in a path or a template is ever interpreted.
 */
import { isAbsolute, resolve } from "node:path";
import { FloeContractsError, isSecretName, REDACTED } from "@floe-contracts/base";
import { execaLibrary } from "../lazy.ts";

export interface CommandTemplate {
  /** The words, placeholders unfilled, the program first. */
  readonly words: readonly string[];
  /** The words with the paths of a run in place of the placeholders. */
  fill(paths: Readonly<Record<string, string>>): readonly string[];
  /** For messages: the words as configured, without what follows a secret-like flag. */
  readonly shown: string;
}

/**
 * @param command words separated by spaces (a backslash keeps a space in a word), or the words themselves
 * @param placeholders what a run fills in, with the flag to append it by when the command has no placeholder at all:
 *   `{spec: "-f", out: "-o"}` makes `floe compile` into `floe compile -f {spec} -o {out}`
 * @throws FloeContractsError `command-template-invalid` when it is empty or names one placeholder and not the other
 */
export function commandTemplate(
  command: string | readonly string[],
  placeholders: Readonly<Record<string, string>>,
): CommandTemplate {
  const given = typeof command === "string" ? execaLibrary().parseCommandString(command.trim()) : [...command];
  const program = given[0];
  if (program === undefined || program === "") {
    throw new FloeContractsError("command-template-invalid", "the command is empty", {
      hint: 'write the program and its arguments, e.g. "floe compile -f {spec} -o {out}"',
    });
  }
  const names = Object.keys(placeholders);
  const missing = names.filter((name) => !given.some((word) => word.includes(`{${name}}`)));
  if (missing.length > 0 && missing.length < names.length) {
    throw new FloeContractsError("command-template-invalid", `the command has no {${missing.join("}, {")}}`, {
      hint: `use all of {${names.join("}, {")}}, or none: then ${appended(placeholders).join(" ")} is appended`,
    });
  }
  const words = missing.length === 0 ? given : [...given, ...appended(placeholders)];
  // The command runs in the project's directory; `./floe` means the one where the suite was started.
  if (program.includes("/") && !isAbsolute(program)) words[0] = resolve(program);
  return {
    words,
    fill: (paths) =>
      words.map((word) => names.reduce((text, name) => text.replaceAll(`{${name}}`, () => paths[name] ?? ""), word)),
    shown: describeWords(words),
  };
}

function appended(placeholders: Readonly<Record<string, string>>): string[] {
  return Object.entries(placeholders).flatMap(([name, flag]) => [flag, `{${name}}`]);
}

/** `--token abc` and `--token=abc` are shown without the value. */
function describeWords(words: readonly string[]): string {
  return words
    .map((word, index) => {
      const before = words[index - 1] ?? "";
      if (before.startsWith("-") && !before.includes("=") && isSecretName(before) && !word.startsWith("-"))
        return REDACTED;
      const equals = word.indexOf("=");
      return equals > 0 && isSecretName(word.slice(0, equals)) ? `${word.slice(0, equals)}=${REDACTED}` : word;
    })
    .join(" ");
}

/** The values that must not come back from a command: of secret-like variables, and passwords inside URIs of any variable. */
export function secretsToHide(
  env: Readonly<Record<string, string | undefined>>,
  more: readonly string[] = [],
): string[] {
  const values = Object.entries(env).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const inUri = /:\/\/[^\s/?#@:]*:([^\s@]+)@/.exec(value)?.[1];
    return [...(isSecretName(name) ? [value] : []), ...(inUri === undefined ? [] : [inUri])];
  });
  return [...more, ...values];
}
