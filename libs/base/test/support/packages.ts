/** The workspace's packages: what each declares and what its files import. */
import { filesBelow, foldersIn, textOf } from "./repository.ts";

export interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface WorkspacePackage {
  /** `libs/base`, `packages/core-to-dbt`, `bench` */
  readonly folder: string;
  readonly manifest: Manifest;
  /** File, from the root → the packages that it imports. */
  readonly imports: ReadonlyMap<string, readonly string[]>;
}

/** The names of packages that a module imports, `node:` and relative ones left out: `ajv/dist/2020.js` is `ajv`. */
export function importedPackages(text: string): string[] {
  const code = text.replaceAll(/^\s*(\/\/|\*|\/\*).*$/gm, "");
  const found = [
    // Between the word and `from` stand names, braces, commas and stars: an `export const` has more.
    ...code.matchAll(/(?:^|[\n;])\s*(?:import|export)\s[\w$*\s{},]*?\bfrom\s*["']([^"'\n]+)["']/g),
    ...code.matchAll(/(?:^|[\n;])\s*import\s*["']([^"'\n]+)["']/g),
    ...code.matchAll(/\bimport\(\s*["']([^"'\n]+)["']/g),
  ];
  const names = found.flatMap(([, specifier = ""]) =>
    /^(\.|node:|\/)/.test(specifier) ? [] : [/^(@[^/]+\/[^/]+|[^/]+)/.exec(specifier)?.[0] ?? specifier],
  );
  return [...new Set(names)].sort();
}

/** Every package of the workspace but its root. */
export function readPackages(): WorkspacePackage[] {
  const folders = ["libs", "packages"].flatMap((parent) => foldersIn(parent).map((name) => `${parent}/${name}`));
  return [...folders, "bench"].map((folder) => {
    const files = filesBelow(folder).filter((path) => path.endsWith(".ts"));
    return {
      folder,
      manifest: JSON.parse(textOf(`${folder}/package.json`)) as Manifest,
      imports: new Map(files.map((path) => [path, importedPackages(textOf(path))])),
    };
  });
}

/** Whether a file is test code: below test/, or named as one. */
export function isTest(path: string): boolean {
  return path.includes("/test/") || path.endsWith(".test.ts");
}
