/** A vitest setup file: hands the service intervals of every test to the reporter, those of tests that are no checks too. */
import { afterEach } from "vitest";
import { drainIntervals } from "./timing.ts";
import "./vitest.ts";

afterEach(({ task }) => {
  task.meta.intervals = drainIntervals();
});
