/** Which services people ask for by one word. What a service needs besides comes with it. */
import { FloeContractsError, suggest } from "@floe-contracts/base";
import { SERVICE_NAMES, type ServiceName } from "../service.ts";

export const PROFILES = {
  base: ["postgres", "jaeger"],
  storage: ["postgres", "jaeger", "s3", "catalog"],
  compute: ["postgres", "jaeger", "s3", "catalog", "trino", "spark"],
  full: ["postgres", "jaeger", "s3", "catalog", "trino", "spark", "dagster", "cube", "lineage"],
} as const satisfies Record<string, readonly ServiceName[]>;

export type Profile = keyof typeof PROFILES;

export function isProfile(word: string): word is Profile {
  return Object.hasOwn(PROFILES, word);
}

export function isServiceName(word: string): word is ServiceName {
  return SERVICE_NAMES.some((name) => name === word);
}

/**
 * The services that words mean: each is a profile or a service.
 * @throws FloeContractsError `service-unknown`.
 */
export function servicesOf(words: readonly string[]): ServiceName[] {
  const names = new Set<ServiceName>();
  for (const word of words) {
    if (isProfile(word)) for (const name of PROFILES[word]) names.add(name);
    else if (isServiceName(word)) names.add(word);
    else {
      const near = suggest(word, [...Object.keys(PROFILES), ...SERVICE_NAMES]);
      throw new FloeContractsError("service-unknown", `${JSON.stringify(word)} is no profile and no service`, {
        hint: `${near === undefined ? "" : `did you mean ${near}? `}profiles: ${Object.keys(PROFILES).join(", ")}; services: ${SERVICE_NAMES.join(", ")}`,
      });
    }
  }
  return [...names];
}
