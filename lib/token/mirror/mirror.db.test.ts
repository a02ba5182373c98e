import { Keypair } from "@solana/web3.js";
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import {
  tokenBuyback,
  tokenBuybackNote,
  tokenMove,
  tokenStake,
  tokenStaking,
} from "@/db/schema/token";
import { transact } from "@/db/transaction";
import type { ChainEvent, EventData } from "@/lib/onchain/contract";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import { givenToken, silentChain, someAddress } from "@/lib/testing/given-token";
import { stakeEvents } from "@/lib/testing/stake-events";
import { PEOPLE, StakeModel, stakeAct } from "@/lib/testing/stake-model";
import { listVestings, tokenAppliers } from "@/lib/token";
import { configOn } from "@/lib/token/addresses";
import { pendingOf } from "../rules";

const db = testDb();
const chain = silentChain();
const ctx = testContext({ chain });
const place = { config: configOn(chain), mint: chain.mints.token };
const owners = PEOPLE.map(() => Keypair.generate().publicKey.toBase58());

beforeEach(clear);

async function clear(): Promise<void> {
  for (const table of [tokenBuybackNote, tokenBuyback, tokenMove, tokenStake, tokenStaking])
    await db.delete(table);
}

async function apply(event: ChainEvent): Promise<void> {
  const applier = tokenAppliers[`token.${event.name}`];
  if (!applier) throw new Error(`Nobody applies ${event.name}.`);
  await transact(db, (tx) => applier(tx, ctx, event));
}

async function state() {
  const stakes = await db.select().from(tokenStake).orderBy(tokenStake.owner);
  const moves = await db.select().from(tokenMove).orderBy(tokenMove.seq);
  const buybacks = await db.select().from(tokenBuyback).orderBy(tokenBuyback.number);
  return {
    sums: await db.select().from(tokenStaking),
    stakes,
    moves: moves.map(({ seq: _, ...move }) => move),
    buybacks: buybacks.map(({ id: _, ...buyback }) => buyback),
  };
}

test("the mirror holds what the chain said, however often and whenever it is told again", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(stakeAct, { maxLength: 25 }), async (acts) => {
      await clear();
      const model = new StakeModel();
      const events = stakeEvents(place, owners, model, acts);
      for (const event of events) {
        await apply(event);
        await apply(event);
      }
      const first = await state();
      const [sums] = first.sums;
      expect(sums).toMatchObject({
        rewardPerShare: model.perShare,
        distributed: model.distributed,
        staked: model.people.reduce((sum, { stake }) => sum + stake.amount, 0n),
        claimed: model.people.reduce((sum, { claimed }) => sum + claimed, 0n),
      });
      for (const stake of first.stakes) {
        const person = model.people[owners.indexOf(stake.owner)];
        expect(stake).toMatchObject({ amount: person?.stake.amount, claimed: person?.claimed });
        expect(pendingOf(stake, model.perShare)).toBe(
          person && pendingOf(person.stake, model.perShare),
        );
      }
      await clear();
      for (const event of events) await apply(event);
      expect(await state()).toEqual(first);
    }),
    { numRuns: 15 },
  );
});

test("what is said of another token changes nothing here, and stops nothing", async () => {
  const { say, setUp } = givenToken(chain);
  await setUp();
  const before = await state();
  const [theirs, most] = [someAddress(), `${2n ** 64n - 1n}`];
  const sums = { lockDays: 0, amount: most, staked: most, totalStaked: most, unlockAt: "0" };
  await say("Staked", { owner: owners[0] ?? "", ...sums }, theirs);
  await say(
    "ConfigInitialized",
    { mint: someAddress(), buybackAuthority: "x", pauser: "x" },
    theirs,
  );
  await say("StakingPaused", { paused: true }, theirs);
  const executed = { index: "7", bought: most, burned: most, toStakers: most, distributed: most };
  await say("BuybackExecuted", { ...executed, waiting: most, totalStaked: most }, theirs);
  expect(await state()).toEqual(before);
});

test("a grant of our token may name any time there is", async () => {
  const { ctx: asker } = givenToken(chain);
  const [vesting, other] = [someAddress(), someAddress()];
  const far = { id: "0", start: `${-(2n ** 63n)}`, cliff: "0", end: `${2n ** 63n - 1n}` };
  const people = { funder: someAddress(), beneficiary: someAddress() };
  const grant = (name: string, data: EventData) => ({
    ...place,
    program: "token" as const,
    address: chain.programs.token,
    name,
    data,
    signature: `${name} ${data.vesting}`,
    index: 0,
    slot: 1,
    at: ctx.now(),
  });
  const tell = (mint: string, id: string, total: string) =>
    apply(grant("VestingCreated", { vesting: id, mint, ...people, ...far, total }));
  await tell(chain.mints.token, vesting, "1");
  await tell(someAddress(), other, `${2n ** 64n - 1n}`);
  await apply(grant("VestingReleased", { vesting: other, released: `${2n ** 64n - 1n}` }));
  await apply(grant("VestingReleased", { vesting, released: "1" }));
  expect(await listVestings(asker)).toMatchObject([
    { beneficiary: people.beneficiary, released: "1" },
  ]);
});
