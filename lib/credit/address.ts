import type { Id } from "@/lib/core/id";
import type { Address } from "@/lib/ledger/contract";
import type { BucketKind } from "./contract";

/** Where credits come from that nobody paid for, and where they lapse to. */
export const PROMOTION = "credit:promotion" satisfies Address;

/** Where credits come from that were paid for. */
export const SALES = "credit:sales" satisfies Address;

/** Where spent credits go. */
export const REVENUE = "credit:revenue" satisfies Address;

/** What people of the house gave or took by hand. */
export const ADJUSTMENT = "credit:adjustment" satisfies Address;

/** `name` tells a person's buckets of one kind apart: the day of a daily one, the grant of a bonus. */
export function bucketAddress(kind: BucketKind, userId: Id<"user">, name = ""): Address {
  return `credit:${kind}:${userId}${name === "" ? "" : `:${name}`}`;
}
