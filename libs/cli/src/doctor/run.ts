/** `floe-contracts doctor`: gathers what is there and says what the main job will make of it. */
import type { Call } from "../cli.ts";
import { DONE, INVALID, type Outcome } from "../outcome.ts";
import { pad, plain, widthOf } from "../output/text.ts";
import { suiteVersion } from "../root.ts";
import { type Finding, findings } from "./findings.ts";

export async function runDoctor(call: Call): Promise<Outcome> {
  const found = await findings(call.env);
  const blocking = found.filter((finding) => finding.blocks);
  const exit = blocking.length === 0 ? DONE : INVALID;
  return {
    exit,
    json: { version: suiteVersion(), platform: `${process.platform}-${process.arch}`, findings: found },
    text: textOf(found, blocking, call),
  };
}

function textOf(found: readonly Finding[], blocking: readonly Finding[], { output: { paint } }: Call): string {
  const widest = Math.max(...found.map((finding) => widthOf(finding.name)));
  const lines = found.flatMap((finding) => {
    const mark = finding.status === "ok" ? paint.green("✓") : finding.blocks ? paint.red("✗") : paint.yellow("○");
    const status = finding.status === "ok" ? "" : `${finding.status}: `;
    const blank = " ".repeat(widest + 4);
    return [
      `${mark} ${pad(finding.name, widest)}  ${status}${plain(finding.found)}`,
      ...(finding.status === "ok" ? [] : [`${blank}${paint.dim("needed:")} ${finding.needed}`]),
      ...(finding.fix === undefined ? [] : [`${blank}${paint.dim("do:")}     ${plain(finding.fix)}`]),
    ];
  });
  const verdict =
    blocking.length === 0
      ? paint.green("floe-contracts contracts can run: what it needs is here, or it installs it")
      : paint.red(`floe-contracts contracts cannot run yet: ${blocking.map((finding) => finding.name).join(", ")}`);
  return [
    `${paint.bold("floe-contracts")} ${suiteVersion()} on ${process.platform}-${process.arch}`,
    "",
    ...lines,
    "",
    verdict,
  ].join("\n");
}
