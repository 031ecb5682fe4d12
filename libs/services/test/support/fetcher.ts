/** Fetches one file into the cache: `fetcher.ts CACHE FILE-AS-JSON`. Prints where it is; progress goes to stderr. */
import { fetchFile } from "../../src/runtime/download.ts";

const [cache = "", file = ""] = process.argv.slice(2);
const progress = (text: string): void => console.error(text);
console.log(await fetchFile(JSON.parse(file), { what: "test", cache, environment: {}, progress }));
