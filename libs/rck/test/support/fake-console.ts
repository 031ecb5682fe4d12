/**
 * Stands in for Java and JUnit's console launcher: writes down how it was called, and leaves a recorded report.
 * Arguments: what to do, the recorded report's beginning, a file for its calls, and then those of the launcher.
 */
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [mode, recorded = "", calls = "", ...args] = process.argv.slice(2);
const option = (name: string): string => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? "";
const className = option("select-class").split(".").at(-1) ?? "";
const [reports, methods] = [option("reports-dir"), option("include-methodname")];

appendFileSync(calls, `${JSON.stringify({ args, env: process.env, cwd: process.cwd(), pid: process.pid })}\n`);
const feed = (name: string, state: string): void => console.log(`JUnit Jupiter > ${className} > ${name} :: ${state}`);

const text = readFileSync(`${recorded}.${className}.xml`, "utf8");
const wanted = methods === "" ? undefined : new RegExp(`^${methods}$`);
const report = text.replaceAll(/<testcase name="([^("]*).*?<\/testcase>\n/gs, (whole, method: string) =>
  wanted === undefined || wanted.test(`${className}#${method}`) ? whole : "",
);
const names = [...report.matchAll(/<testcase name="([^"]*)"/g)].map(([, name = ""]) => name);

if (mode === "hang") {
  feed(names[0] ?? "", "STARTED");
  setInterval(() => {}, 1_000);
} else if (mode === "silent") {
  console.error(`Error: no class ${className}; the secret is ${process.env["CATALOG_CREDENTIAL"]}`);
  process.exitCode = 2;
} else {
  for (const name of names) {
    feed(name, "STARTED");
    feed(name, "SUCCESSFUL");
  }
  mkdirSync(reports, { recursive: true });
  writeFileSync(join(reports, "TEST-junit-jupiter.xml"), mode === "cut" ? report.slice(0, 2_000) : report);
  process.exitCode = 1;
}
