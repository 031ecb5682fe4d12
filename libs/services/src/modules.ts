/** What `doctor` and the preparation of a run ask all services and tools: what is there, and to install what is not. */
import type { Selection } from "./environment/plan.ts";
import { choose } from "./environment/plan.ts";
import { isServiceName } from "./environment/profiles.ts";
import { type Choice, driverOf } from "./environment/start.ts";
import type { Diagnosis, Environment, Installed, Progress, ToolModule } from "./module.ts";
import { dbt, duckDbIceberg, pyIceberg } from "./python/index.ts";
import { SERVICE_NAMES, type ServiceName } from "./service.ts";
import { serviceOf } from "./services.ts";

/** Programs that are run and end, and are no services. */
export const TOOLS: readonly ToolModule<Installed>[] = [dbt, pyIceberg, duckDbIceberg];

/** Something that is there now. */
export interface Prepared {
  readonly name: string;
  /** What results call it. */
  readonly title: string;
  readonly version: string | undefined;
  readonly driver: string;
}

/**
 * Installs tools and services, with everything that the services need, one after the other, so that a person can read
 * along. A name that is neither (DuckDB is a library) needs nothing.
 * @throws FloeContractsError what an install throws.
 */
export async function* prepareAll(
  names: readonly string[],
  options: { readonly selection: Selection; readonly environment: Environment; readonly progress: Progress },
): AsyncGenerator<Prepared, void, void> {
  const { selection, environment, progress } = options;
  for (const tool of TOOLS.filter(({ name }) => names.includes(name))) {
    const { name, version, driver } = await tool.install({ environment, progress });
    yield { name, title: name, version, driver };
  }
  for (const choice of await choose(names.filter(isServiceName), selection, environment)) {
    const { version } = await driverOf(choice).install({ environment, progress });
    yield { name: choice.service, title: choice.implementation.title, version, driver: choice.driver };
  }
}

/** A finding, and whose it is. */
export interface ServiceFinding extends Diagnosis {
  /** The tool or service that it was found for. */
  readonly of: string;
  /** Whether the platform chooses it; the others are told so that one knows what a change of platform would need. */
  readonly chosen: boolean;
}

/** The findings of all tools and services, asked at the same time. Changes nothing, and throws only for wrong settings. */
export async function diagnoseAll(selection: Selection, environment: Environment): Promise<ServiceFinding[]> {
  const chosen = new Map((await choose(SERVICE_NAMES, selection, environment)).map((each) => [each.service, each]));
  const tools = TOOLS.map(async (tool) => named(await tool.diagnose(environment), tool.name, true));
  const services = SERVICE_NAMES.map((name) => diagnoseService(name, chosen.get(name), environment));
  const all = (await Promise.all([...tools, ...services])).flat();
  // Several services rest on the same things, a Python or a Java: each is told once.
  const seen = new Map<string, ServiceFinding>();
  for (const finding of all) {
    const key = JSON.stringify([finding.name, finding.status, finding.found]);
    const known = seen.get(key);
    if (known === undefined || (!known.chosen && finding.chosen)) seen.set(key, finding);
  }
  return [...seen.values()];
}

async function diagnoseService(
  name: ServiceName,
  choice: Choice | undefined,
  environment: Environment,
): Promise<ServiceFinding[]> {
  const { implementations } = await serviceOf(name);
  const found = await Promise.all(
    implementations.map(async (implementation) => {
      const isChosen = implementation.name === choice?.implementation.name;
      const driver = isChosen ? driverOf(choice) : implementation.drivers.native;
      const findings = (await driver?.diagnose(environment)) ?? [];
      // Of several programs that can play a service it is said which one is meant.
      const full = `${name} (${implementation.name})`;
      const clear = findings.map((each) =>
        implementations.length > 1 && each.name === name ? { ...each, name: full } : each,
      );
      return named(clear, name, isChosen);
    }),
  );
  return found.flat();
}

function named(findings: readonly Diagnosis[], of: string, chosen: boolean): ServiceFinding[] {
  return findings.map((finding) => ({ ...finding, of, chosen }));
}
