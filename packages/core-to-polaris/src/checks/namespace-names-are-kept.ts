/**
 * A level's name is any text (Namespace of the REST specification is a list of strings), so letters beyond ASCII, a blank, a
 * slash, a plus, a percent sign and a dot come back as they were sent.
 */
import { check } from "@floe-contracts/harness";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { isLive, refusal, Steps, stepLeaves, stepsLeave, within, withPart } from "../judging.ts";

export default check<CatalogSubject>({
  id: "namespace-names-are-kept",
  ...ofArea("namespaces"),
  appliesTo: isLive,
  async run(subject, findings) {
    const { names, ...told } = await subject.areas.namespaces();
    const steps = new Steps(findings, told);
    steps.value("create-odd", "/namespace", names.odd, (value) => within(value, "namespace"));
    steps.value("load-odd", "/namespace", names.odd, (value) => within(value, "namespace"));
    steps.value("children-odd", "/listed", names.odd, (value) =>
      Array.isArray(value) ? value.find((levels: unknown[]) => levels.at(-1) !== "raw") : value,
    );
    steps.granted("drop-odd");
  },
  broken: {
    "reads a plus as a blank": stepLeaves("namespaces", "load-odd", ({ value }) => ({
      value: withPart(value, ["namespace"], ["own", "žluť oučký/kůň 50%.čtyři"]),
    })),
    "takes a dot for two levels": stepsLeave("namespaces", {
      "create-odd": ({ value }) => ({ value: withPart(value, ["namespace"], ["own", "žluť oučký/kůň+50%", "čtyři"]) }),
    }),
    "does not find what it has created": stepLeaves("namespaces", "load-odd", refusal(404, "NoSuchNamespaceException")),
    "cannot drop what it has created": stepLeaves("namespaces", "drop-odd", refusal(400, "BadRequestException")),
  },
});
