import type { Context } from "@/lib/context";
import { newId } from "@/lib/core/id";
import type { TurnRow } from "./repository";
import type { Wish } from "./send";
import { LEASE_MS } from "./turn-hub";

/** A turn before what it may cost is held. */
export type Draft = Omit<TurnRow, "chargeId" | "held">;

/** The turns that a send makes, one for each who speaks, in their order. */
export function turnsOf(ctx: Context, { cast, parts, ...wish }: Wish, run: string): Draft[] {
  const { chat, spicy, terms, text } = cast;
  const at = ctx.now();
  const userMessageId = text === null ? null : newId("message", at);
  return parts.map(({ member, prepared, ...part }, place) => ({
    id: newId("turn", at),
    chatId: chat.id,
    userId: chat.userId,
    requestKey: wish.requestKey,
    requestHash: wish.hash,
    place,
    state: place === 0 ? "running" : "waiting",
    reason: null,
    companionId: member.companionId,
    versionId: member.versionId,
    userMessageId,
    replyId: newId("message", new Date(at.getTime() + place + 1)),
    wantedModel: member.model,
    model: null,
    charged: null,
    discountBasisPoints: part.discountBasisPoints,
    factorBasisPoints: part.factorBasisPoints,
    inputTokensMax: part.inputTokensMax,
    outputTokensMax: terms.replyTokensMax,
    inputTokens: prepared.inputTokensUsually,
    outputTokens: null,
    counted: null,
    memories: prepared.memories,
    support: wish.support,
    spicy,
    trial: wish.trial,
    run,
    leaseUntil: new Date(at.getTime() + LEASE_MS),
    stopAt: null,
    startedAt: at,
    endedAt: null,
  }));
}
