import { PublicKey } from "@solana/web3.js";
import { expect } from "vitest";
import { compareChain } from "@/lib/bounty";
import { requireChain } from "@/lib/onchain";
import {
  configAddress,
  rewardVaultAddress,
  stakeVaultAddress,
} from "@/lib/platform/solana/programs/token/addresses";
import { associatedTokenAddress } from "@/lib/platform/solana/spl/addresses";
import { SUPPLY } from "@/lib/token/contract";
import { expectSound } from "../given-bounty";
import { readSums } from "../given-buybacks";
import { tokenSupply } from "../given-token-chain";
import type { World } from "./world";

/** Ledger, database and chain say the same of every round, fund and stake, to the last unit. */
export async function expectBooks({ house, connection }: World): Promise<void> {
  const books = await compareChain(house);
  expect(books).toMatchObject({ equal: true, waiting: 0 });
  const rounds = books?.rounds.flatMap(({ pool, escrow }) => [pool, escrow]) ?? [];
  expect([...rounds, ...(books?.funds ?? [])].filter(({ stray }) => stray !== "0")).toEqual([]);
  await expectSound();

  const chain = requireChain(house);
  const { row, onChain } = await readSums({ chain, ctx: house });
  expect(row).toMatchObject(onChain);
  expect(await tokenSupply(chain)).toBe(SUPPLY - (row?.burned ?? 0n));
  const mint = new PublicKey(chain.mints.token);
  const config = configAddress(mint, new PublicKey(chain.programs.token)).address;
  const held = async (account: PublicKey) =>
    BigInt((await connection.getTokenAccountBalance(account, "finalized")).value.amount);
  expect(await held(stakeVaultAddress(config).address)).toBe(row?.staked);
  const owed = (row?.distributed ?? 0n) + (row?.waiting ?? 0n) - (row?.claimed ?? 0n);
  expect(await held(rewardVaultAddress(config).address)).toBe(owed);
}

/** Every wallet holds what it is entitled to, and nothing else. */
export async function expectRights({ people, house, connection }: World): Promise<void> {
  const { mints } = requireChain(house);
  for (const { wallet, usdc, token } of people) {
    const of = async (mint: string) => {
      const account = associatedTokenAddress(new PublicKey(wallet), new PublicKey(mint));
      const found = await connection.getTokenAccountBalance(account, "finalized").catch(() => null);
      return BigInt(found?.value.amount ?? 0);
    };
    const holds = { usdc: await of(mints.usdc), token: await of(mints.token) };
    expect({ wallet, ...holds }).toEqual({ wallet, usdc, token });
  }
}
