/** A review in every format. All are pure functions of it. */
export { renderGithub } from "./github.ts";
export { toJson } from "./json.ts";
export { renderJunit } from "./junit.ts";
export { COMMENT_MARKER, LONGEST_COMMENT, renderMarkdown } from "./markdown.ts";
export { type SarifOptions, toSarif } from "./sarif.ts";
export { type Paint, renderText } from "./text.ts";
