import { createHash } from "node:crypto";
import { canonicalEmail } from "./rules";

/** What somebody is known again by. */
export type Identity = { email: string } | { wallet: string };

/** The mark of an identity, as it is kept: a hash, so that the list names nobody. */
export function markOf(identity: Identity): string {
  const text =
    "email" in identity ? `email:${canonicalEmail(identity.email)}` : `wallet:${identity.wallet}`;
  return createHash("sha256").update(text).digest("hex");
}
