/**
 * Bodies in the place of those that the recording lost, as small as the client lets them be. They say nothing about Polaris:
 * the steps that rest on them are marked, and only their status is claimed.
 */

/** What stands for root's token in the recording; as a value it means itself. */
export const ROOT_TOKEN = "<jwt-1>";

const token = (placeholder: string) => ({ access_token: placeholder, token_type: "bearer", expires_in: 3600 });
const namespace = (...levels: string[]) => ({ namespace: levels, properties: {} });
const TABLE = { "metadata-location": "s3://lake/stand-in.metadata.json", metadata: {} };

/** By the exchange's id. */
export const STAND_INS: Readonly<Record<string, unknown>> = {
  "token.principal": token("<jwt-2>"),
  "reader.token": token("<jwt-3>"),
  // The prefix is known all the same: it stands in the path of every later request.
  "config.ok": { defaults: {}, overrides: { prefix: "analytics" } },
  "namespace.list-empty": { namespaces: [] },
  "namespace.create": namespace("bronze"),
  "namespace.create-nested": namespace("bronze", "raw"),
  "namespace.get": namespace("bronze"),
  "namespace.get-nested": namespace("bronze", "raw"),
  "namespace.list": { namespaces: [] },
  "namespace.list-children": { namespaces: [] },
  "table.create": TABLE,
  "table.create-vended": TABLE,
  "table.list": { identifiers: [] },
  "table.load": TABLE,
  "table.load-vended": TABLE,
  "table.add-column": TABLE,
  "table.set-properties": TABLE,
  "reader.load": TABLE,
};
