/**
 * Stands for `java -jar $POLARIS_HOME/server/quarkus-run.jar`: reads what Polaris would read and serves the fake. Its health
 * check says UP a moment after it listens. FAKE_* variables, which come with its settings file, make it behave badly.
 */
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { FakePolaris } from "./fake-polaris.ts";

const settings = new Map(
  readFileSync("config/application.properties", "utf8")
    .split("\n")
    .filter((line) => line.includes("="))
    .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)] as const),
);
const setting = (name: string): string => settings.get(name) ?? "";
const jar = process.argv[process.argv.indexOf("-jar") + 1] ?? "";
const how = existsSync(`${jar}.fake`) ? readFileSync(`${jar}.fake`, "utf8").trim() : "";

const [, id = "", secret = ""] = setting("polaris.bootstrap.credentials").split(",");
const fake = new FakePolaris({ root: { id, secret: how === "foreign" ? "another" : secret }, old: how === "old" });

if (how === "fails") {
  console.error(`fake Polaris cannot start; it was told ${secret}`);
  process.exit(3);
}
if (how === "port-taken") {
  console.error(`Port ${setting("quarkus.http.port")} seems to be in use by another process.`);
  process.exit(1);
}
let up = false;
createServer((_, response) => {
  response.writeHead(up ? 200 : 503, { "content-type": "application/json" });
  response.end(JSON.stringify({ status: up ? "UP" : "DOWN", checks: [] }));
}).listen(Number(setting("quarkus.management.port")), setting("quarkus.management.host"));
fake.server().listen(Number(setting("quarkus.http.port")), setting("quarkus.http.host"), () => {
  console.log("fake Polaris 0.0.0-fake on JVM (it is Node)");
  console.log(`AWS_REGION=${process.env["AWS_REGION"]} AWS_SECRET_ACCESS_KEY=${process.env["AWS_SECRET_ACCESS_KEY"]}`);
  setTimeout(() => {
    up = how !== "never-ready";
  }, 50);
});
