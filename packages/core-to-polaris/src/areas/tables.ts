/**
 * The script of tables: created, listed, committed to, renamed, dropped, purged, refused. What is left of a table's files is
 * read from the store itself, with the artifact's own keys, and not from what the catalog says.
 */
import type { AreaContext } from "../area.ts";
import type { CatalogClient, LoadedTable, TableName } from "../client/index.ts";
import { RECORDED_NAMESPACE, type RecordedStory } from "../recorded/polaris.ts";
import { onScene, type Scene } from "./scene.ts";
import type { Script, Told } from "./steps.ts";
import { type FileState, fileState, gone } from "./store.ts";
import { COMMITS, type NewTable, newTable, SCHEMA, UNREADABLE_SCHEMA } from "./table-requests.ts";

export type TableStep =
  | "create"
  | "create-bare"
  | "create-second"
  | "create-third"
  | "duplicate"
  | "create-in-missing-namespace"
  | "create-inside"
  | "create-outside"
  | "load-outside"
  | "invalid-schema"
  | "list"
  | "page-1"
  | "page-2"
  | "load"
  | "head"
  | "load-missing"
  | "head-missing"
  | "commit-missing"
  | "add-column"
  | "stale-commit"
  | "unknown-update"
  | "set-properties"
  | "load-committed"
  | "rename"
  | "rename-onto-existing"
  | "rename-missing"
  | "rename-into-missing-namespace"
  | "load-renamed"
  | "load-old-name"
  | "list-renamed"
  | "drop"
  | "drop-missing"
  | "head-dropped"
  | "purge"
  | "head-purged"
  | "list-after";

export interface TablesEvidence extends Told<TableStep> {
  readonly namespace: readonly [string];
  /** What was asked for, and where: the location below which the catalog may put tables, and one beside it. */
  readonly asked: {
    readonly schema: typeof SCHEMA;
    readonly properties: Readonly<Record<string, string>>;
    readonly warehouseLocation: string;
    readonly inside: string;
    readonly outside: string;
  };
  /** The metadata file of the table that was dropped, and of the one that was purged, before and after; null on a recording. */
  readonly files: {
    readonly dropped: { readonly before: FileState; readonly after: FileState };
    readonly purged: { readonly before: FileState; readonly after: FileState };
  } | null;
}

const STORY: RecordedStory<TableStep> = {
  exchanges: {
    create: "table.create",
    duplicate: "table.create-duplicate",
    "create-in-missing-namespace": "table.create-in-missing-namespace",
    "create-outside": "table.create-outside-location",
    "invalid-schema": "table.create-invalid-schema",
    list: "table.list",
    load: "table.load",
    head: "table.head",
    "load-missing": "table.load-missing",
    "add-column": "table.add-column",
    "stale-commit": "table.commit-conflict",
    "set-properties": "table.set-properties",
    rename: "table.rename",
    drop: "table.drop",
    "drop-missing": "table.drop-missing",
    purge: "table.purge",
  },
};

/** Of the table in the recording: the client's commit named it, and the answer that told it is lost. */
const RECORDED_UUID = "f2e3c472-09cf-4b1a-bc91-611fc38205b0";
const PROPERTIES = { "write.format.default": "parquet" };

/** What the parts of the script share. */
interface Scenery {
  readonly script: Script<TableStep>;
  readonly client: CatalogClient;
  readonly namespace: readonly [string];
  readonly missing: readonly string[];
  readonly table: (name: string) => TableName;
  readonly isLive: boolean;
}

/** @throws FloeContractsError what opening the catalog throws; `catalog-request-failed` when the scene cannot be set. */
export function gatherTables(context: AreaContext): Promise<TablesEvidence> {
  return onScene(context, STORY, async (scene) => {
    const isLive = scene.environment !== null;
    const namespace: readonly [string] = [isLive ? context.name("tables") : RECORDED_NAMESPACE];
    const scenery: Scenery = {
      script: scene.script,
      client: scene.writer,
      namespace,
      missing: [isLive ? context.name("none") : "none"],
      table: (name) => ({ namespace, name }),
      isLive,
    };
    const locations = locationsOf(scene, namespace[0]);
    if (isLive) await scene.writer.namespaces.create(namespace);
    try {
      const created = await creating(scenery, locations);
      await committing(scenery, created?.metadata["table-uuid"] ?? RECORDED_UUID);
      const moved = await renaming(scenery);
      const files = await ending(scenery, scene, { dropped: moved, purged: created });
      return {
        ...scene.script.told(),
        namespace,
        asked: { schema: SCHEMA, properties: PROPERTIES, ...locations },
        files,
      };
    } finally {
      if (isLive) await clear(scenery);
    }
  });
}

type Locations = Pick<TablesEvidence["asked"], "warehouseLocation" | "inside" | "outside">;

function locationsOf({ environment }: Scene<TableStep>, namespace: string): Locations {
  if (environment === null) {
    const warehouseLocation = "s3://lake/analytics";
    return { warehouseLocation, inside: `${warehouseLocation}/${namespace}/chosen`, outside: "s3://elsewhere/x" };
  }
  const { location: warehouseLocation } = environment.service("catalog").endpoint;
  // In a bucket that is there, so that nothing but the catalog's own rule stands in the way.
  const bucket = /^s3:\/\/[^/]+/.exec(warehouseLocation)?.[0] ?? warehouseLocation;
  const inside = `${warehouseLocation}/${namespace}/chosen`;
  return { warehouseLocation, inside, outside: `${bucket}/${namespace}_elsewhere` };
}

async function creating(scenery: Scenery, { inside, outside }: Locations): Promise<LoadedTable | undefined> {
  const { script, client, namespace, missing, table, isLive } = scenery;
  const { tables } = client;
  const create = (name: string, more: NewTable = {}, into: readonly string[] = namespace) =>
    tables.create(into, newTable(name, more, isLive));
  const created = await script.take("create", "create a table", () =>
    tables.create(namespace, newTable("flights", { properties: PROPERTIES })),
  );
  await script.take("create-bare", "create one by its name and schema alone", () =>
    tables.create(namespace, { name: "bare", schema: SCHEMA }),
  );
  if (isLive) await tables.drop(table("bare"));
  await script.take("create-second", "create a second one", () => create("airlines"));
  await script.take("create-third", "create a third one", () => create("airports"));
  await script.take("duplicate", "create the first again", () => create("flights"));
  await script.take("create-in-missing-namespace", "create one where no namespace is", () =>
    create("flights", {}, missing),
  );
  await script.take("list", "list the tables", () => tables.list(namespace));
  await script.take("page-1", "list two of them", () => client.raw("GET", pagePath(namespace[0], "")));
  const token = nextPage(script.told().steps["page-1"]?.value);
  await script.take("page-2", "list the rest of them", () => client.raw("GET", pagePath(namespace[0], token)));
  await script.take("create-inside", "create one at a place in the warehouse", () =>
    create("inside", { location: inside }),
  );
  await script.take("create-outside", "create one outside it", () => create("outside", { location: outside }));
  await script.take("load-outside", "load the one outside", () => tables.load(table("outside")));
  await script.take("invalid-schema", "create one with a type that there is not", () =>
    client.raw("POST", `/namespaces/${encodeURIComponent(namespace[0])}/tables`, UNREADABLE_SCHEMA),
  );
  await script.take("load", "load the first", () => tables.load(table("flights")));
  await script.take("head", "ask whether it is there", () => tables.exists(table("flights")));
  await script.take("load-missing", "load one that is not there", () => tables.load(table("none")));
  await script.take("head-missing", "ask whether one is there that is not", () => tables.exists(table("none")));
  return created;
}

function pagePath(namespace: string, token: string): string {
  return `/namespaces/${encodeURIComponent(namespace)}/tables?pageToken=${encodeURIComponent(token)}&pageSize=2`;
}

/** The REST specification on PageToken: null or nothing when there are no more. */
function nextPage(value: unknown): string {
  const token =
    typeof value === "object" && value !== null && "next-page-token" in value ? value["next-page-token"] : "";
  return typeof token === "string" ? token : "";
}

async function committing({ script, client, table }: Scenery, uuid: string): Promise<void> {
  const { tables, raw } = { tables: client.tables, raw: client.raw.bind(client) };
  const flights = table("flights");
  const path = `/namespaces/${encodeURIComponent(flights.namespace[0] ?? "")}/tables`;
  await script.take("add-column", "add a column", () => tables.commit(flights, COMMITS.addColumn(flights, uuid)));
  await script.take("stale-commit", "commit on the schema of before", () =>
    tables.commit(flights, COMMITS.stale(flights)),
  );
  await script.take("unknown-update", "commit an update that there is not", () =>
    raw("POST", `${path}/flights`, COMMITS.unknown),
  );
  await script.take("commit-missing", "commit to a table that is not there", () =>
    tables.commit(table("none"), COMMITS.setProperties),
  );
  await script.take("set-properties", "set a property", () => tables.commit(flights, COMMITS.setProperties));
  await script.take("load-committed", "load it", () => tables.load(flights));
}

/** Gives the table that was renamed, as it is loaded by its new name. */
async function renaming({ script, client, namespace, missing, table }: Scenery): Promise<LoadedTable | undefined> {
  const { tables } = client;
  const carriers = table("carriers");
  await script.take("rename", "rename the second", () => tables.rename(table("airlines"), carriers));
  await script.take("rename-onto-existing", "rename it to the first one's name", () =>
    tables.rename(carriers, table("flights")),
  );
  await script.take("rename-missing", "rename one that is not there", () =>
    tables.rename(table("none"), table("some")),
  );
  await script.take("rename-into-missing-namespace", "rename it into a namespace that is not there", () =>
    tables.rename(carriers, { namespace: missing, name: "carriers" }),
  );
  const renamed = await script.take("load-renamed", "load it by its new name", () => tables.load(carriers));
  await script.take("load-old-name", "load it by its old name", () => tables.load(table("airlines")));
  await script.take("list-renamed", "list the tables", () => tables.list(namespace));
  return renamed;
}

async function ending(
  { script, client, namespace, table }: Scenery,
  { connection, environment }: Scene<TableStep>,
  { dropped, purged }: { readonly dropped: LoadedTable | undefined; readonly purged: LoadedTable | undefined },
): Promise<TablesEvidence["files"]> {
  const { tables } = client;
  const store = environment === null ? null : { storage: connection.storage, environment };
  const state = async (of: LoadedTable | undefined, look = fileState): Promise<FileState> =>
    store === null ? "nobody knows" : look(store, of?.metadataLocation ?? null);
  const before = { dropped: await state(dropped), purged: await state(purged) };
  await script.take("drop", "drop a table", () => tables.drop(table("carriers")));
  await script.take("drop-missing", "drop it again", () => tables.drop(table("carriers")));
  await script.take("head-dropped", "ask whether it is there", () => tables.exists(table("carriers")));
  await script.take("purge", "drop a table with its files", () => tables.purge(table("flights")));
  await script.take("head-purged", "ask whether it is there", () => tables.exists(table("flights")));
  await script.take("list-after", "list the tables", () => tables.list(namespace));
  if (store === null) return null;
  return {
    dropped: { before: before.dropped, after: await state(dropped) },
    // A catalog may take the files away after it has answered.
    purged: { before: before.purged, after: await state(purged, gone) },
  };
}

/** Takes away what the script leaves, by name too: a broken catalog has kept more, or lists less than it has. */
async function clear({ client, namespace, table }: Scenery): Promise<void> {
  const left = await client.tables.list(namespace);
  const listed = left.kind === "granted" ? left.value.map(({ name }) => name) : [];
  for (const name of new Set([...listed, "flights", "airlines", "airports", "carriers"]))
    await client.tables.purge(table(name));
  await client.namespaces.drop(namespace);
}
