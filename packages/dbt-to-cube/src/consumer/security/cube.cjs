"use strict";
/**
 * Cube's configuration, as floe-cube generates it: which rows an answer may hold, and what an answer may tell. It is the same
 * text for every project; what differs is security.json beside it. Policy: what is not named there is refused, and no answer
 * tells where Cube's code stands. Read for Cube 0.35; claims.js says who asks.
 */
const { createRequire } = require("node:module");
const { CubejsHandlerError } = require("@cubejs-backend/api-gateway");
const { checkAuth, checkSqlAuth, refusal, settings } = require("./claims.js");
const { traced } = require("./tracing.js");

// The server's own copy: the answer that is patched below must be the one that Cube sends.
const express = createRequire(require.resolve("@cubejs-backend/server"))("express");

const cubes = new Map(Object.entries(settings.cubes));

/* ---- What is asked ----------------------------------------------------------------------------------------------- */

/** Answers that queryRewrite has refused, by the context that Cube passes along: GraphQL would make a 500 of them. */
const refused = new WeakMap();

/** Cube's queryRewrite: the filter of each cube that the query's joins touch, or a refusal. */
function queryRewrite(query, context) {
  try {
    const { unrestricted, filters } = context?.securityContext ?? {};
    if (!Array.isArray(filters)) throw refusal(403, "no valid token");
    return unrestricted || !settings.row_level ? query : restricted(query, filters);
  } catch (error) {
    const told = error instanceof CubejsHandlerError ? error : refusal(403, "this query cannot be checked");
    if (typeof context === "object" && context !== null) refused.set(context, told);
    throw told;
  }
}

function restricted(query, values) {
  const { before, after, asked } = hintsOf(query);
  asked.forEach(accessTo);
  let added = [];
  // Filters name cubes, so that they can change the joins that they were made for: until nothing changes.
  for (let round = 0; round < 8; round += 1) {
    const tree = joinTree([...new Set([...before, ...added.map(({ cube }) => cube), ...after])]);
    const next = tree.flatMap((cube, at) => filtersOf(cube, at > 0, values));
    if (JSON.stringify(next) === JSON.stringify(added))
      return { ...query, filters: [...(query.filters ?? []), ...added.map(({ filter }) => filter)] };
    added = next;
  }
  throw refusal(403, "this query cannot be checked");
}

/**
 * The filters of a cube. One that is joined to another may find no row for it: then its key and the member are null, and the
 * other's row is kept. The key of a row that is there is never null, so that this lets no row through.
 */
function filtersOf(cube, isJoined, values) {
  const { access, primary_key } = accessTo(cube);
  if (access !== "filtered") return [];
  return settings.filters.flatMap(({ members }, at) => {
    if (!Object.hasOwn(members, cube)) return [];
    const member = members[cube];
    const own = { member, operator: "equals", values: values[at] };
    const isAbsent = [primary_key, member].map((each) => ({ member: each, operator: "notSet" }));
    return [{ cube, filter: isJoined && primary_key !== null ? { or: [own, { and: isAbsent }] } : own }];
  });
}

function accessTo(cube) {
  const found = cubes.get(cube);
  if (found === undefined || found.access === "denied")
    throw refusal(403, "the query asks for a cube that is not open");
  return found;
}

/** The cubes that a query names, in the order in which Cube collects them (BaseQuery.collectJoinHints). */
function hintsOf(query) {
  const dimensions = (query.dimensions ?? []).map(cubesOf);
  const filters = leavesOf(query.filters ?? []).map(({ member, dimension }) => cubesOf(member ?? dimension));
  const before = [
    ...(query.measures ?? []).map(cubesOf),
    ...dimensions,
    ...(query.segments ?? []).map(cubesOf),
    ...filters,
  ];
  const after = (query.timeDimensions ?? []).map(({ dimension }) => cubesOf(dimension));
  // What is only ordered by joins nothing, and must be open all the same.
  const order = Array.isArray(query.order) ? query.order : Object.entries(query.order ?? {});
  const ordered = order.filter(([member]) => String(member).includes(".")).map(([member]) => cubesOf(member));
  return { before: before.flat(), after: after.flat(), asked: [...before, ...after, ...ordered].flat() };
}

function leavesOf(filters) {
  return filters.flatMap((each) =>
    each.or || each.and ? leavesOf([...(each.or ?? []), ...(each.and ?? [])]) : [each],
  );
}

/** The cubes of a member: its own, and those that its SQL refers to. */
function cubesOf(member) {
  // The SQL API sends expressions: the parameters of their function, but for the last entry, are cubes.
  if (typeof member === "object" && member !== null) return [member.cubeName, ...member.expression.slice(0, -1)];
  const [cube = "", name = ""] = String(member).split(".");
  const { hidden, reaches } = accessTo(cube);
  if (hidden.includes(name)) throw refusal(403, "the query asks for a member that is not open");
  return [cube, ...(Object.hasOwn(reaches, name) ? reaches[name] : [])];
}

/* ---- How Cube joins (JoinGraph.buildJoin) ------------------------------------------------------------------------ */

/** The cubes of the join that Cube makes for these, its root first; those that are named where there is none. */
function joinTree(named) {
  const trees = named.flatMap((root) => {
    const paths = named.filter((cube) => cube !== root).map((cube) => pathTo(root, cube));
    if (paths.includes(undefined)) return [];
    const edges = new Set(paths.flatMap((path) => path.slice(1).map((cube, at) => `${path[at]} ${cube}`)));
    return [{ cubes: [...new Set([root, ...paths.flat()])], joins: edges.size }];
  });
  // The root with the fewest joins, and of those the first that is named.
  return trees.sort((a, b) => a.joins - b.joins)[0]?.cubes ?? named;
}

/** The shortest way along the joins; of several the one whose joins come first, as Cube's search has it. */
function pathTo(root, goal) {
  const previous = new Map([[root, undefined]]);
  for (const cube of previous.keys()) {
    if (cube === goal) break;
    for (const next of cubes.get(cube)?.joins ?? []) if (!previous.has(next)) previous.set(next, cube);
  }
  if (!previous.has(goal)) return undefined;
  const path = [];
  for (let cube = goal; cube !== undefined; cube = previous.get(cube)) path.unshift(cube);
  return path;
}

/* ---- What is told ------------------------------------------------------------------------------------------------ */

const json = express.response.json;
/** What Cube throws as an error of its own, and is none. */
const CLIENTS_FAULT = /^Error: (The query limit has been exceeded|Expressions are not allowed in this context)/;

/** Every answer of Cube passes here, those of GraphQL and of a request that broke before checkAuth too. */
express.response.json = function told(body) {
  const isGraphQl = Array.isArray(body?.errors);
  const say = (status, message) => {
    this.statusCode = status;
    return json.call(this, isGraphQl ? { errors: [{ message }] } : { error: message });
  };
  const refusal = refused.get(this.req?.context);
  if (refusal !== undefined) return say(refusal.status, refusal.message);
  if (this.statusCode < 400 || typeof body !== "object" || body === null || "health" in body)
    return json.call(this, body);
  // Before there is a context nothing has asked Cube: a body that is no JSON, of which it makes a 500.
  if (this.statusCode >= 500 && this.req?.context === undefined) return say(400, "the request cannot be read");
  const { stack, requestId, ...rest } = body;
  if (this.statusCode < 500) return json.call(this, rest);
  // GraphQL answers 500 to whatever the query failed by; only a name of an error's class says that it was Cube's fault.
  const message = String(body.errors?.[0]?.message ?? body.error ?? "Error: ");
  if (message === "Continue wait") return say(200, message);
  if (CLIENTS_FAULT.test(message)) return say(400, message.replace("Error: ", ""));
  return !isGraphQl || /^\w*Error: /.test(message) ? say(500, "internal error") : say(400, message);
};

/** Cube's own log for production, without tokens: it writes each that it refuses, valid ones of another audience too. */
function logger(message, { token, ...params }) {
  const level = (process.env.CUBEJS_LOG_LEVEL ?? "warn").toLowerCase();
  const isTold =
    params.error ||
    (params.warning && level !== "error") ||
    level === "trace" ||
    (level === "info" && message === "REST API Request");
  // One that stood in an address is in the log by its own way.
  if (isTold) console.log(JSON.stringify({ message, ...params }).replace(/eyJ[\w-]+\.[\w-]+\.[\w-]*/g, "[token]"));
}

module.exports = {
  checkAuth,
  checkSqlAuth,
  canSwitchSqlUser: () => false,
  contextToApiScopes: ({ unrestricted }) => ["meta", "data", "graphql", ...(unrestricted === true ? ["jobs"] : [])],
  // One application for everybody: the values of a filter are parameters of the SQL, and Cube's cache is kept by SQL and
  // parameters. With an application a tenant, a rollup would be built a tenant, and /readyz would not ask the database.
  queryRewrite,
  devServer: false,
  webSockets: false,
  logger,
};

// Spans of what is asked, where observability.json wants them.
module.exports = traced(module.exports);
