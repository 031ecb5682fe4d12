/** A model that declares no join is joined where its tests prove that every value has its row. */
import type { Json } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { consumerAnswers, modelEdits } from "../breaking.ts";
import { cubeMetaOf, cubesIn, listIn, manifestWith, plainSql } from "../checking.ts";
import type { CubeSubject } from "../evidence.ts";

const DAILY = "model.flights.agg_carrier_daily";
const FLIGHTS = "model.flights.fct_flights";

export default check<CubeSubject>({
  id: "joins-follow-relationships-tests",
  evidence: "offline",
  async run(subject, findings) {
    const manifest = await manifestWith(subject, (nodes) => {
      for (const id of [DAILY, FLIGHTS]) delete cubeMetaOf(nodes[id])["joins"];
    });
    const consumed = await subject.consume({ manifest });
    if (consumed.kind === "refusal") {
      findings.same("/outcome", "model", consumed.message);
      return;
    }
    const joins = (name: string) =>
      cubesIn(consumed.model)
        .filter(({ cube }) => cube["name"] === name)
        .flatMap(({ cube }) => listIn(cube, "joins").map(said));
    const toCarriers = {
      name: "dim_carriers",
      relationship: "many_to_one",
      sql: "{CUBE}.carrier = {dim_carriers}.carrier",
    };
    findings.same("/agg_carrier_daily/joins", [toCarriers], joins("agg_carrier_daily"));
    // Two tests lead to the airports, and which of them is meant only the project can say.
    const toAircraft = { ...toCarriers, name: "dim_aircraft", sql: "{CUBE}.tailnum = {dim_aircraft}.tailnum" };
    findings.same("/fct_flights/joins", [toAircraft, toCarriers], joins("fct_flights"));
  },
  broken: {
    "joins nothing that is not declared": modelEdits(({ files }) => withoutJoins(files)),
    "takes the first of two": modelEdits(({ files }) => {
      const edited = new Map(files);
      for (const [path, text] of files) {
        const first = "      - name: dim_aircraft\n        relationship: many_to_one\n";
        if (path.endsWith("fct_flights.yml")) edited.set(path, text.replace(first, `${AIRPORTS}${first}`));
      }
      return edited;
    }),
    "refuses a model that declares no join": consumerAnswers(() => ({
      kind: "refusal",
      message: `${DAILY}: no joins`,
      leftBehind: [],
    })),
  },
});

const AIRPORTS =
  '      - name: dim_airports\n        relationship: many_to_one\n        sql: "{CUBE}.dest = {dim_airports}.airport_code"\n';

function withoutJoins(files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...files].map(([path, text]) => [path, text.replace(/ {4}joins:\n( {6}.*\n)+/, "")]));
}

function said({ name, relationship, sql }: Json) {
  return { name: String(name), relationship, sql: plainSql(sql) };
}
