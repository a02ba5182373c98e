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
import type { ChainEvent } from "@/lib/onchain/contract";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import { stakeEvents } from "@/lib/testing/stake-events";
import { PEOPLE, StakeModel, stakeAct } from "@/lib/testing/stake-model";
import { tokenAppliers } from "@/lib/token";
import { pendingOf } from "../rules";

const db = testDb();
const ctx = testContext();
const place = { config: Keypair.generate().publicKey.toBase58(), mint: "mint" };
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
