import { Transaction } from "@solana/web3.js";
import { expect } from "vitest";
import { readAttempt, readEntry } from "@/lib/bounty";
import { chainTermsOf, key } from "@/lib/bounty/onchain/chain-round";
import { attemptBytes } from "@/lib/bounty/onchain/names";
import { roundById } from "@/lib/bounty/repository";
import type { Id } from "@/lib/core/id";
import { refund } from "@/lib/platform/solana/programs/bounty/instructions";
import { listBuybacks, listMoves, readWallets } from "@/lib/token";
import { type LockDays, TOKEN } from "@/lib/token/contract";
import { testDb } from "../database";
import { messageThatWins } from "../given-bounty";
import { quote, readBooks, stake, unstake } from "./acts";
import { expectBooks, expectRights } from "./books";
import type { Person, World } from "./world";

/** What everybody holds when the story begins, and who they are in it. */
async function cast(world: World) {
  const usdc = 100_000_000n;
  return {
    /** Stakes, and pays less. */
    ann: await world.person({ usdc, token: 6_000n * TOKEN }),
    /** Stakes too little for that. */
    bea: await world.person({ token: 500n * TOKEN }),
    bob: await world.person({ usdc }),
    cid: await world.person({ usdc }),
    dee: await world.person({ usdc }),
    /** Pays nothing and is owed nothing; looks after others. */
    eve: await world.person({}),
  };
}

export type Told = World & Awaited<ReturnType<typeof cast>> & { rounds: Id<"round">[] };
type Step = { name: string; tell: (told: Told) => Promise<void> };

const POOL = { usdc: 600_000_000_000n, token: 15_000_000n * TOKEN };
const SCALE = 2n ** 64n;
const words = "Good evening. Is it cold down there?";
const now = (rounds: Id<"round">[]): Id<"round"> => rounds.at(-1) as Id<"round">;

/** From a round that opens to the last token that is taken back: all that wallets and the house do. */
export const story: readonly Step[] = [
  {
    name: "stake",
    async tell(told) {
      await stake(told, told.ann, 1_000n * TOKEN, 30);
      await stake(told, told.ann, 4_000n * TOKEN, 0);
      await stake(told, told.bea, 500n * TOKEN, 0);
    },
  },
  { name: "open", tell: open },
  {
    name: "lose",
    async tell(told) {
      await lose(told, told.bob, { price: 10_000_000n, paid: 10_000_000n });
      await expectFunds(told, { buyback: 2_000_000n, operations: 1_000_000n });
    },
  },
  {
    name: "discount",
    async tell(told) {
      await lose(told, told.ann, { price: 10_078_000n, paid: 8_062_400n });
      await expectFunds(told, { buyback: 3_007_800n, operations: 1_000_000n });
      await expectPool(told, 114_054_600n);
    },
  },
  { name: "reclaim", tell: reclaim },
  { name: "win", tell: win },
  {
    name: "open again",
    async tell(told) {
      await told.set("bounty.end_after_attempts", 3);
      await told.set("bounty.countdown_hours", 1);
      await open(told);
    },
  },
  {
    name: "lose again",
    async tell(told) {
      await lose(told, told.bob, { price: 10_000_000n, paid: 10_000_000n });
      await lose(told, told.ann, { price: 10_078_000n, paid: 8_062_400n });
      await lose(told, told.dee, { price: 10_156_608n, paid: 10_156_608n });
      await expectPool(told, 121_164_227n);
    },
  },
  { name: "expire", tell: expire },
  { name: "buyback", tell: buyBack },
  {
    name: "claim",
    async tell(told) {
      await claim(told, told.ann, 30);
      await claim(told, told.ann, 0);
      await claim(told, told.bea, 0);
    },
  },
  { name: "unstake", tell: takeBack },
];

/** Begins the story. */
export async function givenStory(world: World): Promise<Told> {
  await world.set("token.buyback_daily", false);
  const told = { ...world, ...(await cast(world)), rounds: [] };
  await expectBooks(told);
  await expectRights(told);
  return told;
}

/** Tells a step, after which every book says the same and everybody has what is theirs. */
export async function tellStep(told: Told, { tell }: Step): Promise<void> {
  await tell(told);
  await expectBooks(told);
  await expectRights(told);
}

async function open(told: Told): Promise<void> {
  const roundId = await told.round();
  told.rounds.push(roundId);
  expect(await roundById(testDb(), roundId)).toMatchObject({ state: "open" });
  await expectPool(told, 100_000_000n);
}

type Price = { price: bigint; paid: bigint };

/**
 * Pays for a message and has it judged. A judge who died in the middle of it decides nothing: the fee comes
 * back, and the same words are paid for again.
 */
async function play(told: Told, person: Person, message: string, { price, paid }: Price) {
  for (let again = 0; ; again++) {
    const wish = { roundId: now(told.rounds), message, name: `${person.wallet} ${again}` };
    const held = await quote(told, person, wish);
    expect(held).toMatchObject({ price: `${price}`, paid: `${paid}` });
    await told.send(person, () => quote(told, person, wish));
    const { attempt } = await readAttempt(told.house, held.attemptId);
    if (attempt.voidReason === "bounty.interrupted") continue;
    person.usdc -= paid;
    return attempt;
  }
}

async function lose(told: Told, person: Person, price: Price): Promise<void> {
  expect(await play(told, person, words, price)).toMatchObject({ state: "rejected" });
}

/** Nobody judges what was paid, because no server is there; half an hour later a stranger has it returned. */
async function reclaim(told: Told): Promise<void> {
  const { dee, eve, rounds, net, connection } = told;
  const wish = { roundId: now(rounds), message: words, name: "nobody hears it" };
  const held = await quote(told, dee, wish);
  await told.sendUnseen(dee, held);
  net.network.advance(6);
  const terms = chainTermsOf(await roundById(testDb(), now(rounds)));
  const attempt = attemptBytes(held.attemptId);
  const of = {
    lottery: key(terms.lottery),
    payer: key(dee.wallet),
    mint: key(terms.mint),
    attempt,
  };
  const send = () =>
    connection.sendTransaction(new Transaction().add(refund(of, key(terms.program))), [eve.signer]);
  await expect(send()).rejects.toThrow();
  told.pass(1_801);
  await send();
  net.network.advance(6);
  await told.settle();
  const { attemptId } = held;
  expect((await readAttempt(told.house, attemptId)).attempt).toMatchObject({ state: "voided" });
  expect(await readEntry(dee.ctx, { attemptId })).toMatchObject({ state: "returned" });
}

async function win(told: Told): Promise<void> {
  const { cid, rounds } = told;
  const message = await messageThatWins(now(rounds));
  const won = await play(told, cid, message, { price: 10_156_608n, paid: 10_156_608n });
  expect(won).toMatchObject({ state: "won", payout: "121164227" });
  cid.usdc += 121_164_227n;
  await expectFunds(told, { buyback: 5_039_121n, operations: 2_015_660n });
  await expectPool(told, 0n);
}

/** The last who paid has a tenth of the pool; the rest goes to all, by what they paid. */
async function expire(told: Told): Promise<void> {
  const { ann, bob, dee, rounds } = told;
  told.pass(3_700);
  await told.settle();
  expect(await roundById(testDb(), now(rounds))).toMatchObject({ state: "settled" });
  const [pool, fees] = [121_164_227n, 10_000_000n + 8_062_400n + 10_156_608n];
  const last = pool / 10n;
  const share = (paid: bigint) => ((pool - last) * paid) / fees;
  const shares = [share(10_000_000n), share(8_062_400n), share(10_156_608n) + last] as const;
  bob.usdc += shares[0];
  ann.usdc += shares[1];
  dee.usdc += shares[2];
  await expectPool(told, pool - shares[0] - shares[1] - shares[2]);
}

async function buyBack(told: Told): Promise<void> {
  const { ann, bea, house } = told;
  const spent = 10_078_242n;
  await expectFunds(told, { buyback: spent, operations: 4_031_320n });
  await told.set("token.buyback_threshold", `${spent}`);
  await told.settle();
  const bought = (POOL.token * spent) / (POOL.usdc + spent);
  const { items } = await listBuybacks(house, { limit: 9 });
  expect(items).toMatchObject([
    { state: "executed", cause: "threshold", spent: `${spent}`, bought: `${bought}` },
  ]);
  await expectFunds(told, { buyback: 0n, operations: 4_031_320n });
  const perShare = ((bought - bought / 2n) * SCALE) / (5_500n * TOKEN);
  const due = (staked: bigint) => `${(perShare * staked * TOKEN) / SCALE}`;
  const views = await readWallets(house, [ann.wallet, bea.wallet]);
  expect(views.map(({ stakes }) => stakes.map(({ pending }) => pending))).toEqual([
    [due(4_000n), due(1_000n)],
    [due(500n)],
  ]);
}

async function claim(told: Told, person: Person, lockDays: LockDays): Promise<void> {
  const { wallet, ctx } = person;
  const [view] = await readWallets(told.house, [wallet]);
  const pending = view?.stakes.find((each) => each.lockDays === lockDays)?.pending ?? "0";
  const ask = () => told.server.ask("prepareClaim", ctx.actor, { wallet, lockDays });
  await told.send(person, ask);
  person.token += BigInt(pending);
  await expect(ask()).rejects.toMatchObject({ reason: "token.nothing_to_claim" });
}

async function takeBack(told: Told): Promise<void> {
  const { ann, bea, house, server } = told;
  await unstake(told, ann, 4_000n * TOKEN, 0);
  const locked = { wallet: ann.wallet, amount: "1", lockDays: 30 } as const;
  const early = server.ask("prepareUnstake", ann.ctx.actor, locked);
  await expect(early).rejects.toMatchObject({ reason: "token.still_locked" });
  told.pass(30 * 86_400);
  await unstake(told, ann, 1_000n * TOKEN, 30);
  await unstake(told, bea, 500n * TOKEN, 0);
  const { items } = await listMoves(house, { limit: 20 });
  const kinds = items.map(({ kind }) => kind).reverse();
  expect(kinds).toEqual(["stake", "claim", "unstake"].flatMap((kind) => [kind, kind, kind]));
}

async function expectPool(told: Told, amount: bigint): Promise<void> {
  const books = await readBooks(told, now(told.rounds));
  expect(books).toMatchObject({ pool: amount, escrow: 0n });
}

async function expectFunds(told: Told, of: { buyback: bigint; operations: bigint }): Promise<void> {
  expect(await readBooks(told, now(told.rounds))).toMatchObject(of);
}
