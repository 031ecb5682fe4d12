/** Which sockets processes listen on, by the kernel's own tables: what a program says about itself is no proof. */
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { listProcesses, membersOf, readProcess } from "../../src/runtime/process-table.ts";

export interface ListeningSocket {
  readonly protocol: "tcp" | "tcp6" | "udp" | "udp6";
  /** 127.0.0.1, ::1, 0.0.0.0, :: and so on. */
  readonly address: string;
  readonly port: number;
  readonly pid: number;
}

/** proc_net_tcp(5): the state LISTEN of TCP, and the one that an unconnected UDP socket has. */
const LISTENING = { tcp: "0A", tcp6: "0A", udp: "07", udp6: "07" } as const;
const PROTOCOLS = ["tcp", "tcp6", "udp", "udp6"] as const;

/** Everything that these processes, and all that they started, listen on. Linux only. */
export function listeningSockets(pids: readonly number[]): ListeningSocket[] {
  const owners = ownersOf(pids);
  return PROTOCOLS.flatMap((protocol) =>
    tableOf(protocol).flatMap(({ local, state, inode }) => {
      const pid = owners.get(inode);
      if (pid === undefined || state !== LISTENING[protocol]) return [];
      const [host = "", port = ""] = local.split(":");
      return [{ protocol, address: addressOf(host), port: Number.parseInt(port, 16), pid }];
    }),
  );
}

/** Those of them that others than this machine can reach. */
export function exposedSockets(pids: readonly number[]): ListeningSocket[] {
  return listeningSockets(pids).filter(({ address }) => !address.startsWith("127.") && address !== "::1");
}

/** The inodes of the sockets that the processes and their descendants hold. */
function ownersOf(pids: readonly number[]): Map<string, number> {
  const all = listProcesses();
  const members = pids.flatMap((pid) => membersOf({ pid, started: readProcess(pid)?.started ?? "gone" }, all));
  const owners = new Map<string, number>();
  for (const { pid } of members) {
    for (const descriptor of descriptorsOf(pid)) {
      const inode = /^socket:\[(\d+)\]$/.exec(descriptor)?.[1];
      if (inode !== undefined) owners.set(inode, pid);
    }
  }
  return owners;
}

function descriptorsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((name) => {
      try {
        return [readlinkSync(`/proc/${pid}/fd/${name}`)];
      } catch {
        return [];
      }
    });
  } catch {
    return [];
  }
}

function tableOf(protocol: string): { local: string; state: string; inode: string }[] {
  const lines = readFileSync(`/proc/net/${protocol}`, "utf8").trim().split("\n").slice(1);
  return lines.map((line) => {
    const [, local = "", , state = "", , , , , , inode = ""] = line.trim().split(/\s+/);
    return { local, state, inode };
  });
}

/** The kernel writes an address as 32-bit words in the machine's own order. */
function addressOf(hex: string): string {
  const bytes = Buffer.from(hex, "hex");
  for (let word = 0; word < bytes.length; word += 4) bytes.subarray(word, word + 4).reverse();
  if (bytes.length === 4) return bytes.join(".");
  const groups = Array.from({ length: 8 }, (_, index) => bytes.readUInt16BE(index * 2).toString(16));
  // The URL parser writes the short form: [::1].
  const short = new URL(`http://[${groups.join(":")}]`).hostname.slice(1, -1);
  const mapped = /^::ffff:([0-9a-f]+):([0-9a-f]+)$/.exec(short);
  return mapped === null ? short : bytes.subarray(12).join(".");
}
