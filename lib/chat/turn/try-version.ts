import { createHash } from "node:crypto";
import { transact, transactReading } from "@/db/transaction";
import { cardSpeaksOfMinor } from "@/lib/companion";
import { asSystem, type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { takeTierRate } from "@/lib/plan";
import { requireChat } from "../require-chat";
import type { MoveMember, Trial, TryVersion } from "../room/contract";
import { modelFor } from "../room/create-chat";
import { requireVersion } from "../room/members";
import { branchShown, deleteMessages, messagesByIds } from "../tree/repository";
import { type Casting, castTurn, type Part, priceCast } from "./cast-turn";
import { keepSend } from "./keep-send";
import { openTurns, turnsOfRequest } from "./repository";
import { runTurns } from "./run-turns";
import { mendOverdue } from "./start-turn";
import type { TurnHub } from "./turn-hub";

/** The person's last words are looked for among so many messages. */
const LOOKED_BACK = 100;

/**
 * Answers the person's last words twice, by the version that the chat keeps and by another, and shows
 * both. Both are charged as replies are; neither becomes part of the chat.
 * @throws what `startTurn` throws; not_found `chat.no_version`; forbidden `chat.spicy_minor`; invalid `chat.nothing_to_try`
 */
export async function tryVersion(ctx: Context, hub: TurnHub, input: TryVersion): Promise<Trial> {
  const { userId } = requireUser(ctx);
  const { cast, parts, said } = await prepareTrial(ctx, input);
  const [open] = await Promise.all([openTurns(ctx.db, input.chatId), takeTierRate(ctx, "chat")]);
  await mendOverdue(ctx, open);
  const { requestKey } = input;
  const hash = createHash("sha256").update(JSON.stringify(input)).digest("hex");
  const wish = { cast, parts, support: false, hash, requestKey, trial: true };
  const { turns, work } = await transactReading(ctx.db, (tx) => keepSend(tx, ctx, wish));
  if (!work)
    throw new AppError("conflict", "chat.trial_done", "This trial was made. Make another.");
  await runTurns(asSystem(ctx, "chat.trial"), hub, { turns, work });
  const ended = await turnsOfRequest(ctx.db, userId, requestKey);
  const ids = ended.map(({ replyId }) => replyId);
  const texts = new Map(
    (await messagesByIds(ctx.db, input.chatId, ids)).map(({ id, text }) => [id, text]),
  );
  await transact(ctx.db, (tx) => deleteMessages(tx, ids));
  const textOf = (place: number) => texts.get(ended[place]?.replyId as Id<"message">) ?? "";
  return {
    said,
    kept: textOf(0),
    tried: textOf(1),
    charged: String(ended.reduce((sum, { charged }) => sum + (charged ?? 0n), 0n)),
  };
}

/** What a trial would cost at most and usually, in micro-credits as decimal strings. */
export async function estimateTrial(
  ctx: Context,
  input: MoveMember,
): Promise<{ worst: string; typical: string }> {
  requireUser(ctx);
  const { parts } = await prepareTrial(ctx, input);
  const sum = (of: (part: Part) => bigint) =>
    String(parts.reduce((total, part) => total + of(part), 0n));
  return { worst: sum(({ worst }) => worst), typical: sum(({ typical }) => typical) };
}

async function prepareTrial(
  ctx: Context,
  { chatId, companionId, versionId }: MoveMember,
): Promise<{ cast: Casting; parts: Part[]; said: string }> {
  await requireChat(ctx, chatId);
  const card = await requireVersion(ctx, { chatId, companionId, versionId });
  const branch = await branchShown(ctx.db, chatId, LOOKED_BACK);
  const said = branch.findLast(({ role }) => role === "user");
  if (!said)
    throw new AppError("invalid", "chat.nothing_to_try", "Say something first, to try it with.");
  const cast = await castTurn(ctx, { chatId, parentId: said.id, speakerIds: [companionId] });
  if (cast.spicy && cardSpeaksOfMinor(card))
    throw new AppError("forbidden", "chat.spicy_minor", "Turn spicy mode off to try this one.");
  const [member] = cast.speakers;
  if (!member) throw new Error("who was asked for is in the chat");
  const other = { ...member, versionId, name: card.name, model: modelFor(ctx, card) };
  const parts = await priceCast(ctx, { ...cast, speakers: [member, other] });
  return { cast, parts, said: said.text };
}
