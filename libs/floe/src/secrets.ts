/**
 * `secret_ref` at run time: the environment variable of that name in UPPER_SNAKE_CASE, else the file of that name in
 * the secrets directory, else an error that names both. A secret's value is returned, and goes nowhere else.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { FloeContractsError, systemCode } from "@floe-contracts/base";

/** Where a cluster mounts secrets as files. */
export const DEFAULT_SECRETS_DIR = "/var/run/secrets";

/** The pattern that every schema gives `secret_ref`; it also keeps a reference from naming another directory. */
const SECRET_REF = /^[a-zA-Z0-9][a-zA-Z0-9_-]{0,252}$/;

/** The environment variable that stands for a reference: `polaris-client-secret` → `POLARIS_CLIENT_SECRET`. */
export function secretVariable(ref: string): string {
  return ref.replaceAll("-", "_").toUpperCase();
}

/**
 * The value behind a `secret_ref`. An environment variable that is set to nothing counts as not set: an empty value
 * usually means that a template was not filled in. One line end at the end of the file is dropped, because editors add it.
 * @param ref the reference as the artifact gives it
 * @param env the environment to look in; nothing is read from the process's own
 * @throws FloeContractsError `secret-ref-invalid` or `secret-not-found`, naming the variable and the file, never a value
 */
export async function resolveSecret(
  ref: string,
  env: Readonly<Record<string, string | undefined>>,
  options: { readonly secretsDir?: string } = {},
): Promise<string> {
  if (!SECRET_REF.test(ref)) {
    throw new FloeContractsError("secret-ref-invalid", "a secret_ref is no name of a secret", {
      hint: "use 1 to 253 letters, digits, - and _, the first a letter or a digit; the secret itself does not belong here",
    });
  }
  const variable = secretVariable(ref);
  const given = env[variable];
  if (given !== undefined && given !== "") return given;
  const file = join(options.secretsDir ?? DEFAULT_SECRETS_DIR, ref);
  const { text, why } = await readSecretFile(file);
  if (text !== undefined && text !== "") return text;
  const variableState = given === undefined ? "is not set" : "is set to nothing";
  throw new FloeContractsError(
    "secret-not-found",
    `the secret ${ref} is nowhere: the environment variable ${variable} ${variableState}, the file ${file} ${why}`,
    { hint: `set ${variable}, or write the secret into ${file}`, where: { file } },
  );
}

async function readSecretFile(file: string): Promise<{ text?: string; why: string }> {
  try {
    const bytes = await readFile(file);
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes).replace(/\r?\n$/, "");
    return { text, why: "is empty" };
  } catch (cause) {
    // The cause is not passed on: a decoder may one day quote what it could not decode.
    const code = systemCode(cause) ?? "";
    return { why: REASONS[code] ?? `cannot be read${code === "" ? "" : ` (${code})`}` };
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "does not exist",
  ENOTDIR: "does not exist",
  EACCES: "may not be read",
  EISDIR: "is a directory",
  ERR_ENCODING_INVALID_ENCODED_DATA: "is not UTF-8 text",
};
