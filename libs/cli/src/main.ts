#!/usr/bin/env node
/** The command `floe-contracts`. The only module that ends the process; everything else returns or throws. */
import { runCli } from "./cli.ts";
import { guardProcess } from "./output/streams.ts";

const leave = guardProcess(process);
leave(await runCli(process.argv.slice(2), { env: process.env, streams: process }));
