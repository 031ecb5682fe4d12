/**
 * The script of rights: what the artifact's principal, a reader and a stranger are let do; on Polaris also a principal whose
 * role covers one namespace, and the management API. What was refused is read back by the artifact's principal.
 */
import type { AreaContext } from "../area.ts";
import { type CatalogClient, granted, type LoadedTable } from "../client/index.ts";
import { RECORDED_NAMESPACE, type RecordedStory } from "../recorded/polaris.ts";
import { makePrincipal } from "./polaris-rights.ts";
import { onScene, type Scene } from "./scene.ts";
import { Script, type Told } from "./steps.ts";
import { COMMITS, newTable } from "./table-requests.ts";

/** What only looks. */
export const READING = ["list-namespaces", "load-namespace", "list-tables", "load-table", "head-table"] as const;
/** What would change something, in an order in which the one who may do it can do all of it. */
export const WRITING = [
  "create-namespace",
  "set-properties",
  "create-table",
  "commit",
  "commit-transaction",
  "register",
  "rename",
  "drop-table",
  "purge-table",
  "drop-namespace",
] as const;

export type Attempt = (typeof READING)[number] | (typeof WRITING)[number];

/** A principal with a role for one namespace, on Polaris. */
export type RoleStep =
  | "load-before-grant"
  | "load"
  | "create-inside"
  | "create-outside"
  | "create-namespace"
  | "drop-table"
  | "list-namespaces"
  | "list-catalogs"
  | "list-catalogs-as-writer"
  | "create-principal-as-writer";

/** What a namespace and its table are to the artifact's principal. */
export interface Belongings {
  readonly namespaces: readonly string[];
  readonly tables: readonly string[];
  readonly namespaceProperties: Readonly<Record<string, string>>;
  /** The property that a commit would set; a catalog may add some of its own, which change by themselves. */
  readonly tableOwner: string | null;
  readonly metadataLocation: string | null;
}

export interface PrivilegesEvidence {
  /** Null on a recording: nothing of them was recorded. */
  readonly live: {
    readonly writer: Told<Attempt>;
    readonly reader: Told<Attempt>;
    /** Null where the environment has no client without a role. */
    readonly outsider: Told<Attempt> | null;
    /** What was there before the reader and the stranger tried, and after. */
    readonly before: Belongings;
    readonly after: Belongings;
  } | null;
  /** Null for a catalog without roles of its own. */
  readonly role: Told<RoleStep> | null;
}

const STORY: RecordedStory<RoleStep> = {
  exchanges: {
    "load-before-grant": "reader.denied-before-grant",
    load: "reader.load",
    "create-namespace": "reader.denied-create",
    "drop-table": "reader.denied-drop",
    "list-namespaces": "reader.denied-list",
    "list-catalogs": "reader.denied-management",
  },
  also: ["reader.token", "reader.grant"],
};

/** @throws FloeContractsError what opening the catalog throws; `catalog-request-failed` when the scene cannot be set. */
export function gatherPrivileges(context: AreaContext): Promise<PrivilegesEvidence> {
  return onScene(context, STORY, async (scene) => {
    if (scene.environment === null) return { live: null, role: await roleOn(scene, context, [RECORDED_NAMESPACE]) };
    const { writer } = scene;
    const [others, own]: readonly [string, string] = [context.name("rights"), context.name("own")];
    try {
      const theirs = await settle(writer, others);
      const before = await belongings(writer, others);
      const reader = await attempts(await scene.as(context.principals.reader), theirs, trespassing(theirs));
      const { outsider: stranger } = context.principals;
      // It is not let in at all, so it has the paths from the one who is.
      const outsider =
        stranger === null ? null : await attempts(await scene.pathsFor(stranger), theirs, trespassing(theirs));
      const after = await belongings(writer, others);
      const mine = await settle(writer, own);
      const asWriter = await attempts(writer, mine, { drop: "registered", purge: "created", namespace: [own, "new"] });
      const role = scene.management === null ? null : await roleOn(scene, context, [others]);
      return { live: { writer: asWriter, reader, outsider, before, after }, role };
    } finally {
      await clear(writer, [[others, "new"], [others], [own, "new"], [own]]);
    }
  });
}

/** A namespace with one table, for somebody to try himself on. */
interface Ground {
  readonly namespace: string;
  readonly made: LoadedTable;
}

async function settle(writer: CatalogClient, namespace: string): Promise<Ground> {
  granted(await writer.namespaces.create([namespace], { owner: "data" }), "create a namespace");
  const made = await writer.tables.create([namespace], newTable("flights"));
  return { namespace, made: granted(made, "create a table") };
}

/** What is dropped: what the script itself has made, or what belongs to somebody else. */
interface Targets {
  readonly drop: string;
  readonly purge: string;
  readonly namespace: readonly string[];
}

/** Whoever may not write tries himself on what is there, so that nothing but his rights can be the reason for a no. */
function trespassing({ namespace }: Ground): Targets {
  return { drop: "flights", purge: "flights", namespace: [namespace] };
}

async function attempts(client: CatalogClient, ground: Ground, targets: Targets): Promise<Told<Attempt>> {
  const { namespace, made } = ground;
  const { namespaces, tables } = client;
  const script = new Script<Attempt>(null);
  const table = (name: string) => ({ namespace: [namespace], name });
  const path = `/namespaces/${encodeURIComponent(namespace)}`;
  await script.take("list-namespaces", "list the namespaces", () => namespaces.list());
  await script.take("load-namespace", "load a namespace", () => namespaces.load([namespace]));
  await script.take("list-tables", "list its tables", () => tables.list([namespace]));
  await script.take("load-table", "load its table", () => tables.load(table("flights")));
  await script.take("head-table", "ask whether it is there", () => tables.exists(table("flights")));
  await script.take("create-namespace", "create a namespace in it", () => namespaces.create([namespace, "new"]));
  await script.take("set-properties", "set a property of it", () =>
    namespaces.updateProperties([namespace], { updates: { owner: "thief" }, removals: [] }),
  );
  await script.take("create-table", "create a table in it", () => tables.create([namespace], newTable("created")));
  await script.take("commit", "set a property of its table", () =>
    tables.commit(table("flights"), COMMITS.setProperties),
  );
  await script.take("commit-transaction", "the same in a transaction", () =>
    client.raw("POST", "/transactions/commit", {
      "table-changes": [{ identifier: table("flights"), ...COMMITS.setProperties }],
    }),
  );
  await script.take("register", "register a table in it", () =>
    client.raw("POST", `${path}/register`, { name: "registered", "metadata-location": made.metadataLocation }),
  );
  await script.take("rename", "rename its table", () => tables.rename(table("flights"), table("renamed")));
  await script.take("drop-table", "drop a table", () => tables.drop(table(targets.drop)));
  await script.take("purge-table", "drop a table with its files", () => tables.purge(table(targets.purge)));
  await script.take("drop-namespace", "drop a namespace", () => namespaces.drop(targets.namespace));
  return script.told();
}

async function belongings({ namespaces, tables }: CatalogClient, namespace: string): Promise<Belongings> {
  const table = await tables.load({ namespace: [namespace], name: "flights" });
  const loaded = table.kind === "granted" ? table.value : undefined;
  const levels = granted(await namespaces.list([namespace]), "list the namespaces");
  const names = granted(await tables.list([namespace]), "list the tables");
  return {
    namespaces: levels.map((each) => each.join(".")),
    tables: names.map(({ name }) => name).sort(),
    namespaceProperties: granted(await namespaces.load([namespace]), "load the namespace").properties,
    tableOwner: loaded?.metadata.properties["owner"] ?? null,
    metadataLocation: loaded?.metadataLocation ?? null,
  };
}

/** A principal whose role is for one namespace: the recorded reader, or one that is made for this. */
async function roleOn(
  scene: Scene<RoleStep>,
  context: AreaContext,
  inside: readonly [string],
): Promise<Told<RoleStep> | null> {
  const { management, recordedReader, connection, script } = scene;
  if (management === null) return null;
  const warehouse = connection.warehouse ?? "";
  const reading = { type: "namespace", namespace: inside, privilege: "TABLE_READ_DATA" } as const;
  if (recordedReader !== null) {
    const grant = (): Promise<void> => management.grant(warehouse, "read", reading);
    await tryRole(scene, await scene.as(recordedReader), { inside, outside: ["gold"], grant });
    return script.told();
  }
  await using made = await makePrincipal(management, warehouse, context.name("role"));
  context.keep(made.principal.secret.reveal());
  const grant = async (): Promise<void> => {
    await made.grant(reading);
    await made.grant({ ...reading, privilege: "TABLE_CREATE" });
  };
  await tryRole(scene, await scene.pathsFor(made.principal), { inside, outside: [context.name("own")], grant });
  return script.told();
}

interface Reach {
  readonly inside: readonly [string];
  readonly outside: readonly [string];
  readonly grant: () => Promise<void>;
}

async function tryRole(
  { script, writer, connection }: Scene<RoleStep>,
  client: CatalogClient,
  { inside, outside, grant }: Reach,
): Promise<void> {
  const { namespaces, tables } = client;
  const flights = { namespace: inside, name: "flights" };
  const management = `${connection.uri.replace(/\/catalog$/, "/management")}/v1`;
  const create = (namespace: readonly string[]) => tables.create(namespace, newTable("of_role"));
  await script.take("load-before-grant", "load a table before the role may", () => tables.load(flights));
  await grant();
  await script.take("load", "load a table of the role's namespace", () => tables.load(flights));
  await script.take("create-inside", "create a table in it", () => create(inside));
  await script.take("create-outside", "create a table in another one", () => create(outside));
  await script.take("create-namespace", "create a namespace", () => namespaces.create(outside));
  await script.take("drop-table", "drop a table of it", () => tables.drop(flights));
  await script.take("list-namespaces", "list the namespaces", () => namespaces.list());
  await script.take("list-catalogs", "list the catalogs", () => client.rawAt("GET", `${management}/catalogs`));
  await script.take("list-catalogs-as-writer", "list the catalogs", () =>
    writer.rawAt("GET", `${management}/catalogs`),
  );
  await script.take("create-principal-as-writer", "create a principal", () =>
    writer.rawAt("POST", `${management}/principals`, { principal: { name: `${inside[0]}_thief` } }),
  );
}

/** Takes away what the script leaves, and what a broken catalog has let happen. */
async function clear({ namespaces, tables }: CatalogClient, all: readonly (readonly string[])[]): Promise<void> {
  for (const namespace of all) {
    const left = await tables.list(namespace);
    for (const each of left.kind === "granted" ? left.value : []) await tables.purge(each);
    await namespaces.drop(namespace);
  }
}
