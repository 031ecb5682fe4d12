/** Files as java.util.Properties reads them (its `load`): Latin-1, with a backslash before what has a meaning. */

/** A settings file, one `name=value` a line, in the order given. */
export function javaProperties(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${escapeName(name)}=${escapeValue(value)}\n`)
    .join("");
}

const unit = (text: string): string => `\\u${text.charCodeAt(0).toString(16).padStart(4, "0")}`;

function escapeValue(value: string): string {
  return value.replaceAll("\\", "\\\\").replaceAll(/^ |[^\x20-\x7e]/g, unit);
}

function escapeName(name: string): string {
  return escapeValue(name).replaceAll(/[ :=]|^[#!]/g, (found) => `\\${found}`);
}

/** A file of options for the program `java` (JDK-8027634, "java @argfile"): each in quotes, a backslash before a backslash. */
export function javaArguments(args: readonly string[]): string {
  return args.map((arg) => `"${arg.replaceAll(/["\\]/g, (found) => `\\${found}`)}"\n`).join("");
}
