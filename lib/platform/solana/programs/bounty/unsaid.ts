import type { PublicKey } from "@solana/web3.js";
import { discriminator } from "../codec";

type Run = { data: Uint8Array; accounts: readonly PublicKey[]; at: bigint };

const expire = Buffer.from(discriminator("global", "expire"));

/** What an instruction of the program says by having been run: a round is over. */
export function readBountyUnsaid({ data, accounts: [lottery], at }: Run) {
  if (!lottery || !expire.equals(data)) return null;
  return { name: "LotteryExpired", data: { lottery, at } };
}
