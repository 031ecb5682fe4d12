/** The main job as a process of its own, in a test's checkout and with a test's turbo: something to send signals to. */
import { guardProcess } from "../../../src/output/streams.ts";
import { runJob } from "./checkout.ts";

const leave = guardProcess(process);
const parts = { graceMs: 500 };
const more = { env: { FAKE_TURBO_HANGS: process.env["FAKE_TURBO_HANGS"] ?? "" }, parts, streams: process };
const { outcome } = await runJob(process.argv[2] ?? "", { alpha: {} }, more);
leave(outcome.exit);
