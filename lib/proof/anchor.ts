import { z } from "zod";
import { hash, instant, place, type Round } from "./shapes";

const base58 = (from: number, to: number) =>
  z.string().regex(new RegExp(`^[1-9A-HJ-NP-Za-km-z]{${from},${to}}$`), "not base58");

/** The first `size` links of a round's chain, as they were written to a blockchain for good. */
export const Anchor = z.strictObject({
  format: z.literal("anubis.anchor/1"),
  /** Which blockchain: `solana:mainnet-beta`. */
  place: z.string().regex(/^solana:[a-z-]+$/, "not a blockchain that is known here"),
  size: place,
  /** Hash of the last of these links. */
  head: hash,
  /** The transaction. */
  signature: base58(64, 88),
  /** Who signed it. */
  signer: base58(32, 44),
  slot: z.number().int().min(0),
  /** When the blockchain says that it was written. */
  at: instant,
});
export type Anchor = z.output<typeof Anchor>;

/** What stands in the transaction, to the letter. */
export function anchorMemo({ id }: Round, { size, head }: Pick<Anchor, "size" | "head">): string {
  return `anubis/anchor/1 ${id} ${size} ${head}`;
}
