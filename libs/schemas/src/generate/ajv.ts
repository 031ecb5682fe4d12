/**
 * ajv as this suite uses it. For the generator, the tests that hold the generated validators against it, and the
 * benchmark that compares them; nothing else loads it.
 */
import { Ajv2020, type Options } from "ajv/dist/2020.js";
import formatsModule from "ajv-formats";
import { FORMATS, type Schema } from "../schema-types.ts";

export function newAjv(options: Options = {}): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    // A nullable field is written as type: ["string", "null"].
    allowUnionTypes: true,
    // A union's `required: ["type"]` names a field that its branches define.
    strictRequired: false,
    // `if` and `not` look at values of one type among others; lint.ts asks for types everywhere else.
    strictTypes: false,
    unicodeRegExp: true,
    allErrors: false,
    ...options,
  });
  formatsModule.default(ajv, { mode: "full", formats: [...FORMATS] });
  return ajv;
}

/** A validator compiled by ajv now, from the schema as it stands. */
export function compileNow(schema: Schema): (value: unknown) => boolean {
  const validate = newAjv().compile(schema);
  return (value) => validate(value) === true;
}
