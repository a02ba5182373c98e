import { type ConfirmedSignatureInfo, type Finality, PublicKey } from "@solana/web3.js";
import type { Chain } from "../chain";

const PAGE = 1_000;

/** The transactions of a program, the oldest first, after `until` (all where null) and up to a slot. */
export async function readHistory(
  { connection }: Chain,
  address: string,
  { until, slot }: { until: string | null; slot: number },
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
    before = page.at(-1)?.signature;
    if (page.length < PAGE || !before) break;
  }
  return newestFirst.filter((each) => each.slot <= slot).reverse();
}
