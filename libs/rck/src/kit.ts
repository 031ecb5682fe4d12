/**
 * Which kit this is, and every test that it has. The names are known beforehand, so that a test that did not run is missed
 * and a name that is given on the command line is checked before anything is started.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FloeContractsError, suggest } from "@floe-contracts/base";
import { ICEBERG_VERSION } from "@floe-contracts/services/programs";

/** The kit is published with each version of Iceberg. */
export const KIT_VERSION = ICEBERG_VERSION;

/** The kit's classes, in the order in which they run. */
export const KIT_CLASSES = ["RESTCompatibilityKitCatalogTests", "RESTCompatibilityKitViewCatalogTests"] as const;
export type KitClass = (typeof KIT_CLASSES)[number];

/** In which package both classes are. */
export const KIT_PACKAGE = "org.apache.iceberg.rest";

const LIST = join(import.meta.dirname, "..", "tests.txt");

/** The names of all tests, e.g. `RESTCompatibilityKitCatalogTests.createTableTransaction[2]`: the second run of that method. */
export function kitTests(): readonly string[] {
  return readFileSync(LIST, "utf8").trim().split("\n");
}

/** What of the kit runs. */
export interface KitSelection {
  /** Whether that is all of it. */
  readonly whole: boolean;
  readonly tests: readonly string[];
}

/**
 * The tests that are meant.
 * @param names methods (`testLoadTable`), or class and method (`RESTCompatibilityKitViewCatalogTests.renameView`); none
 * means all. A method that runs several times is selected with all its runs.
 * @throws FloeContractsError `rck-test-unknown`.
 */
export function selectTests(names: readonly string[]): KitSelection {
  const tests = kitTests();
  if (names.length === 0) return { whole: true, tests };
  const wanted = new Set(names.flatMap((name) => testsCalled(name, tests)));
  return { whole: false, tests: tests.filter((test) => wanted.has(test)) };
}

function testsCalled(name: string, tests: readonly string[]): string[] {
  const plain = name.replace(/\(.*$/, "").replace(/\[\d+\]$/, "");
  const found = tests.filter((test) => [methodId(test), methodOf(test)].includes(plain));
  if (found.length > 0) return found;
  const near = suggest(plain, plain.includes(".") ? tests.map(methodId) : tests.map(methodOf));
  throw new FloeContractsError("rck-test-unknown", `the kit has no test ${JSON.stringify(name)}`, {
    hint: `${near === undefined ? "" : `did you mean ${near}? `}libs/rck/tests.txt lists all ${tests.length} of version ${KIT_VERSION}`,
  });
}

/** `Class.method`, without the number of the run. */
function methodId(test: string): string {
  return test.replace(/\[\d+\]$/, "");
}

/** `RESTCompatibilityKitCatalogTests` of a test. */
export function classOf(test: string): string {
  return test.slice(0, test.indexOf("."));
}

/** `testLoadTable`, without class and number. */
export function methodOf(test: string): string {
  return methodId(test).slice(test.indexOf(".") + 1);
}
