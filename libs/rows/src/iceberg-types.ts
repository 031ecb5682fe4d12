/** Iceberg types as a catalog writes them (Iceberg spec v2, "Schemas and Data Types" and its JSON serialisation) → Arrow. */
import {
  Binary,
  Bool,
  type DataType,
  DateDay,
  Decimal,
  type Field,
  Float32,
  Float64,
  Int32,
  Int64,
  List,
  Struct,
  TimeMicrosecond,
  Timestamp,
  TimeUnit,
  Utf8,
} from "./arrow.ts";
import { column, element, type LogicalType, mapType } from "./types.ts";

/** A field of a schema or of a struct; `type` is a name such as `decimal(9, 2)`, or a list, map or struct. */
export interface IcebergColumn {
  readonly name: string;
  readonly type: unknown;
}

interface Mapped {
  readonly type: DataType;
  readonly logical?: LogicalType;
}

const PRIMITIVES: Readonly<Record<string, Mapped>> = {
  boolean: { type: new Bool() },
  int: { type: new Int32() },
  long: { type: new Int64() },
  float: { type: new Float32() },
  double: { type: new Float64() },
  date: { type: new DateDay() },
  time: { type: new TimeMicrosecond() },
  timestamp: { type: new Timestamp(TimeUnit.MICROSECOND) },
  timestamptz: { type: new Timestamp(TimeUnit.MICROSECOND, "UTC") },
  string: { type: new Utf8() },
  uuid: { type: new Utf8(), logical: "uuid" },
  binary: { type: new Binary() },
};

/**
 * The Arrow column that engines make of an Iceberg one. Bytes of a fixed length are bytes, as no query engine tells them apart.
 * @throws RangeError for a type that the specification's second version does not have
 */
export function icebergField({ name, type }: IcebergColumn): Field {
  const mapped = mappedOf(type);
  return column(name, mapped.type, mapped.logical);
}

function mappedOf(type: unknown): Mapped {
  if (typeof type === "string") return primitive(type);
  const inner = Object(type) as Readonly<Record<string, unknown>>;
  switch (inner["type"]) {
    case "list":
      return { type: new List(part(inner["element"])) };
    case "map":
      return { type: mapType(part(inner["key"]), part(inner["value"])) };
    case "struct":
      return { type: new Struct((inner["fields"] as readonly IcebergColumn[]).map(icebergField)) };
    default:
      throw new RangeError(`${JSON.stringify(type)} is no Iceberg type`);
  }
}

function part(type: unknown): Field {
  const mapped = mappedOf(type);
  return element(mapped.type, mapped.logical);
}

function primitive(name: string): Mapped {
  const known = PRIMITIVES[name];
  if (known !== undefined) return known;
  const [, precision, scale] = /^decimal\((\d+), ?(\d+)\)$/.exec(name) ?? [];
  if (precision !== undefined) return { type: new Decimal(Number(scale), Number(precision)) };
  if (/^fixed\[\d+\]$/.test(name)) return { type: new Binary() };
  throw new RangeError(`${name} is no Iceberg type`);
}
