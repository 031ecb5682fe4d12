/**
 * Text that Cube shall take as it is. Its YAML compiler reads every string as a Python f-string and puts it into a JavaScript
 * template literal, which it then runs: a brace, a backtick or a backslash in a description would be evaluated. And its
 * parser loses half of every character beyond the basic plane. Written as \uXXXX, which only the JavaScript undoes, each
 * arrives as it was. (@cubejs-backend/schema-compiler, compiler/YamlCompiler and parser/PythonParser.)
 */

/** Of text for people. */
const IN_TEXT = /[\\{}`"$\p{Cc}\p{Cs}\u2028\u2029\u{10000}-\u{10ffff}]/gu;
/** Of SQL, where quotes are Cube's own business and shall stay readable. */
const IN_SQL = /[\\{}`$\p{Cc}\p{Cs}\u2028\u2029\u{10000}-\u{10ffff}]/gu;

export function literalText(text: string): string {
  return text.replace(IN_TEXT, escaped);
}

export function literalSql(sql: string): string {
  return sql.replace(IN_SQL, escaped);
}

/** The text that Cube makes of what `literalText` and `literalSql` wrote. */
export function readLiteral(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** A character beyond the basic plane is two units of UTF-16, and so two escapes. */
function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
