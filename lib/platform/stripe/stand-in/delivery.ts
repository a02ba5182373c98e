import type { Pool } from "pg";
import * as kept from "./repository";

/** Hands one signed event over; resolves with the status of the answer, 0 without one. */
export type Deliver = (payload: string) => Promise<number>;

const CLAIM_MS = 30_000;
const BACK_OFF_MAX_MS = 10 * 60_000;

/** Delivers what is due, the oldest first, until nothing is. An answer other than 2xx is tried again later. */
export async function deliverDue(pool: Pool, deliver: Deliver, clock: () => Date): Promise<void> {
  for (;;) {
    const now = clock();
    const event = await kept.claimEvent(pool, now, later(now, CLAIM_MS));
    if (!event) return;
    const status = await deliver(JSON.stringify(event.body)).catch(() => 0);
    if (status >= 200 && status < 300) await kept.markDelivered(pool, event.id, clock());
    else await kept.postpone(pool, event.id, later(now, backOff(event.attempts)));
  }
}

function backOff(attempts: number): number {
  return Math.min(500 * 2 ** attempts, BACK_OFF_MAX_MS);
}

function later(date: Date, milliseconds: number): Date {
  return new Date(date.getTime() + milliseconds);
}
