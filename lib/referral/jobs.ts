import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { attribute } from "./attribute";
import { checkReferral } from "./check-referral";
import { Active, Attributed, Traced } from "./contract";
import * as referrals from "./repository";

const PIECE = 200;
/** How long it is known from where an account was used. */
const TRACE_MS = 90 * 86_400_000;

/** Notes by whose link a new person came. A job of every way of signing up. */
export async function noteAttribution(ctx: Context, payload: unknown): Promise<void> {
  requireSystem(ctx);
  const arrival = Attributed.parse(payload);
  await transact(ctx.db, async (tx) => {
    if (await attribute(tx, arrival)) await checkReferral(tx, arrival.userId, ctx.now());
  });
}

/** Notes from where an account is used, or what is paid with. A job of every way of signing in, and of paying. */
export async function noteTrace(ctx: Context, payload: unknown): Promise<void> {
  requireSystem(ctx);
  const { userId, address, device, card, at } = Traced.parse(payload);
  await transact(ctx.db, async (tx) => {
    if (address) await referrals.putTrace(tx, { userId, kind: "address", hash: address, at });
    if (device) await referrals.putTrace(tx, { userId, kind: "device", hash: device, at });
    if (card) await referrals.putTrace(tx, { userId, kind: "card", hash: card, at });
    await checkReferral(tx, userId, ctx.now());
  });
  if (card) await checkSharers(ctx, userId, card);
}

/** Looks again at whom a card speaks against that paid for them before it paid for this person. */
async function checkSharers(ctx: Context, userId: Id<"user">, card: string): Promise<void> {
  const sharers = await referrals.invitedWith(ctx.db, { userId, kind: "card", hash: card });
  for (const id of sharers) await transact(ctx.db, (tx) => checkReferral(tx, id, ctx.now()));
}

/** Looks whether somebody counts who has just played. A job of every verdict and every reply. */
export async function noteActivity(ctx: Context, payload: unknown): Promise<void> {
  requireSystem(ctx);
  const { userId } = Active.parse(payload);
  const row = await referrals.referralOf(ctx.db, userId);
  if (row?.state !== "waiting") return;
  await transact(ctx.db, (tx) => checkReferral(tx, userId, ctx.now()));
}

/**
 * Looks at everybody who waits: days pass without a sign. What stands in the way of one waits for the
 * next time, and the others do not. And forgets from where accounts were used.
 */
export async function sweepReferrals(ctx: Context): Promise<void> {
  requireSystem(ctx);
  let after = "";
  for (;;) {
    const ids = await referrals.waitingAfter(ctx.db, after, PIECE);
    for (const id of ids) await lookAt(ctx, id);
    after = ids.at(-1) ?? "";
    if (ids.length < PIECE) break;
  }
  await referrals.removeTraces(ctx.db, new Date(ctx.now().getTime() - TRACE_MS));
}

async function lookAt(ctx: Context, invitedId: Id<"user">): Promise<void> {
  requireSystem(ctx);
  try {
    await transact(ctx.db, (tx) => checkReferral(tx, invitedId, ctx.now()));
  } catch (error) {
    ctx.log.error({ err: error, invitedId }, "a referral could not be looked at yet");
  }
}
