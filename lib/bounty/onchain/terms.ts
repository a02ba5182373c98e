import { createHash } from "node:crypto";
import { PublicKey } from "@solana/web3.js";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { openRoleKeys, requireChain } from "@/lib/onchain";
import { lotteryAddress } from "@/lib/platform/solana/programs/bounty/addresses";
import { associatedTokenAddress } from "@/lib/platform/solana/spl/addresses";
import type { ChainTerms } from "@/lib/proof/round-rules";
import { RECLAIM_MINUTES } from "../contract";
import { roundBytes } from "./names";

/** All of it but the lottery, which follows from the round. */
export type HouseTerms = Omit<ChainTerms, "lottery">;

const RECLAIM_SECONDS = RECLAIM_MINUTES * 60;
const EMERGENCY_SECONDS = 7 * 86_400;

/**
 * On what terms a round is played on the chain: the house's keys and accounts, and the program as it is
 * deployed now. Asks the node, so it comes before the transaction that fixes it.
 * @throws unavailable `onchain.not_configured`
 */
export async function readHouseTerms(ctx: Context): Promise<HouseTerms> {
  const chain = requireChain(ctx);
  const { addresses } = await openRoleKeys(ctx);
  const mint = new PublicKey(chain.mints.usdc);
  const account = (owner: string) => associatedTokenAddress(new PublicKey(owner), mint).toBase58();
  return {
    cluster: chain.cluster,
    program: chain.programs.bounty,
    ...(await readCode(ctx)),
    mint: chain.mints.usdc,
    authority: addresses.authority,
    judge: addresses.judge,
    quoteSigner: addresses.quote,
    operations: account(addresses.operations),
    buyback: account(addresses.buyback),
    recovery: account(addresses.authority),
    reclaimSeconds: RECLAIM_SECONDS,
    emergencySeconds: EMERGENCY_SECONDS,
  };
}

export function termsOf(terms: HouseTerms, roundId: Id<"round">): ChainTerms {
  const authority = new PublicKey(terms.authority);
  const program = new PublicKey(terms.program);
  const lottery = lotteryAddress(authority, roundBytes(roundId), program).address.toBase58();
  return { ...terms, lottery };
}

/** An account of the loader begins so, before the code: 4 bytes kind, 8 slot, 1 whether, 32 who may replace it. */
const [POINTER, WHETHER, HEADER] = [4, 12, 45];

/** What is deployed, and who may replace it. */
async function readCode(ctx: Context): Promise<Pick<ChainTerms, "codeHash" | "upgradeAuthority">> {
  const { connection, programs } = requireChain(ctx);
  const program = await connection.getAccountInfo(new PublicKey(programs.bounty));
  const pointer = program?.data.subarray(POINTER, POINTER + 32);
  if (pointer?.length !== 32) return { codeHash: null, upgradeAuthority: null };
  const found = await connection.getAccountInfo(new PublicKey(pointer));
  if (!found) return { codeHash: null, upgradeAuthority: null };
  const { data } = found;
  const authority = data[WHETHER] === 1 ? data.subarray(WHETHER + 1, HEADER) : null;
  return {
    codeHash: createHash("sha256").update(data.subarray(HEADER)).digest("hex"),
    upgradeAuthority: authority && new PublicKey(authority).toBase58(),
  };
}
