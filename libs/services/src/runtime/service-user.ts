/**
 * Who a service runs as. Postgres refuses to run as root, so then it gets the ids of `nobody`: no user is created and
 * nothing on the machine changes.
 */
import { readFileSync } from "node:fs";

export interface UserIds {
  readonly uid: number;
  readonly gid: number;
}

export function runsAsRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The ids of `nobody` by /etc/passwd, or the usual 65534 where the file does not say. */
export function nobody(passwdFile = "/etc/passwd"): UserIds {
  let text = "";
  try {
    text = readFileSync(passwdFile, "utf8");
  } catch {
    // No such file: the usual numbers.
  }
  const [, , uid, gid] = /^nobody:.*$/m.exec(text)?.[0].split(":") ?? [];
  const ids = { uid: Number(uid ?? 65_534), gid: Number(gid ?? 65_534) };
  // macOS writes nobody as -2.
  return { uid: ids.uid >>> 0, gid: ids.gid >>> 0 };
}

/** The ids that a service which refuses root is started with; undefined: as whoever runs this. */
export function serviceUser(): UserIds | undefined {
  return runsAsRoot() ? nobody() : undefined;
}
