/** Tokens as Cube's clients send them: HS256, signed with the API secret. */
import { SignJWT } from "jose";
import { Secret } from "../runtime/secret.ts";

/**
 * A token with these claims, which Cube hands to the model as the security context.
 * @param seconds how long it is valid; less than 0 for one that has expired.
 */
export async function cubeToken(
  apiSecret: Secret,
  claims: Readonly<Record<string, unknown>> = {},
  seconds = 3_600,
): Promise<Secret> {
  const now = Math.floor(Date.now() / 1_000);
  const token = new SignJWT({ ...claims }).setProtectedHeader({ alg: "HS256", typ: "JWT" });
  token.setIssuedAt(Math.min(now, now + seconds)).setExpirationTime(now + seconds);
  return new Secret(await token.sign(new TextEncoder().encode(apiSecret.reveal())));
}
