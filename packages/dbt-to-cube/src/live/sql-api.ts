/**
 * Cube's SQL API (Cube's reference, "SQL API": Postgres's protocol, a table a cube, MEASURE() for measures, CROSS JOIN for
 * joined cubes): a query of the REST form, told in SQL. Written from the reference: it needs Cube's native addon, so it runs
 * where Cube is a container.
 */
import { FloeContractsError } from "@floe-contracts/base";
import type { CubeSqlEndpoint, Secret } from "@floe-contracts/services";
import type { AreaContext, RunningCube } from "../area.ts";
import { cubeUse } from "./cube.ts";
import { openReader, type Reader } from "./postgres.ts";
import type { CubeQuery } from "./rest.ts";

/** @throws FloeContractsError `service-driver-unavailable` when this Cube has no SQL API */
export function openSqlApi(cube: RunningCube, token: Secret, { database }: AreaContext): Promise<Reader> {
  const { sql } = cube;
  if (sql === undefined || sql === null) throw withoutSql();
  return openReader({ ...database, ...addressOf(sql), password: token }, cubeUse(cube.version, cube.driver));
}

function addressOf({ host, port, user, database }: CubeSqlEndpoint) {
  return { host, port, user, database, ssl: false };
}

function withoutSql(): FloeContractsError {
  return new FloeContractsError("service-driver-unavailable", "cube: this one has no SQL API", {
    hint: "it needs Cube's native addon, which its container has: use the driver docker, as the platform docker does",
    where: { service: "cube" },
  });
}

/** The columns have the members' names. @throws RangeError for what is not asked by SQL here: filters, segments, ranges, zones */
export function sqlApiOf(query: CubeQuery): string {
  const { measures = [], dimensions = [], timeDimensions = [], order = [], limit, offset } = query;
  const zoned = query.timezone !== undefined && query.timezone !== "UTC";
  if (zoned || query.filters !== undefined || query.segments !== undefined) throw new RangeError("not asked by SQL");
  const columns = [
    ...dimensions.map((member) => `${path(member)} as ${quote(member)}`),
    ...timeDimensions.map(({ dimension, granularity = "" }) => {
      return `date_trunc('${granularity}', ${path(dimension)}) as ${quote(`${dimension}.${granularity}`)}`;
    }),
    ...measures.map((member) => `MEASURE(${path(member)}) as ${quote(member)}`),
  ];
  const groups = dimensions.length + timeDimensions.length;
  const members = [...dimensions, ...timeDimensions.map(({ dimension }) => dimension), ...measures];
  const cubes = [...new Set(members.map((member) => member.split(".")[0] ?? ""))];
  return [
    `select ${columns.join(", ")} from ${cubes.map(quote).join(" cross join ")}`,
    groups === 0 ? "" : ` group by ${Array.from({ length: groups }, (_, index) => index + 1).join(", ")}`,
    order.length === 0 ? "" : ` order by ${order.map(([member, way]) => `${quote(member)} ${way}`).join(", ")}`,
    limit === undefined ? "" : ` limit ${limit}`,
    offset === undefined ? "" : ` offset ${offset}`,
  ].join("");
}

function path(member: string): string {
  return member.split(".").map(quote).join(".");
}

function quote(name: string): string {
  return `"${name}"`;
}
