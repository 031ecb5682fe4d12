/**
 * Configurations that let something through, on really started Cubes: each serves without a word, and the check that is there
 * for the fault must see it in what Cube really answers.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ChainLab, chainLab, type Edit, replacing } from "../support/chain.ts";

let lab: ChainLab;
beforeAll(async () => {
  lab = await chainLab();
});
afterAll(() => lab?.[Symbol.asyncDispose]());

const BORDER = [
  "cubes-on-the-way-are-filtered",
  "every-filter-of-a-cube-holds",
  "kept-answers-go-to-their-reader-alone",
];
const REFUSED = [
  "contexts-that-open-nothing-are-refused",
  "cubes-of-nobody-are-denied",
  "refusals-tell-nothing-of-the-inside",
];
const ATTACKS = [
  "forged-tokens-are-refused",
  "valid-tokens-without-the-claim-are-refused",
  "good-tokens-open-their-rows-and-no-more",
  "tokens-stay-out-of-the-log",
];
const none = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, []]));

/** Cube's answers as Cube sends them. */
const untouchedAnswers = replacing("cube.js", ["express.response.json = function", "const unused = function"]);

function both(first: Edit, second: Edit): Edit {
  return (files, schema) => second(first(files, schema), schema);
}

describe("a border that lets rows through", { timeout: 300_000 }, () => {
  test("the generated configuration passes them all", async () => {
    expect(await lab.border((files) => files, [...BORDER, ...REFUSED])).toEqual(none([...BORDER, ...REFUSED]));
  });

  test("a queryRewrite that forgets one cube", async () => {
    const edit = replacing("cube.js", [
      'if (access !== "filtered") return [];',
      'if (access !== "filtered" || cube === "legs") return [];',
    ]);
    const found = await lab.border(edit, BORDER);
    expect(found["cubes-on-the-way-are-filtered"]?.length).toBeGreaterThan(0);
  });

  test("a queryRewrite that forgets the cubes on the way", async () => {
    const edit = replacing("cube.js", [/const tree = joinTree\((\[[\s\S]*?\])\);/, "const tree = $1;"]);
    const found = await lab.border(edit, [...BORDER, "cubes-of-nobody-are-denied"]);
    expect(found["cubes-on-the-way-are-filtered"]?.join()).toContain("a cube on the way is not named");
    expect(found["cubes-of-nobody-are-denied"]?.join()).toContain("a way through a cube that is denied");
  });

  test("a queryRewrite that does not look into filters", async () => {
    const edit = replacing("cube.js", [/const filters = leavesOf\([\s\S]*?\);\n/, "const filters = [];\n"]);
    const found = await lab.border(edit, [...BORDER, "cubes-of-nobody-are-denied"]);
    expect(found["cubes-on-the-way-are-filtered"]?.join()).toContain("named by a filter alone");
    expect(found["cubes-of-nobody-are-denied"]?.join()).toContain("a filter behind a cube that is denied");
  });

  test("one filter of two", async () => {
    const edit = replacing("cube.js", [
      "return settings.filters.flatMap(",
      "return settings.filters.slice(0, 1).flatMap(",
    ]);
    expect((await lab.border(edit, BORDER))["every-filter-of-a-cube-holds"]?.length).toBeGreaterThan(0);
  });

  test("a model that is compiled for the first reader and kept for all", async () => {
    const found = await lab.border(
      (files, schema) => {
        const others = new Map([...files].filter(([path]) => path !== "model/bookings.yml"));
        const passing = [
          'if (access !== "filtered") return [];',
          'if (access !== "filtered" || cube === "bookings") return [];',
        ] as const;
        return new Map([
          ...replacing("cube.js", passing)(others, schema),
          ["model/bookings.js", compiledBookings(schema)],
        ]);
      },
      ["kept-answers-go-to-their-reader-alone"],
    );
    expect(found["kept-answers-go-to-their-reader-alone"]?.join()).toMatch(/in turn: UA/);
  });

  test("a queryRewrite that keeps its result by the query", async () => {
    const edit = replacing(
      "cube.js",
      [
        "module.exports = {",
        `const kept = new Map();
const rewrite = (query, context) => {
  const key = JSON.stringify(query);
  if (!kept.has(key)) kept.set(key, queryRewrite(query, context));
  return kept.get(key);
};
module.exports = {`,
      ],
      [/\n {2}queryRewrite,/, "\n  queryRewrite: rewrite,"],
    );
    expect((await lab.border(edit, BORDER))["kept-answers-go-to-their-reader-alone"]?.length).toBeGreaterThan(0);
  });

  test("a 500 with a stack in the place of a refusal", async () => {
    const edit = both(
      replacing(
        "claims.js",
        [/const error = new CubejsHandlerError\([\s\S]*?return error;/, "return new Error(message);"],
        ["error instanceof CubejsHandlerError ? error : refusal(401", "error instanceof Error ? error : refusal(401"],
      ),
      untouchedAnswers,
    );
    const found = await lab.border(edit, REFUSED);
    for (const id of REFUSED) expect(found[id]?.length, id).toBeGreaterThan(0);
  });

  test("Cube's own words for a refusal, with the stack of its code", async () => {
    const edit = both(replacing("claims.js", ["error.stack = undefined;", ""]), untouchedAnswers);
    expect((await lab.border(edit, REFUSED))["refusals-tell-nothing-of-the-inside"]?.length).toBeGreaterThan(0);
  });
});

describe("tokens that should not be taken", { timeout: 300_000 }, () => {
  test("the generated configuration refuses them all", async () => {
    expect(await lab.attacked((files) => files, ATTACKS)).toEqual(none(ATTACKS));
  });

  test("a checkAuth without algorithms takes every hash", async () => {
    const found = await lab.attacked(replacing("claims.js", [/\n\s+algorithms,/, ""]), ATTACKS);
    expect(found["forged-tokens-are-refused"]?.join()).toMatch(/HS512 with the right key/);
  });

  test("a checkAuth that only decodes takes all that can be read", async () => {
    const found = await lab.attacked(replacing("claims.js", ["jwt.verify(", "jwt.decode("]), ATTACKS);
    expect(found["forged-tokens-are-refused"]?.join()).toMatch(/another key.*alg none with a signature/s);
  });

  test("a checkAuth that overlooks what is ambiguous", async () => {
    const edit = replacing("claims.js", [" || isAmbiguous(head) || isAmbiguous(body)", ""]);
    expect((await lab.attacked(edit, ATTACKS))["forged-tokens-are-refused"]?.join()).toMatch(/a claim twice/);
  });

  test("a checkAuth that takes no claim for no filter", async () => {
    const edit = replacing("claims.js", [
      /if \(found === undefined\)\s+throw refusal\([^;]*;/,
      "if (found === undefined) return ['AA'];",
    ]);
    expect((await lab.attacked(edit, ATTACKS))["valid-tokens-without-the-claim-are-refused"]?.join()).toMatch(
      /no claim/,
    );
  });

  test("Cube's own log, with every token that it refuses", async () => {
    const found = await lab.attacked(replacing("cube.js", [/\n {2}logger,/, ""]), ATTACKS);
    expect(found["tokens-stay-out-of-the-log"]).toHaveLength(1);
  });
});

/** Cube's COMPILE_CONTEXT, without a contextToAppId of the reader's own: its documentation warns of that. */
function compiledBookings(schema: string): string {
  const owners = `\${COMPILE_CONTEXT.securityContext.filters[0].join("','")}`;
  return `cube("bookings", {
  sql: \`SELECT * FROM "${schema}".bookings WHERE carrier IN ('${owners}')\`,
  joins: { legs: { relationship: "many_to_one", sql: \`\${CUBE}.leg = \${legs}.leg\` } },
  dimensions: {
    booking: { sql: \`\${CUBE}.booking\`, type: "number", primaryKey: true, shown: true },
    carrier: { sql: \`\${CUBE}.carrier\`, type: "string" },
    agency: { sql: \`\${CUBE}.agency\`, type: "number" },
  },
  measures: {
    count: { type: "count" },
    fares: { sql: \`\${CUBE}.fare\`, type: "sum" },
    miles: { sql: \`\${legs.miles}\`, type: "sum" },
  },
});
`;
}
