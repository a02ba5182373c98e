import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { walletsOf } from "./repository";

/** The Solana addresses that somebody has shown to be theirs. */
export async function linkedWallets(source: Db | Tx, userId: Id<"user">): Promise<string[]> {
  return (await walletsOf(source, userId)).map(({ address }) => address);
}
