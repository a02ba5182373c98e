import { PublicKey, Transaction } from "@solana/web3.js";
import { expect, test } from "vitest";
import { readAttempt } from "@/lib/bounty";
import type { Id } from "@/lib/core/id";
import { requireChain } from "@/lib/onchain";
import { processEntryPayment } from "@/lib/platform/solana/programs/bounty/instructions";
import { associatedTokenAddress } from "@/lib/platform/solana/spl/addresses";
import {
  createAssociatedTokenAccount,
  transferChecked,
} from "@/lib/platform/solana/spl/instructions";
import { quote, readBooks, stake, unstake } from "@/lib/testing/story/acts";
import { expectBooks, expectRights } from "@/lib/testing/story/books";
import { givenWorld, type Person, type World } from "@/lib/testing/story/world";
import { TOKEN } from "@/lib/token/contract";
import { roundById } from "../repository";
import { chainTermsOf, key } from "./chain-round";
import { attemptBytes } from "./names";

const usd = 1_000_000n;
const message = "Good evening. Is it cold down there?";

test("a stake lowers the fee of its own wallet, and the house bears all of it", async () => {
  const world = await givenWorld();
  const roundId = await world.round({ feeMode: "fixed" });
  await payOnEachTier(world, roundId);
  await payAfterTheStakeMoved(world, roundId);
  await payForAnother(world, roundId);
  await expectBooks(world);
  await expectRights(world);
}, 600_000);

type Split = { pool: bigint; buyback: bigint; operations: bigint };

/** Pays what was quoted, has it judged, and says where on the chain the fee went. */
async function pay(
  world: World,
  person: Person,
  { roundId, name }: { roundId: Id<"round">; name: string },
): Promise<{ paid: bigint; split: Split }> {
  const before = await readBooks(world, roundId);
  const wish = { roundId, message, name };
  const { attemptId, paid } = await quote(world, person, wish);
  await world.send(person, () => quote(world, person, wish));
  const { attempt } = await readAttempt(world.house, attemptId);
  expect(attempt).toMatchObject({ state: "rejected", price: paid });
  person.usdc -= BigInt(paid);
  const after = await readBooks(world, roundId);
  expect(after.escrow).toBe(0n);
  const split = {
    pool: after.pool - before.pool,
    buyback: after.buyback - before.buyback,
    operations: after.operations - before.operations,
  };
  return { paid: BigInt(paid), split };
}

const full = { pool: 7n * usd, buyback: 2n * usd, operations: usd };

/** Each tier lowers the fee from its first unit on. */
async function payOnEachTier(world: World, roundId: Id<"round">): Promise<void> {
  const ann = await world.person({ usdc: 100n * usd, token: 20_000n * TOKEN });
  const tenth = { ...full, operations: 0n };
  const fifth = { ...tenth, buyback: usd };
  const most = { ...tenth, buyback: 0n };
  const tiers = [
    { staked: 0n, split: full },
    { staked: 1_000n * TOKEN - 1n, split: full },
    { staked: 1_000n * TOKEN, split: tenth },
    { staked: 5_000n * TOKEN - 1n, split: tenth },
    { staked: 5_000n * TOKEN, split: fifth },
    { staked: 10_000n * TOKEN - 1n, split: fifth },
    { staked: 10_000n * TOKEN, split: most },
    { staked: 20_000n * TOKEN, split: most },
  ];
  let staked = 0n;
  for (const [place, tier] of tiers.entries()) {
    const more = tier.staked - staked;
    if (more > 0n) await stake(world, ann, more, place % 2 === 0 ? 0 : 30);
    staked = tier.staked;
    const { pool, buyback, operations } = tier.split;
    const paid = pool + buyback + operations;
    expect(await pay(world, ann, { roundId, name: `tier-${place}` })).toEqual({
      paid,
      split: tier.split,
    });
  }
}

/** A price that is held stays; the next one goes by what the wallet stakes then. */
async function payAfterTheStakeMoved(world: World, roundId: Id<"round">): Promise<void> {
  const usdc = 100n * usd;
  const ann = await world.person({ usdc, token: 5_000n * TOKEN });
  const bob = await world.person({ usdc });
  const [less, whole] = [8n * usd, 10n * usd];

  await stake(world, ann, 5_000n * TOKEN, 0);
  const held = { roundId, message, name: "held before" };
  expect(await quote(world, ann, held)).toMatchObject({ paid: `${less}`, discount: `${2n * usd}` });
  await unstake(world, ann, 5_000n * TOKEN, 0);
  expect(await pay(world, ann, held)).toMatchObject({ paid: less, split: { pool: 7n * usd } });
  expect(await pay(world, ann, { roundId, name: "unstaked" })).toEqual({
    paid: whole,
    split: full,
  });

  await hand(world, ann, bob, 5_000n * TOKEN);
  expect(await pay(world, bob, { roundId, name: "held, not staked" })).toMatchObject({
    paid: whole,
  });
  await stake(world, bob, 5_000n * TOKEN, 0);
  expect(await pay(world, bob, { roundId, name: "staked" })).toMatchObject({
    paid: less,
    split: { pool: 7n * usd, buyback: usd, operations: 0n },
  });
  expect(await pay(world, ann, { roundId, name: "staked by another" })).toMatchObject({
    paid: whole,
  });
}

/** What one wallet may pay less, no other wallet may. */
async function payForAnother(world: World, roundId: Id<"round">): Promise<void> {
  const ann = await world.person({ usdc: 100n * usd, token: 10_000n * TOKEN });
  const bob = await world.person({ usdc: 100n * usd });
  await stake(world, ann, 10_000n * TOKEN, 90);
  const held = await quote(world, ann, { roundId, message, name: "not mine" });
  expect(held).toMatchObject({ paid: `${7n * usd}` });

  const terms = chainTermsOf(await roundById(world.house.db, roundId));
  const [, promise] = Transaction.from(Buffer.from(held.transaction, "base64")).instructions;
  const entry = {
    lottery: key(terms.lottery),
    attempt: attemptBytes(held.attemptId),
    payer: key(bob.wallet),
    source: associatedTokenAddress(key(bob.wallet), key(terms.mint)),
  };
  const transaction = new Transaction();
  if (promise) transaction.add(promise);
  transaction.add(processEntryPayment(entry, key(terms.program)));
  const QUOTE_FOR_ANOTHER_PAYER = /0x17da/;
  await expect(world.connection.sendTransaction(transaction, [bob.signer])).rejects.toThrow(
    QUOTE_FOR_ANOTHER_PAYER,
  );
  const theirs = { roundId, message, name: "with their wallet" };
  await expect(quote(world, { ...bob, wallet: ann.wallet }, theirs)).rejects.toMatchObject({
    reason: "bounty.wallet_not_linked",
  });
  await world.settle();
}

/** Tokens that go from one wallet to another, without the product. */
async function hand(world: World, from: Person, to: Person, amount: bigint): Promise<void> {
  const mint = new PublicKey(requireChain(world.house).mints.token);
  const [owner, authority] = [to.signer.publicKey, from.signer.publicKey];
  await world.connection.sendTransaction(
    new Transaction().add(
      createAssociatedTokenAccount({ payer: authority, owner, mint }),
      transferChecked({
        from: associatedTokenAddress(authority, mint),
        mint,
        to: associatedTokenAddress(owner, mint),
        authority,
        amount,
        decimals: 6,
      }),
    ),
    [from.signer],
  );
  world.net.network.advance(4);
  from.token -= amount;
  to.token += amount;
}
