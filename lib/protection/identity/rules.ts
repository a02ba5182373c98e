import type { IdentityCheck } from "./provider";

export type IdentityVerdict = "clear" | "awaiting_identity" | "refused";

/** What follows from a check: only who is proven and on no list is clear. */
export function verdictOf({ identity, sanctions }: IdentityCheck): IdentityVerdict {
  if (sanctions === "listed") return "refused";
  return identity === "proven" && sanctions === "clear" ? "clear" : "awaiting_identity";
}
