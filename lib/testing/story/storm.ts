import { sql } from "drizzle-orm";
import { testDb } from "../database";
import { expectBooks } from "./books";
import type { Weather } from "./world";

/** What a fork is to drop: an event that was seen, or a transaction of the house that was confirmed. */
export type Loss = { event: string } | { outgoing: string };

/** So many blocks later nothing that was signed before the fork can land any more. */
const BLOCKS = 160;

/**
 * Slots that pass one by one, in which each loss happens once, as soon as what is to be lost was seen. What
 * was never final has changed nothing: the books are equal before the fork and after it.
 */
export function storm() {
  let losses: Loss[] = [];
  const weather: Weather = async (world) => {
    const { network } = world.net;
    const [loss] = losses;
    if (loss && (await isSeen(loss))) {
      losses = losses.slice(1);
      await expectBooks(world);
      network.dropUnfinalised();
      await expectBooks(world);
      network.advance(BLOCKS);
    }
    network.advance(1);
  };
  return {
    weather,
    lose(more: readonly Loss[]) {
      losses = [...losses, ...more];
    },
    unspent: () => losses,
  };
}

async function isSeen(loss: Loss): Promise<boolean> {
  const { rows } = await testDb().execute(
    "event" in loss
      ? sql`select from onchain_event where name = ${loss.event} and finalised_at is null`
      : sql`select from onchain_outgoing
          where key like ${`${loss.outgoing}:%`} and state = 'confirmed'`,
  );
  return rows.length > 0;
}
