/** `floe-contracts doctor`: gathers what is there and says what the main job will make of it. */
import type { Call } from "../cli.ts";
import type { DoctorOptions } from "../commands/doctor.ts";
import { DONE, INVALID, type Outcome } from "../outcome.ts";
import { pad, plain, widthOf } from "../output/text.ts";
import { suiteVersion } from "../root.ts";
import { type Finding, findings } from "./findings.ts";

export async function runDoctor(call: Call, options: DoctorOptions = {}): Promise<Outcome> {
  const found = await findings(call.env, options.platformEnv);
  const blocking = found.filter((finding) => finding.blocks);
  const exit = blocking.length === 0 ? DONE : INVALID;
  return {
    exit,
    json: { version: suiteVersion(), platform: `${process.platform}-${process.arch}`, findings: found },
    text: textOf(found, blocking, call),
  };
}

function textOf(found: readonly Finding[], blocking: readonly Finding[], call: Call): string {
  const { paint } = call.output;
  const here = found.filter(({ elsewhere }) => !elsewhere);
  const elsewhere = found.filter((finding) => finding.elsewhere);
  const widest = Math.max(...found.map((finding) => widthOf(finding.name)));
  const verdict =
    blocking.length === 0
      ? paint.green("floe-contracts contracts can run: what it needs is here, or it installs it")
      : paint.red(`floe-contracts contracts cannot run yet: ${blocking.map((finding) => finding.name).join(", ")}`);
  return [
    `${paint.bold("floe-contracts")} ${suiteVersion()} on ${process.platform}-${process.arch}`,
    "",
    ...here.flatMap((finding) => linesOf(finding, widest, call)),
    ...(elsewhere.length === 0 ? [] : ["", paint.dim("used by other platform files")]),
    ...elsewhere.flatMap((finding) => linesOf(finding, widest, call)),
    "",
    verdict,
  ].join("\n");
}

function linesOf(finding: Finding, widest: number, { output: { paint } }: Call): string[] {
  const mark = finding.status === "ok" ? paint.green("✓") : finding.blocks ? paint.red("✗") : paint.yellow("○");
  const status = finding.status === "ok" ? "" : `${finding.status}: `;
  const blank = " ".repeat(widest + 4);
  return [
    `${mark} ${pad(finding.name, widest)}  ${status}${plain(finding.found)}`,
    ...(finding.status === "ok" ? [] : [`${blank}${paint.dim("needed:")} ${finding.needed}`]),
    ...(finding.fix === undefined ? [] : [`${blank}${paint.dim("do:")}     ${plain(finding.fix)}`]),
  ];
}
