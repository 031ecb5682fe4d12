/** One project, several environments: nothing of one may stand in another's profile. */
import { put, rewrite } from "@floe-contracts/artifacts";
import { variablesIn } from "@floe-contracts/dbt";
import { check } from "@floe-contracts/harness";
import { valueAt } from "@floe-contracts/schemas";
import { consumerRewrites } from "../breaking.ts";
import { selectedOutput } from "../checking.ts";
import type { DbtSubject } from "../evidence.ts";

/** Two environments of one project, as artifacts of the case's version. */
async function environments(subject: DbtSubject): Promise<{ name: string; artifact: unknown }[]> {
  if (subject.it.artifactVersion !== "1.0.0") {
    return Promise.all(
      ["local", "prod"].map(async (name) => ({ name, artifact: (await subject.artifactOf(name)).source.value })),
    );
  }
  // 1.0.0 has no platform; its environment is the context's.
  const { source } = await subject.artifact();
  return ["development", "production"].map((name) => ({
    name,
    artifact: put(source.value, "/environment_context", context(name)),
  }));
}

export default check<DbtSubject>({
  id: "profile-keeps-environments-apart",
  evidence: "offline",
  async run(subject, findings) {
    const all = await environments(subject);
    for (const { name, artifact } of all) {
      const consumed = await subject.consume(artifact);
      if (consumed.kind === "refusal") {
        findings.same(`/${name}`, "a profile", `a refusal: ${consumed.message}`);
        continue;
      }
      findings.same(`/${name}/target`, name, selectedOutput(consumed.profiles).name);
      const own = `_${name.toUpperCase()}_`;
      for (const variable of variablesIn(consumed.profiles.text)) {
        findings.holds(variable.includes(own), {
          pointer: `/${name}`,
          expected: `only variables of the environment ${name}`,
          found: variable,
          hint: "two environments that share a variable share a password",
        });
      }
    }
  },
  broken: {
    "calls every output dev": consumerRewrites(({ source }) =>
      rewrite(source, {
        floe: { target: "dev", outputs: { dev: Object.values(valueAt(source.value, "/floe/outputs") as object)[0] } },
      }),
    ),
    "reads the same variables everywhere": consumerRewrites(({ source, text }) =>
      variablesIn(text).length === 0
        ? rewrite(source, put(source.value, "/floe/target", "everywhere"))
        : text.replaceAll(/env_var\('([A-Z]+)_[A-Z]+_/g, "env_var('$1_ANY_"),
    ),
  },
});

function context(environmentType: string): object {
  return {
    tenant_id: "6f1f3c2a-53b7-4a2e-9d0b-0b5a3f6f9c11",
    tenant_slug: "newark",
    project_id: "1d9a2f0e-7c4b-4e55-8f1d-6f4f0e2b7a22",
    project_slug: "flights",
    environment_id: "c0b7d5e4-2f5a-4f0b-a3c1-9e8d7c6b5a33",
    environment_type: environmentType,
    governance_category: environmentType === "production" ? "production" : "non_production",
  };
}
