import { type Keypair, type PublicKey, Transaction } from "@solana/web3.js";
import { expect, test } from "vitest";
import { compareChain, listStrays, sweepBounty } from "@/lib/bounty";
import type { Id } from "@/lib/core/id";
import {
  escrowVaultAddress,
  poolVaultAddress,
} from "@/lib/platform/solana/programs/bounty/addresses";
import { associatedTokenAddress } from "@/lib/platform/solana/spl/addresses";
import {
  closeTokenAccount,
  createAssociatedTokenAccount,
  transferChecked,
} from "@/lib/platform/solana/spl/instructions";
import { testDb } from "@/lib/testing/database";
import { expectSound, messageThatWins } from "@/lib/testing/given-bounty";
import { type GivenChain, givenChain, signed } from "@/lib/testing/given-chain";
import { prepareEntry } from "../../onchain/prepare-entry";
import { roundById } from "../../repository";
import { chainTermsOf, key } from "../chain-round";

const usd = 1_000_000n;
const words = "Good evening. Is it cold down there?";
type Player = Awaited<ReturnType<GivenChain["player"]>>;

async function vaultsOf(roundId: Id<"round">) {
  const terms = chainTermsOf(await roundById(testDb(), roundId));
  const [lottery, program] = [key(terms.lottery), key(terms.program)];
  return {
    pool: poolVaultAddress(lottery, program).address,
    escrow: escrowVaultAddress(lottery, program).address,
  };
}

const transfer = (
  { net }: GivenChain,
  { signer }: { signer: Keypair },
  to: PublicKey,
  amount: bigint,
) =>
  transferChecked({
    from: associatedTokenAddress(signer.publicKey, net.usdcMint),
    to,
    mint: net.usdcMint,
    authority: signer.publicKey,
    amount,
    decimals: 6,
  });

async function stray(chain: GivenChain, player: Player, to: PublicKey, amount: bigint) {
  const sent = new Transaction().add(transfer(chain, player, to, amount));
  await chain.connection.sendTransaction(sent, [player.signer]);
  chain.net.network.advance(6);
}

/** Some minutes, with the sweep of each. Of two returns that leave together the program puts one off. */
async function sweep(chain: GivenChain) {
  for (const _ of [1, 2, 3, 4]) {
    await sweepBounty(chain.house);
    await chain.settle();
    chain.pass(60);
  }
}

async function expectNoStrays(chain: GivenChain) {
  const books = await compareChain(chain.house);
  for (const { pool, escrow } of books?.rounds ?? [])
    expect([pool, escrow]).toMatchObject([
      { stray: "0", equal: true },
      { stray: "0", equal: true },
    ]);
  await expectSound();
}

test("what is sent straight into the vaults goes back to its sender, once, and the prize is untouched", async () => {
  const chain = await givenChain();
  const roundId = await chain.round();
  const [one, two, winner] = [await chain.player(), await chain.player(), await chain.player()];
  const { pool, escrow } = await vaultsOf(roundId);
  await chain.pay(one, roundId, words);
  await stray(chain, one, pool, 5n * usd);
  await stray(chain, two, pool, 5n * usd);
  await stray(chain, two, escrow, 7n * usd);
  await chain.settle();
  await Promise.all([sweepBounty(chain.house), sweepBounty(chain.house)]);
  await sweep(chain);
  expect(await chain.usdcOf(one.wallet)).toBe(990n * usd);
  expect(await chain.usdcOf(two.wallet)).toBe(1_000n * usd);
  const listed = await listStrays(chain.house, roundId);
  expect(listed.map(({ wallet, amount, state }) => [wallet, amount, state]).sort()).toEqual(
    [
      [one.wallet, "5000000", "returned"],
      [two.wallet, "5000000", "returned"],
      [two.wallet, "7000000", "returned"],
    ].sort(),
  );
  expect(new Set(listed.map(({ returnedBy }) => returnedBy)).size).toBe(3);
  await expectNoStrays(chain);
  await chain.pay(winner, roundId, await messageThatWins(roundId));
  await sweep(chain);
  expect(await chain.usdcOf(winner.wallet)).toBe(1_000n * usd - 10_078_000n + 114_054_600n);
  expect(await listStrays(chain.house)).toHaveLength(3);
  await expectNoStrays(chain);
});

test("a stray in the same transaction as a payment is told apart from it, also after the round", async () => {
  const chain = await givenChain();
  const roundId = await chain.round();
  const player = await chain.player();
  const { escrow } = await vaultsOf(roundId);
  const { transaction } = await prepareEntry(player, {
    roundId,
    message: await messageThatWins(roundId),
    wallet: player.wallet,
    idempotencyKey: "both-in-one",
  });
  const both = Transaction.from(Buffer.from(transaction, "base64"));
  both.add(transfer(chain, player, escrow, 10n * usd));
  both.signatures = [];
  await chain.connection.sendRawTransaction(
    signed(both.serialize({ requireAllSignatures: false }).toString("base64"), player.signer),
  );
  chain.net.network.advance(6);
  await chain.settle();
  await sweep(chain);
  expect(await chain.usdcOf(player.wallet)).toBe(1_097n * usd);
  expect(await listStrays(chain.house, roundId)).toMatchObject([
    { amount: "10000000", wallet: player.wallet, state: "returned" },
  ]);
  await expectNoStrays(chain);
});

test("a sender whose account is gone is waited for, and none is made for them", async () => {
  const chain = await givenChain();
  const roundId = await chain.round();
  const player = await chain.player(3n * usd);
  const { pool } = await vaultsOf(roundId);
  await stray(chain, player, pool, 3n * usd);
  const owner = player.signer.publicKey;
  const account = associatedTokenAddress(owner, chain.net.usdcMint);
  const close = closeTokenAccount({ account, to: owner, authority: owner });
  await chain.connection.sendTransaction(new Transaction().add(close), [player.signer]);
  chain.net.network.advance(6);
  await sweep(chain);
  expect(await listStrays(chain.house, roundId)).toMatchObject([
    { amount: "3000000", wallet: player.wallet, state: "waiting" },
  ]);
  const again = createAssociatedTokenAccount({ payer: owner, owner, mint: chain.net.usdcMint });
  await chain.connection.sendTransaction(new Transaction().add(again), [player.signer]);
  chain.net.network.advance(6);
  await sweep(chain);
  expect(await chain.usdcOf(player.wallet)).toBe(3n * usd);
  await expectNoStrays(chain);
});
