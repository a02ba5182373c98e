import { createHash } from "node:crypto";
import { databaseError, transactReading } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import type { Moderation } from "@/lib/moderation/contract";
import { planOf, takeTierRate } from "@/lib/plan";
import type { StartTurn } from "../contract";
import { judgeOutput, lookAt } from "../safety/judge-text";
import { moderateInput } from "../safety/moderate-input";
import { noteTalk } from "../safety/repository";
import { type Casting, castTurn, priceCast } from "./cast-turn";
import { keepSend, replayed } from "./keep-send";
import { mendTurn } from "./mend-turns";
import { type TurnRow, turnsBefore, turnsOfRequest } from "./repository";
import type { Started } from "./send";

const PAUSE_MS = 30 * 60_000;

const underWay = new Map<string, Promise<Started>>();

/**
 * Takes what a person says, or their wish for another reply: holds the worst case, keeps the message
 * and the beginning of the reply, all in one transaction. The same request key again returns the
 * turns it made first, however often and from wherever it comes.
 * @throws not_found `chat.not_found`, `chat.no_message`, `chat.no_member`; conflict `chat.busy`,
 *   `chat.key_reused`; blocked `moderation.…`, `chat.adult_off`; rate_limited `plan.rate`;
 *   insufficient_funds `credit.insufficient`; invalid `chat.message_…`
 */
export async function startTurn(ctx: Context, input: StartTurn): Promise<Started> {
  const { userId } = requireUser(ctx);
  const hash = hashOf(input);
  const key = `${userId}:${input.requestKey}:${hash}`;
  // Of presses that come together one is counted and looked at; the others get what it made.
  const other = underWay.get(key);
  if (other) return { ...(await other), work: null };
  const starting = replayOrStart(ctx, input, hash);
  underWay.set(key, starting);
  try {
    return await starting;
  } finally {
    underWay.delete(key);
  }
}

/** The key names this wish and no other. */
function hashOf({ chatId, text, parentId, speakerIds }: StartTurn): string {
  const place = parentId === undefined ? "the end" : parentId;
  const wish = JSON.stringify([chatId, text ?? null, place, speakerIds ?? null]);
  return createHash("sha256").update(wish).digest("hex");
}

async function replayOrStart(ctx: Context, input: StartTurn, hash: string): Promise<Started> {
  const { userId } = requireUser(ctx);
  const { chatId, requestKey } = input;
  // A repeat has no use for the rest, and everybody else does not wait for it.
  const plan = planOf(ctx.db, userId, ctx.now());
  const casting = castTurn(ctx, input, plan);
  const looking = input.text === undefined ? undefined : lookAt(ctx, userId, input.text.trim());
  for (const reading of [plan, casting, looking]) reading?.catch(() => {});
  const { earlier, open } = await turnsBefore(ctx.db, { userId, requestKey, chatId });
  if (earlier.length > 0) return replayed(earlier, hash);
  const talking = casting.then((cast) => noteTalkOf(ctx, userId, cast));
  const [early, isBreakDue] = await Promise.all([
    casting,
    talking,
    takeTierRate(ctx, "chat", plan),
  ]);
  // No dead run has words of the branch that are not put together.
  const cast = (await mendOverdue(ctx, open)) ? await castTurn(ctx, input) : early;
  const [{ support }, parts] = await Promise.all([
    judged(ctx, cast, { looking, requestKey }),
    priceCast(ctx, cast),
  ]);
  const wish = { cast, parts, support, hash, requestKey, trial: false };
  try {
    const started = await transactReading(ctx.db, (tx) => keepSend(tx, ctx, wish));
    return { ...started, breakMinutes: isBreakDue ? cast.terms.breakMinutes : null };
  } catch (error) {
    if (databaseError(error)?.code !== "23505") throw error;
    // The same press arrived at another process, which was quicker.
    const winner = await turnsOfRequest(ctx.db, userId, requestKey);
    if (winner.length > 0) return replayed(winner, hash);
    throw error;
  }
}

/** Whether a break is due. */
function noteTalkOf(ctx: Context, userId: Id<"user">, { terms }: Casting): Promise<boolean> {
  const everyMs = terms.breakMinutes * 60_000;
  return noteTalk(ctx.db, userId, { at: ctx.now(), pauseMs: PAUSE_MS, everyMs });
}

/** A run that died must not stand in the way of the next message. Whether there was one. */
export async function mendOverdue(ctx: Context, open: readonly TurnRow[]): Promise<boolean> {
  const now = ctx.now();
  const overdue = open.filter(({ leaseUntil }) => leaseUntil < now);
  for (const { id } of overdue) await mendTurn(ctx, id);
  return overdue.length > 0;
}

async function judged(
  ctx: Context,
  { chat, text, spicy, parent }: Casting,
  look: { looking: Promise<Moderation> | undefined; requestKey: string },
) {
  if (text !== null) return moderateInput(ctx, { chat, text, spicy, ...look });
  return { support: parent?.role === "user" && judgeOutput(parent.text, spicy).support };
}
