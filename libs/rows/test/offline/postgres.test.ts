/** Reading Postgres, on what a real server sent: fixtures/postgres.json, which `pnpm record` makes. */
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { type PostgresClient, readPostgres } from "../../src/index.ts";
import { POSTGRES_CASES, type Recording } from "../support/postgres-cases.ts";
import { errorOf, show } from "../support/show.ts";

const { recordings }: { recordings: Recording[] } = JSON.parse(
  await readFile(new URL("../fixtures/postgres.json", import.meta.url), "utf8"),
);

function keyOf({ sql, settings }: Pick<Recording, "sql" | "settings">): string {
  return JSON.stringify([sql, settings ?? {}]);
}

const recorded = new Map(recordings.map((recording) => [keyOf(recording), recording]));

/** A client that answers with a recording, and to questions about the session and the type. */
function replay(columns: readonly { name: string; recording: Recording }[], extraFloatDigits = "1"): PostgresClient {
  return {
    async query({ text }) {
      if (text.includes("extra_float_digits")) return { fields: [], rows: [[extraFloatDigits]] };
      if (text.includes("format_type")) return { fields: [], rows: [[columns[0]?.recording.name ?? null]] };
      return {
        fields: columns.map(({ name, recording }) => ({
          name,
          dataTypeID: recording.oid,
          dataTypeModifier: recording.modifier,
        })),
        rows: [columns.map(({ recording }) => recording.text)],
      };
    },
  };
}

function recordingOf(sql: string): Recording {
  const found = recordings.find((recording) => recording.sql === sql);
  if (found === undefined) throw new Error(`${sql} was not recorded`);
  return found;
}

test("every case is recorded and every recording is a case", () => {
  expect([...recorded.keys()].sort()).toEqual(POSTGRES_CASES.map(keyOf).sort());
});

describe("recorded values", () => {
  for (const example of POSTGRES_CASES) {
    const settings = example.settings === undefined ? "" : ` with ${JSON.stringify(example.settings)}`;
    test(`${example.sql}${settings}`, async () => {
      const recording = recorded.get(keyOf(example));
      if (recording === undefined) throw new Error("not recorded");
      const client = replay([{ name: "x", recording }]);
      if ("refused" in example) {
        const { code, text } = await errorOf(() => readPostgres(client, "select"));
        expect(code).toBe(example.refused);
        expect(text).toMatch(example.words);
      } else {
        expect(show(await readPostgres(client, "select"))).toEqual({ type: example.type, shown: [example.shown] });
      }
    });
  }
});

test("an unsupported type is told with its column, its name and a cast", async () => {
  const client = replay([{ name: "host", recording: recordingOf("inet '127.0.0.1'") }]);
  const { text } = await errorOf(() => readPostgres(client, "select"));
  expect(text).toBe("column host is of type inet cast it in the query: host::text");
});

test("a session that rounds floats is refused, but only for floats", async () => {
  const float = replay([{ name: "x", recording: recordingOf("1.1::float8") }], "0");
  expect((await errorOf(() => readPostgres(float, "select"))).code).toBe("rows-setting-unsafe");
  const floats = replay([{ name: "x", recording: recordingOf("array[0.5::float8, 'NaN']") }], "-3");
  expect((await errorOf(() => readPostgres(floats, "select"))).code).toBe("rows-setting-unsafe");
  const whole = replay([{ name: "x", recording: recordingOf("2147483647") }], "0");
  expect((await readPostgres(whole, "select")).numRows).toBe(1);
});

test("two columns of one name are refused", async () => {
  const recording = recordingOf("2147483647");
  const client = replay([
    { name: "x", recording },
    { name: "x", recording },
  ]);
  expect((await errorOf(() => readPostgres(client, "select"))).code).toBe("rows-column-duplicate");
});

test("a value under a secret's name is not quoted", async () => {
  const recording = { ...recordingOf("1.1::numeric(10,2)"), text: "12345.678" };
  const shown = await errorOf(() => readPostgres(replay([{ name: "amount", recording }]), "select"));
  expect(shown.text).toContain("12345.678");
  const hidden = await errorOf(() => readPostgres(replay([{ name: "api_key", recording }]), "select"));
  expect(hidden.text).not.toContain("12345");
});

test("what the server refuses is told in its words", async () => {
  const client: PostgresClient = {
    async query() {
      throw new Error('relation "gold.fct_flights" does not exist');
    },
  };
  const { code, text } = await errorOf(() => readPostgres(client, "select"));
  expect(code).toBe("rows-query-failed");
  expect(text).toContain('relation "gold.fct_flights" does not exist');
});
