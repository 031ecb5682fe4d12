/**
 * DuckDB's client decodes text with a TextDecoder of the default kind, which takes a leading U+FEFF for a byte order mark
 * and drops it: two different texts would read as one. This gives the client a decoder that keeps every character, and
 * throws on bytes that are no UTF-8. Importing the module does it; a test holds that it still works.
 */
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const accessors: { textDecoder?: unknown } = require("@duckdb/node-api/lib/vectors/dataAccessors.js");

if (!(accessors.textDecoder instanceof TextDecoder)) {
  throw new TypeError("@duckdb/node-api decodes text in another way than this module corrects: look at it again");
}
accessors.textDecoder = new TextDecoder("utf-8", { ignoreBOM: true, fatal: true });
