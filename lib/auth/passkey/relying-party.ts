import { env } from "@/lib/env";

export type RelyingParty = {
  /** The name that passkeys are bound to. */
  id: string;
  origin: string;
};

const loopback = new Set(["127.0.0.1", "[::1]"]);

/**
 * What passkeys are bound to. Browsers bind them to names only: on a developer's machine that is
 * `localhost`, also where the server calls itself 127.0.0.1. Null where the site has a bare address.
 */
export function relyingParty(): RelyingParty | null {
  const url = new URL(env().APP_URL);
  if (loopback.has(url.hostname)) url.hostname = "localhost";
  if (/^[\d.]+$|^\[/.test(url.hostname)) return null;
  return { id: url.hostname, origin: url.origin };
}
