import { type ConfirmedSignatureInfo, type Finality, PublicKey } from "@solana/web3.js";
import type { Chain } from "../chain";

const PAGE = 1_000;

/** The transactions of a program, the oldest first, after `until` (all where null), from a slot up to another one. */
export async function readHistory(
  { connection }: Chain,
  address: string,
  { until, slot, from = 0 }: { until: string | null; slot: number; from?: number },
): Promise<ConfirmedSignatureInfo[]> {
  const commitment: Finality = "finalized";
  const newestFirst: ConfirmedSignatureInfo[] = [];
  for (let before: string | undefined; ; ) {
    const page = await connection.getSignaturesForAddress(
      new PublicKey(address),
      { limit: PAGE, ...(before && { before }), ...(until && { until }) },
      commitment,
    );
    newestFirst.push(...page);
    const oldest = page.at(-1);
    before = oldest?.signature;
    if (page.length < PAGE || !oldest || oldest.slot < from) break;
  }
  return newestFirst.filter((each) => each.slot >= from && each.slot <= slot).reverse();
}
