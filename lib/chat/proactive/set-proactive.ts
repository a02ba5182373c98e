import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { readCreditBalance } from "@/lib/credit";
import { findExclusion } from "@/lib/protection";
import { findAccount } from "@/lib/user";
import type { ChatOnly } from "../contract";
import { requireChat, requireLockedChat } from "../require-chat";
import type { ProactiveView, SetProactive } from "./contract";
import { priceOpening } from "./price-opening";
import * as wishes from "./repository";
import { nextDue, unansweredOf } from "./rules";

/**
 * Lets the companion of a chat write first, so often and at these hours, or changes how.
 * @throws not_found `chat.not_found`; invalid `chat.no_first` in groups and temporary chats;
 *   forbidden `protection.self_excluded`
 */
export async function setProactive(ctx: Context, input: SetProactive): Promise<void> {
  const { userId } = requireUser(ctx);
  const { chatId, perWeek, quiet, byEmail } = input;
  const { zone } = await readCreditBalance(ctx);
  await transact(ctx.db, async (tx) => {
    const chat = await requireLockedChat(tx, ctx, chatId);
    const now = ctx.now();
    if (chat.kind !== "single" || chat.temporaryUntil)
      throw new AppError("invalid", "chat.no_first", "Nobody writes first here.");
    if (await findExclusion(tx, userId, now))
      throw new AppError("forbidden", "protection.self_excluded", "You are on a break.");
    await wishes.putWish(tx, {
      chatId,
      userId,
      perWeek,
      quietFrom: quiet.from,
      quietTo: quiet.to,
      zone,
      byEmail,
      since: now,
      nextAt: nextDue(perWeek, now, chance(ctx)),
    });
  });
}

/** Takes it back, at once: also what is being written is neither shown nor charged. */
export async function stopProactive(ctx: Context, { chatId }: ChatOnly): Promise<void> {
  requireUser(ctx);
  await transact(ctx.db, async (tx) => {
    await requireLockedChat(tx, ctx, chatId);
    await wishes.removeWish(tx, chatId);
  });
}

/** How it stands, and what a message would cost, before anybody says yes. */
export async function readProactive(ctx: Context, { chatId }: ChatOnly): Promise<ProactiveView> {
  const { userId } = requireUser(ctx);
  const chat = await requireChat(ctx, chatId);
  const [wish, lastSaid, balance, account] = await Promise.all([
    wishes.wishOf(ctx.db, chat.id),
    wishes.lastSaidIn(ctx.db, chat.id),
    readCreditBalance(ctx),
    findAccount(ctx.db, userId),
  ]);
  const priced = chat.temporaryUntil ? null : await priceOpening(ctx, chat);
  if (!priced) throw new AppError("invalid", "chat.no_first", "Nobody writes first here.");
  const sent = (wish?.sent ?? []).map((at) => new Date(at));
  return {
    name: priced.member.name,
    wish: wish
      ? {
          perWeek: wish.perWeek,
          quiet: { from: wish.quietFrom, to: wish.quietTo },
          byEmail: wish.byEmail,
        }
      : null,
    zone: wish?.zone ?? balance.zone,
    unanswered: unansweredOf({ sent, lastSaid }),
    typical: String(priced.typical),
    worst: String(priced.worst),
    hasAddress: Boolean(account?.email),
  };
}

/** From 0 to 1. */
export function chance(ctx: Pick<Context, "randomBytes">): number {
  return (ctx.randomBytes(1)[0] ?? 0) / 255;
}
