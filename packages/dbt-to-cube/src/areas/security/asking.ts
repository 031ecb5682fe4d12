/** A question by a reader: Cube's answer with his token beside Postgres's answer for his claim, as an exchange. */
import type { Secret } from "@floe-contracts/services";
import type { RunningCube } from "../../area.ts";
import { askGraphQl } from "../../live/graphql.ts";
import type { CubeAnswer } from "../../live/http.ts";
import { type CubeQuery, load } from "../../live/rest.ts";
import { answerLines, type Column, linesOf } from "./answers.ts";
import type { Exchange } from "./evidence.ts";
import type { RowReader } from "./rows.ts";

export interface Asked {
  readonly name: string;
  readonly claims: unknown;
  /** Whether the claims open anything. */
  readonly isOpen: boolean;
  readonly via: "rest" | "graphql";
  readonly query: CubeQuery;
  readonly columns: readonly Column[];
  /** The same for Postgres, filtered by the claims; its columns are those above. */
  readonly sql: { readonly text: string; readonly values: readonly unknown[] };
  /** Owners by the member that names them; what a row says beside them is foreign. */
  readonly owners: ReadonlyMap<string, readonly string[]>;
}

export interface Clients {
  readonly cube: RunningCube;
  readonly reader: RowReader;
  /** A token with these claims. */
  readonly token: (claims: unknown) => Promise<Secret>;
}

export async function exchange({ cube, reader, token }: Clients, asked: Asked): Promise<Exchange> {
  const { name, claims, via, query, columns, isOpen } = asked;
  const asking = { cube, token: await token(claims) };
  const [answer, rows] = await Promise.all([
    via === "rest" ? load(asking, query) : askGraphQl(asking, query, () => "string"),
    isOpen ? reader.rows(asked.sql.text, asked.sql.values) : null,
  ]);
  const isTotal = query.dimensions?.length === 0 && query.timeDimensions === undefined;
  const found = answerLines(columns, answer, isTotal);
  return {
    name,
    claims: JSON.stringify(claims),
    via,
    query: JSON.stringify(query),
    expected: rows === null ? null : linesOf(columns, rows, isTotal),
    status: answer.status,
    found,
    foreign: foreignIn(asked, answer, found),
  };
}

/** Rows that name an owner whom the reader's claims do not name; by the claims alone, whatever Postgres says. */
function foreignIn({ columns, owners }: Asked, { status }: CubeAnswer, lines: readonly string[]): number {
  if (status !== 200) return 0;
  const places = columns.flatMap(({ member }, at) => {
    const allowed = owners.get(member);
    return allowed === undefined ? [] : [{ at, allowed: new Set(["∅", ...allowed]) }];
  });
  return lines.filter((line) => {
    const cells = line.split(" | ");
    return places.some(({ at, allowed }) => !allowed.has(cells[at] ?? ""));
  }).length;
}
