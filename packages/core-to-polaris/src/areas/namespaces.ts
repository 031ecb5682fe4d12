/** The script of namespaces: created, nested, listed, changed, refused, dropped, each by a request of the REST specification. */
import type { AreaContext } from "../area.ts";
import { type CatalogClient, granted } from "../client/index.ts";
import { RECORDED_NAMESPACE, type RecordedStory } from "../recorded/polaris.ts";
import { onScene } from "./scene.ts";
import type { Script, Told } from "./steps.ts";
import { newTable } from "./table-requests.ts";

export type NamespaceStep =
  | "list-before"
  | "create"
  | "duplicate"
  | "create-nested"
  | "load"
  | "load-nested"
  | "load-missing"
  | "head"
  | "head-missing"
  | "list"
  | "children"
  | "children-of-missing"
  | "tables-of-missing"
  | "properties"
  | "properties-added"
  | "properties-of-missing"
  | "contradiction"
  | "load-changed"
  | "create-odd"
  | "load-odd"
  | "children-odd"
  | "drop-odd"
  | "drop-with-table"
  | "load-kept"
  | "drop-with-child"
  | "head-child"
  | "drop-nested"
  | "drop"
  | "drop-missing"
  | "head-dropped"
  | "list-after"
  | "malformed";

export interface NamespacesEvidence extends Told<NamespaceStep> {
  /** What the script called them, as lists of levels. */
  readonly names: {
    readonly top: readonly [string];
    readonly nested: readonly [string, string];
    readonly odd: readonly [string, string];
    /** Holds a namespace and nothing else. */
    readonly parent: readonly [string];
  };
}

/** Blanks, letters beyond ASCII, and what a careless client or server reads as a part of a path or a query. */
const ODD = "žluť oučký/kůň+50%.čtyři";

const STORY: RecordedStory<NamespaceStep> = {
  exchanges: {
    "list-before": "namespace.list-empty",
    create: "namespace.create",
    duplicate: "namespace.create-duplicate",
    "create-nested": "namespace.create-nested",
    load: "namespace.get",
    "load-nested": "namespace.get-nested",
    "load-missing": "namespace.get-missing",
    head: "namespace.head",
    list: "namespace.list",
    children: "namespace.list-children",
    properties: "namespace.properties",
    "drop-with-table": "namespace.drop-not-empty",
    "drop-nested": "namespace.drop-nested",
    drop: "namespace.drop",
    "drop-missing": "namespace.drop-missing",
    malformed: "request.malformed-json",
  },
};

/** @throws FloeContractsError what opening the catalog throws; `catalog-request-failed` when the scene cannot be set. */
export function gatherNamespaces(context: AreaContext): Promise<NamespacesEvidence> {
  return onScene(context, STORY, async ({ script, writer, environment }) => {
    const own = environment === null ? RECORDED_NAMESPACE : context.name("namespaces");
    const missing = [environment === null ? "none" : context.name("none")];
    const parent = `${own}_parent`;
    const names: Names = { top: [own], nested: [own, "raw"], odd: [own, ODD], parent: [parent] };
    try {
      await beginning(script, writer, names, missing);
      await changing(script, writer, names, missing);
      await ending(script, writer, names, environment !== null);
    } finally {
      // What the script has dropped is gone already; what a broken catalog has kept is not to stay.
      if (environment !== null)
        for (const each of [names.odd, names.nested, names.top, [parent, "child"], names.parent])
          await writer.namespaces.drop(each);
    }
    return { ...script.told(), names };
  });
}

type Names = NamespacesEvidence["names"];

async function beginning(
  script: Script<NamespaceStep>,
  { namespaces, tables }: CatalogClient,
  { top, nested }: Names,
  missing: readonly string[],
): Promise<void> {
  await script.take("list-before", "list the namespaces", () => namespaces.list());
  await script.take("create", "create a namespace", () => namespaces.create(top, { owner: "data" }));
  await script.take("duplicate", "create it again", () => namespaces.create(top));
  await script.take("create-nested", "create one in it", () => namespaces.create(nested));
  await script.take("load", "load it", () => namespaces.load(top));
  await script.take("load-nested", "load the one in it", () => namespaces.load(nested));
  await script.take("load-missing", "load one that is not there", () => namespaces.load(missing));
  await script.take("head", "ask whether it is there", () => namespaces.exists(top));
  await script.take("head-missing", "ask whether one is there that is not", () => namespaces.exists(missing));
  await script.take("list", "list the namespaces", () => namespaces.list());
  await script.take("children", "list those in it", () => namespaces.list(top));
  await script.take("children-of-missing", "list those in one that is not there", () => namespaces.list(missing));
  await script.take("tables-of-missing", "list the tables of one that is not there", () => tables.list(missing));
}

async function changing(
  script: Script<NamespaceStep>,
  { namespaces }: CatalogClient,
  { top, odd }: Names,
  missing: readonly string[],
): Promise<void> {
  const change = (updates: Record<string, string>, removals: string[], of: readonly string[] = top) =>
    namespaces.updateProperties(of, { updates, removals });
  await script.take("properties", "set one property and remove another", () =>
    change({ retention_days: "90" }, ["owner"]),
  );
  await script.take("properties-added", "set a third one", () => change({ team: "crew" }, []));
  await script.take("properties-of-missing", "set one of a namespace that is not there", () =>
    change({ team: "crew" }, [], missing),
  );
  await script.take("load-changed", "load it", () => namespaces.load(top));
  await script.take("contradiction", "set and remove one at once", () => change({ team: "other" }, ["team"]));
  await script.take("create-odd", "create one with an odd name", () => namespaces.create(odd));
  await script.take("load-odd", "load it", () => namespaces.load(odd));
  await script.take("children-odd", "list those beside it", () => namespaces.list(top));
  await script.take("drop-odd", "drop it", () => namespaces.drop(odd));
}

async function ending(
  script: Script<NamespaceStep>,
  writer: CatalogClient,
  { top, nested, parent }: Names,
  isLive: boolean,
): Promise<void> {
  const { namespaces, tables } = writer;
  const table = { namespace: top, name: "content" };
  if (isLive) granted(await tables.create(top, newTable(table.name)), "create a table");
  await script.take("drop-with-table", "drop it with a table in it", () => namespaces.drop(top));
  await script.take("load-kept", "load the table in it", () => tables.load(table));
  if (isLive) granted(await tables.purge(table), "purge the table");
  if (isLive) {
    granted(await namespaces.create(parent), "create a namespace");
    granted(await namespaces.create([...parent, "child"]), "create a namespace in it");
  }
  await script.take("drop-with-child", "drop one with a namespace in it", () => namespaces.drop(parent));
  await script.take("head-child", "ask whether that is there", () => namespaces.exists([...parent, "child"]));
  await script.take("drop-nested", "drop the one in it", () => namespaces.drop(nested));
  await script.take("drop", "drop it", () => namespaces.drop(top));
  await script.take("drop-missing", "drop it again", () => namespaces.drop(top));
  await script.take("head-dropped", "ask whether it is there", () => namespaces.exists(top));
  await script.take("list-after", "list the namespaces", () => namespaces.list());
  await script.take("malformed", "send half a request", () => writer.raw("POST", "/namespaces", '{"namespace": ['));
}
