import type { Id } from "@/lib/core/id";

/** What each has in a pool, in micro-USD. */
export type Parts = Map<Id<"user">, { available: bigint; held: bigint }>;
