/**
 * A fetch with a network of its own: which certificate authorities count, and where host names lead. Node's fetch takes its
 * authorities from the process (NODE_EXTRA_CA_CERTS) and its names from the system, for everybody at once; undici is that
 * same fetch as a library, with connections that can be told.
 */
import { lookup as systemLookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { Agent, fetch as undiciFetch } from "undici";

export interface TransportOptions {
  /** Certificates that count beside no others, as PEM; those of Node unless given. */
  readonly authorities?: readonly string[];
  /** Host name → IPv4 address; null for a name that nobody has. Other names are the system's. */
  readonly hosts?: Readonly<Record<string, string | null>>;
}

export interface Transport extends AsyncDisposable {
  readonly fetch: typeof fetch;
}

/** Dispose it when nothing is asked any more: its connections are closed then. */
export function transport({ authorities, hosts = {} }: TransportOptions): Transport {
  const lookup: LookupFunction = (name, options, callback) => {
    const address = hosts[name];
    if (address === undefined) systemLookup(name, options, callback);
    else if (address === null) callback(unknownHost(name), "");
    else if (options.all === true) callback(null, [{ address, family: 4 }]);
    else callback(null, address, 4);
  };
  const agent = new Agent({
    connect: { lookup, ...(authorities === undefined ? {} : { ca: [...authorities] }) },
  });
  // The two packages of types describe one and the same thing.
  const send = (input: unknown, init: object = {}): unknown =>
    undiciFetch(input as Parameters<typeof undiciFetch>[0], { ...init, dispatcher: agent });
  return { fetch: send as typeof fetch, [Symbol.asyncDispose]: () => agent.destroy() };
}

/** As Node says it. */
function unknownHost(name: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: "ENOTFOUND", syscall: "getaddrinfo" });
}
