/** Files in test/golden that a rendering is held against. FLOE_UPDATE_GOLDEN=1 writes them, never in CI. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const UPDATE = "FLOE_UPDATE_GOLDEN";
export const GOLDEN = fileURLToPath(new URL("../golden/", import.meta.url));

/** Both sides, for an `expect` that shows the difference. */
export function golden(name: string, text: string): { readonly expected: string; readonly actual: string } {
  const actual = `${text.trimEnd()}\n`;
  if (process.env[UPDATE] === "1") {
    if (process.env["CI"] !== undefined) throw new Error(`${UPDATE} is not for CI`);
    writeFileSync(`${GOLDEN}${name}`, actual);
  }
  return { expected: readFileSync(`${GOLDEN}${name}`, "utf8"), actual };
}
