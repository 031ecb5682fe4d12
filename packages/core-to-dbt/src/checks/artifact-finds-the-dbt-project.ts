/** dbt is started in this directory by whoever reads the artifact. */

import { realpath } from "node:fs/promises";
import { resolve } from "node:path";
import { providerWrites } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { valueAt } from "@floe-contracts/schemas";
import type { DbtSubject } from "../evidence.ts";

export default check<DbtSubject>({
  id: "artifact-finds-the-dbt-project",
  evidence: "offline",
  async run(subject, findings) {
    const project = await subject.project();
    const { source } = await subject.artifact();
    const path = valueAt(source.value, "/dbt_project_path");
    // Relative paths count from the folder of floe.yaml.
    const found = typeof path === "string" ? await realpath(resolve(project.directory, path)).catch(() => path) : path;
    findings.same(
      "/dbt_project_path",
      await realpath(project.dbtDirectory),
      found,
      "it is the first dbt transform's directory with a dbt_project.yml",
    );
  },
  broken: {
    "leaves it null": providerWrites("/dbt_project_path", null),
    "names the folder of floe.yaml": providerWrites("/dbt_project_path", "."),
  },
});
