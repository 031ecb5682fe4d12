/** The environment variables of a profiles.yml: which ones it reads, and what to put there when only its form matters. */

/** Every variable that a profiles.yml reads, in order, each once. */
export function variablesIn(text: string): string[] {
  return [...new Set([...text.matchAll(/env_var\(\s*['"]([^'"]+)['"]/g)].map((match) => match[1] ?? ""))];
}

/** `{{ env_var('NAME') }}`, with any filters, and nothing around it. */
export const ENV_VAR_ONLY = /^\{\{\s*env_var\(\s*['"][A-Z][A-Z0-9_]*['"]\s*\)\s*(\|\s*\w+\s*)?\}\}$/;

/** A value for every variable that a profile reads, fit to parse with: numbers where it casts, the planted secret elsewhere. */
export function placeholdersFor(profilesText: string, secret: string): Record<string, string> {
  return Object.fromEntries(
    variablesIn(profilesText).map((name) => [name, isNumber(profilesText, name) ? "65000" : secret]),
  );
}

function isNumber(profilesText: string, name: string): boolean {
  const expression = profilesText.match(new RegExp(`\\{\\{[^{}]*['"]${name}['"][^{}]*\\}\\}`))?.[0] ?? "";
  return ENV_VAR_ONLY.test(expression) && /as_number|int/.test(expression);
}
