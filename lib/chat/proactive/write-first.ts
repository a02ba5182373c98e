import { type Tx, transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { type Id, newId } from "@/lib/core/id";
import { holdCredits, postCredits, voidCredits } from "@/lib/credit";
import { canSendEmail, writeOptional } from "@/lib/email";
import { env } from "@/lib/env";
import { findAccount } from "@/lib/user";
import { enqueueEmbedding } from "../learn/enqueue-embedding";
import * as chats from "../repository";
import { judgeOutput } from "../safety/judge-text";
import { insertMessages, type MessageRow, updateMessage } from "../tree/repository";
import { askCompanion, type Heard } from "../turn/ask-companion";
import { priceFor } from "../turn/terms";
import { tokensIn } from "../turn/tokens";
import { firstLetter } from "./letters";
import { type Opening, priceOpening } from "./price-opening";
import { readMoment } from "./read-moment";
import * as wishes from "./repository";
import { nextDue, nextStep, pressesSomebody } from "./rules";
import { chance } from "./set-proactive";

const LENGTH_MAX = 2_000;
const LEASE_MS = 10 * 60_000;
const DAY_MS = 24 * 3_600_000;
/** So many are remembered: more than a week may have. */
const SENT_MAX = 14;

type Begun = { chatId: Id<"chat">; run: string; chargeId: Id<"charge">; leaf: MessageRow };

/**
 * Has the companion of a chat write first, if it is time: holds what it may cost, asks with no
 * transaction open, and delivers and charges in one. What cannot be delivered costs nothing.
 */
export async function writeFirst(ctx: Context, chatId: Id<"chat">): Promise<void> {
  requireSystem(ctx);
  const chat = await transact(ctx.db, (tx) => chats.lockAnyChat(tx, chatId));
  const opening = chat && (await priceOpening(ctx, chat));
  if (!opening) return wishes.updateWish(ctx.db, chatId, { nextAt: later(ctx, DAY_MS) });
  const begun = await begin(ctx, chatId, opening);
  if (!begun) return;
  const heard = await ask(ctx, opening);
  await transact(ctx.db, (tx) => deliver(tx, ctx, { begun, opening, heard }));
}

/** Takes the turn to write and holds what it may cost; null where it is not the time. */
async function begin(ctx: Context, chatId: Id<"chat">, opening: Opening): Promise<Begun | null> {
  try {
    return await transact(ctx.db, (tx) => take(tx, ctx, chatId, opening));
  } catch (error) {
    if (!(error instanceof AppError) || error.code === "unavailable") throw error;
    // Too few credits, or a cap of their own: nobody is told, and tomorrow is another day.
    await wishes.updateWish(ctx.db, chatId, { nextAt: later(ctx, DAY_MS) });
    return null;
  }
}

async function take(
  tx: Tx,
  ctx: Context,
  chatId: Id<"chat">,
  { member, worst, prices }: Opening,
): Promise<Begun | null> {
  const at = ctx.now();
  const chat = await chats.lockAnyChat(tx, chatId);
  const wish = await wishes.lockWish(tx, chatId);
  if (!chat || !wish || wish.nextAt > at) return null;
  if (wish.leaseUntil && wish.leaseUntil > at) return null;
  const { leaf, ...moment } = await readMoment(tx, { chat, wish, at });
  const step = nextStep(moment, at);
  if (!step.write || !leaf) {
    const nextAt = step.write ? later(ctx, DAY_MS) : step.until;
    await wishes.updateWish(tx, chatId, { nextAt });
    return null;
  }
  const run = Buffer.from(ctx.randomBytes(12)).toString("hex");
  const leaseUntil = later(ctx, LEASE_MS);
  const { chargeId } = await holdCredits(tx, {
    key: `chat.first:${chatId}:${run}`,
    userId: chat.userId,
    feature: "chat",
    model: member.model,
    subject: chatId,
    worst,
    memo: { companion: member.name, chat: chatId },
    terms: prices,
    expiresAt: leaseUntil,
    at,
  });
  await wishes.updateWish(tx, chatId, { run, leaseUntil });
  return { chatId, run, chargeId, leaf };
}

async function ask(ctx: Context, { member, prepared, terms, outputTokensMax }: Opening) {
  let text = "";
  const heard = await askCompanion({
    models: [...new Set([member.model, ...ctx.models.chatRefs])],
    resolve: ctx.models.resolve,
    system: prepared.system,
    messages: prepared.messages,
    outputTokensMax,
    lengthMax: LENGTH_MAX,
    silenceMs: terms.silenceMs,
    timeoutMs: Math.min(terms.timeoutMs, LEASE_MS / 2),
    signal: new AbortController().signal,
    onText: (words) => {
      text += words;
    },
    seed: (ctx.randomBytes(1)[0] ?? 0) + 1,
  });
  return { heard, text: text.trim() };
}

type Delivery = { begun: Begun; opening: Opening; heard: { heard: Heard; text: string } };

/**
 * Shows what was written and charges it, if it may still be: wanted as before, nothing said in
 * between, whole, clean, and without a word that presses anybody. Else nothing is kept or charged.
 */
async function deliver(tx: Tx, ctx: Context, { begun, opening, heard }: Delivery): Promise<void> {
  const { chatId, run, chargeId, leaf } = begun;
  const at = ctx.now();
  const chat = await chats.lockAnyChat(tx, chatId);
  const wish = await wishes.lockWish(tx, chatId);
  if (!chat || wish?.run !== run || !isFit(heard)) return giveUp(tx, ctx, begun);
  const { leaf: now, ...moment } = await readMoment(tx, { chat, wish, at });
  if (now?.id !== leaf.id || !nextStep(moment, at).write) return giveUp(tx, ctx, begun);
  const { text } = heard;
  const { member, terms, prices } = opening;
  const tokens = heard.heard.usage ?? {
    inputTokens: opening.prepared.inputTokensUsually,
    outputTokens: tokensIn(text),
  };
  const amount = priceFor(terms, tokens, prices);
  const model = heard.heard.model;
  const { posted } = await postCredits(tx, { chargeId, amount, ...tokens, model, at });
  const id = newId("message", at);
  const message = {
    id,
    chatId,
    parentId: leaf.id,
    depth: leaf.depth + 1,
    role: "companion" as const,
    companionId: member.companionId,
    text,
    state: "complete" as const,
    model,
    charged: posted,
    createdAt: at,
  };
  await insertMessages(tx, [message], { searchable: true });
  await updateMessage(tx, leaf.id, { shownChildId: id });
  const messageCount = chat.messageCount + 1;
  await chats.updateChat(tx, chatId, { leafId: id, messageCount, updatedAt: at });
  await enqueueEmbedding(tx, chat);
  await wishes.updateWish(tx, chatId, {
    sent: [...wish.sent, at.toISOString()].slice(-SENT_MAX),
    nextAt: nextDue(wish.perWeek, at, chance(ctx)),
    run: null,
    leaseUntil: null,
  });
  if (wish.byEmail) await tell(tx, ctx, chat, member.name);
}

function isFit({ heard, text }: Delivery["heard"]): boolean {
  if (heard.kind !== "whole" || heard.cut || text === "") return false;
  return judgeOutput(text, false).refusal === null && !pressesSomebody(text);
}

async function giveUp(tx: Tx, ctx: Context, { chatId, run, chargeId }: Begun): Promise<void> {
  await voidCredits(tx, { chargeId, reason: "not_delivered", at: ctx.now() });
  const wish = await wishes.lockWish(tx, chatId);
  if (wish?.run === run)
    await wishes.updateWish(tx, chatId, {
      run: null,
      leaseUntil: null,
      nextAt: later(ctx, DAY_MS),
    });
}

async function tell(tx: Tx, ctx: Context, chat: chats.ChatRow, name: string): Promise<void> {
  const account = await findAccount(tx, chat.userId);
  if (!account?.email || !canSendEmail()) return;
  const url = `${env().APP_URL}/chats/${chat.id}`;
  const reader = { userId: chat.userId, address: account.email, kind: "companions" } as const;
  await writeOptional(tx, ctx, reader, firstLetter(account.handle, { name, url }));
}

function later(ctx: Context, ms: number): Date {
  return new Date(ctx.now().getTime() + ms);
}
