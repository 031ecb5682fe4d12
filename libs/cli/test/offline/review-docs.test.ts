/**
 * docs/review.md, done as it says: its files are written, its commands are run, and what they print is what stands there.
 * FLOE_UPDATE_GOLDEN=1 writes the page's outputs anew.
 */
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT, scratch } from "./support/cli.ts";
import { callCli } from "./support/in-process.ts";
import { Repository } from "./support/repository.ts";

const PAGE = join(ROOT, "docs", "review.md");
/** A file (```json path), or commands with what they print (```console). */
const BLOCK = /^```(json|yaml|console)(?: (\S+))?\n([\s\S]*?)^```$/gm;

/** What differs from run to run, in the form that the page has it. */
function normalised(text: string): string {
  return text.replaceAll(/\b[0-9a-f]{10}\b/g, "0123456789").replaceAll(/"ms":[\d.]+/g, '"ms":0.1');
}

async function ran(text: string, repository: Repository): Promise<string> {
  const lines: string[] = [];
  for (const command of text.split("\n").filter((line) => line.startsWith("$ "))) {
    lines.push(command);
    const [program, ...args] = (command.slice(2).match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ""));
    const printed =
      program === "git"
        ? await repository.git(...args)
        : await callCli(args, { cwd: repository.path }).then(({ stdout, stderr }) => (stdout + stderr).trimEnd());
    if (printed !== "") lines.push(normalised(printed));
  }
  return `${lines.join("\n")}\n`;
}

test("every command of the page prints what the page says", async () => {
  await using place = await scratch();
  const repository = new Repository(place.path);
  await repository.git("init", "--quiet", "--initial-branch=main", ".");
  const page = await readFile(PAGE, "utf8");
  let done = "";
  let end = 0;
  for (const match of page.matchAll(BLOCK)) {
    const [block, language = "", path, text = ""] = match;
    if (path !== undefined) await repository.write({ [path]: text });
    const shown = language === "console" ? `\`\`\`console\n${await ran(text, repository)}\`\`\`` : block;
    done += page.slice(end, match.index) + shown;
    end = match.index + block.length;
  }
  done += page.slice(end);
  if (process.env["FLOE_UPDATE_GOLDEN"] === "1" && process.env["CI"] === undefined) await writeFile(PAGE, done);
  expect(page).toBe(done);
  for (const file of ["comment.md", "review.sarif", "review.xml"])
    expect(existsSync(join(place.path, file))).toBe(true);
});
