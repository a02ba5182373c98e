import { type Tx, transact } from "@/db/transaction";
import { currentVersionOf, versionToBegin } from "@/lib/companion";
import type { CompanionCard } from "@/lib/companion/contract";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { cardOf } from "../cards";
import { type ChatPage, MEMBERS_MAX } from "../contract";
import * as chats from "../repository";
import { requireChat } from "../require-chat";
import { requireQuietChat } from "../tree/require-quiet";
import type { MemberOnly, MoveMember } from "./contract";
import { modelFor, requireAdult } from "./create-chat";
import { readChat } from "./read-chat";

const SHOWN = 50;

/**
 * Brings another companion into a chat, in its present version. It is shown what is said, and its
 * own memories alone.
 * @throws not_found `chat.not_found`, `companion.not_found`; conflict `chat.member_twice`,
 *   `chat.too_many_members`, `chat.busy`; forbidden `chat.adults_only`
 */
export async function addMember(
  ctx: Context,
  { chatId, companionId }: MemberOnly,
): Promise<ChatPage> {
  const { userId } = requireUser(ctx);
  const card = await cardOf(ctx.db, await versionToBegin(ctx.db, { companionId, userId }));
  await requireAdult(ctx, userId, [card]);
  await transact(ctx.db, async (tx) => {
    const chat = await requireQuietChat(tx, ctx, chatId);
    const members = await chats.membersOf(tx, chatId);
    if (members.some((member) => member.companionId === companionId))
      throw new AppError("conflict", "chat.member_twice", "They are in this chat already.");
    if (members.length >= MEMBERS_MAX)
      throw new AppError("conflict", "chat.too_many_members", "There are too many in this chat.");
    await chats.insertMember(tx, {
      chatId,
      companionId,
      place: Math.max(-1, ...members.map(({ place }) => place)) + 1,
      versionId: card.versionId,
      model: modelFor(ctx, card),
      name: card.name,
    });
    await chats.updateChat(tx, chat.id, { kind: "group", updatedAt: ctx.now() });
  });
  return readChat(ctx, { chatId, limit: SHOWN });
}

/**
 * Sends a companion out of a chat; what it said stays.
 * @throws not_found `chat.not_found`, `chat.no_member`; conflict `chat.last_member`, `chat.busy`
 */
export async function removeMember(
  ctx: Context,
  { chatId, companionId }: MemberOnly,
): Promise<ChatPage> {
  requireUser(ctx);
  await transact(ctx.db, async (tx) => {
    await requireQuietChat(tx, ctx, chatId);
    const member = await memberOf(tx, chatId, companionId);
    const others = (await chats.membersOf(tx, chatId)).length - 1;
    if (others < 1)
      throw new AppError("conflict", "chat.last_member", "Somebody has to stay in a chat.");
    await chats.deleteMember(tx, member);
    const kind = others > 1 ? "group" : "single";
    await chats.updateChat(tx, chatId, { kind, updatedAt: ctx.now() });
  });
  return readChat(ctx, { chatId, limit: SHOWN });
}

/**
 * Moves a companion of a chat to its newest version, or back to the one before, with the model that
 * goes with it. The one that it leaves can be gone back to.
 * @throws not_found `chat.not_found`, `chat.no_member`, `chat.no_version`; conflict `chat.busy`;
 *   forbidden `chat.adults_only`
 */
export async function moveMember(ctx: Context, input: MoveMember): Promise<ChatPage> {
  requireUser(ctx);
  const { chatId, companionId, versionId } = input;
  await requireChat(ctx, chatId);
  const card = await requireVersion(ctx, input);
  await transact(ctx.db, async (tx) => {
    await requireQuietChat(tx, ctx, chatId);
    const member = await memberOf(tx, chatId, companionId);
    if (member.versionId === versionId) return;
    const isBack = member.previousVersionId === versionId && member.previousModel !== null;
    await chats.updateMember(tx, member, {
      versionId,
      name: card.name,
      model: isBack ? (member.previousModel ?? member.model) : modelFor(ctx, card),
      previousVersionId: member.versionId,
      previousModel: member.model,
    });
  });
  return readChat(ctx, { chatId, limit: SHOWN });
}

/** Goes back to the version before the last move. @throws what `moveMember` throws */
export async function moveMemberBack(ctx: Context, input: MemberOnly): Promise<ChatPage> {
  await requireChat(ctx, input.chatId);
  const members = await chats.membersOf(ctx.db, input.chatId);
  const member = members.find(({ companionId }) => companionId === input.companionId);
  return moveMember(ctx, { ...input, versionId: member?.previousVersionId ?? noVersion() });
}

/**
 * The newest version of this companion that is offered to the caller, or the one that this chat had
 * before.
 * @throws not_found `chat.no_version`; forbidden `chat.adults_only`
 */
export async function requireVersion(
  ctx: Context,
  { chatId, companionId, versionId }: MoveMember,
): Promise<CompanionCard> {
  const { userId } = requireUser(ctx);
  const [newest, members] = await Promise.all([
    currentVersionOf(ctx.db, { companionId, userId }),
    chats.membersOf(ctx.db, chatId),
  ]);
  const member = members.find((one) => one.companionId === companionId);
  const known = [newest, member?.versionId, member?.previousVersionId];
  if (!known.includes(versionId)) noVersion();
  const card = await cardOf(ctx.db, versionId);
  await requireAdult(ctx, userId, [card]);
  return card;
}

async function memberOf(
  tx: Tx,
  chatId: Id<"chat">,
  companionId: Id<"companion">,
): Promise<chats.MemberRow> {
  const members = await chats.membersOf(tx, chatId);
  const member = members.find((one) => one.companionId === companionId);
  if (!member) throw new AppError("not_found", "chat.no_member", "They are not in this chat.");
  return member;
}

function noVersion(): never {
  throw new AppError("not_found", "chat.no_version", "There is no such version to go to.");
}
