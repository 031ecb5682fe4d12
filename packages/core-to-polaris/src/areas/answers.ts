/**
 * What a client says when something else than a catalog answers at the artifact's address, or nothing does. The servers are
 * of this process; no service is asked.
 */
import type { AreaContext } from "../area.ts";
import { LIMIT_PROPERTY, TOKEN_URL_PROPERTY } from "../client/index.ts";
import { transport } from "../client/transport.ts";
import {
  type Misbehaviour,
  misbehave,
  REDIRECTS,
  SILENT,
  type SilentBehaviour,
  WRONG,
  type WrongAnswer,
} from "./misbehaving.ts";
import { type Opening, tryToOpen } from "./opening.ts";
import { closedPort, serve } from "./servers.ts";

export interface AnswersEvidence {
  /** What the artifact told the client to wait at most, in milliseconds. */
  readonly limitMs: number;
  /** Nobody takes the connection. */
  readonly unreachable: Readonly<Record<"closed-port" | "unknown-host" | "tls-where-there-is-none", Opening>>;
  /** An issuer with an address of its own, which the artifact's properties name. */
  readonly issuer: Readonly<Record<"closed-port" | "a-page" | "redirect", Opening>>;
  /** Somebody takes it and does not answer, or not to the end. */
  readonly silent: Readonly<Record<SilentBehaviour, Opening>>;
  /** Answers that are none of a catalog. */
  readonly wrong: Readonly<Record<WrongAnswer, Opening>>;
  /** Answers that lead elsewhere, and how many requests came to that place. */
  readonly redirected: Readonly<Record<"by-the-issuer" | "by-the-catalog" | "in-a-circle", Opening>>;
  readonly carriedElsewhere: number;
}

/** Much shorter than what the client waits by itself, so that it shows whether it counts. */
const LIMIT_MS = 500;
const NOWHERE = "catalog.nowhere.example";

/** Lasts as long as the limit: all of it happens at once. */
export async function gatherAnswers({ connection }: AreaContext): Promise<AnswersEvidence> {
  let carriedElsewhere = 0;
  await using elsewhere = await serve((_, response) => {
    carriedElsewhere += 1;
    response.end("{}");
  });
  await using server = await serve(misbehave(`http://127.0.0.1:${elsewhere.port}`));
  await using network = transport({ hosts: { [NOWHERE]: null } });
  const base = `http://127.0.0.1:${server.port}`;
  const nobody = `http://127.0.0.1:${await closedPort()}`;
  const { [TOKEN_URL_PROPERTY]: _, ...others } = connection.properties;
  const open = (uri: string, more: Readonly<Record<string, string>> = {}): Promise<Opening> =>
    tryToOpen({ ...connection, properties: { ...others, ...more }, uri }, { fetch: network.fetch }, []);
  const openAll = async <Name extends Misbehaviour>(
    names: readonly Name[],
    more?: Readonly<Record<string, string>>,
  ): Promise<Record<Name, Opening>> => {
    const opened = names.map(async (name) => [name, await open(`${base}/${name}`, more)] as const);
    return Object.fromEntries(await Promise.all(opened)) as Record<Name, Opening>;
  };
  const asking = (issuer: string): Promise<Opening> =>
    open(connection.uri, { [TOKEN_URL_PROPERTY]: `${issuer}/v1/oauth/tokens` });
  const [closed, unknown, noTls, silent, wrong, redirects, noIssuer, page, moved] = await Promise.all([
    open(nobody),
    open(`http://${NOWHERE}:8181/api/catalog`),
    open(`https://127.0.0.1:${server.port}/a-page`),
    openAll(SILENT, { [LIMIT_PROPERTY]: String(LIMIT_MS) }),
    openAll(WRONG),
    openAll(REDIRECTS),
    asking(nobody),
    asking(`${base}/a-page`),
    asking(`${base}/issuer-redirect`),
  ]);
  return {
    limitMs: LIMIT_MS,
    unreachable: { "closed-port": closed, "unknown-host": unknown, "tls-where-there-is-none": noTls },
    issuer: { "closed-port": noIssuer, "a-page": page, redirect: moved },
    silent,
    wrong,
    redirected: {
      "by-the-issuer": redirects["issuer-redirect"],
      "by-the-catalog": redirects["config-redirect"],
      "in-a-circle": redirects["redirect-to-itself"],
    },
    carriedElsewhere,
  };
}
