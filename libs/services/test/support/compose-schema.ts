/** The JSON schema of the Compose Specification, as it was published: see fixtures/compose-spec/README.md. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { validator } from "@exodus/schemasafe";
import { list, map } from "./compose-rules.ts";

export const SCHEMA_FILE = fileURLToPath(new URL("../fixtures/compose-spec/compose-spec.json", import.meta.url));

/** The schema, without two keywords for objects that stand at a list ($defs/gpus), say nothing there, and are refused. */
function usableSchema(): Record<string, unknown> {
  const schema = map(JSON.parse(readFileSync(SCHEMA_FILE, "utf8")));
  const [definitions, gpus] = [map(schema["$defs"]), map(map(schema["$defs"])["gpus"])];
  const oneOf = list(gpus["oneOf"]).map((each) => {
    const { additionalProperties: _, patternProperties: __, ...rest } = map(each);
    return rest;
  });
  return { ...schema, $defs: { ...definitions, gpus: { ...gpus, oneOf } } };
}

const validate = validator(usableSchema(), { mode: "lax", includeErrors: true, isJSON: true });

/** Where a compose file does not meet the schema; empty when it does. */
export function schemaErrors(file: unknown): string[] {
  const valid = validate(JSON.parse(JSON.stringify(file)));
  const errors = (validate.errors ?? []).map((error) => `${error.instanceLocation}: ${error.keywordLocation}`);
  return valid ? [] : ["it does not meet the schema", ...errors];
}
