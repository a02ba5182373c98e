import { personaFor } from "@/lib/companion";
import type { Context } from "@/lib/context";
import { type ChatRow, type MemberRow, membersOf } from "../repository";
import { standingOf } from "../standing";
import { branchUpTo } from "../tree/repository";
import { type Prepared, prepareReply } from "../turn/prepare-reply";
import { factorOf, priceFor, readTerms, type Terms } from "../turn/terms";
import { tokensAtMost, tokensUsually } from "../turn/tokens";
import { opening } from "./rules";

/** A first message is short: tokens at most, and as they usually come. */
const TOKENS_MAX = 300;
const USUALLY = 80;

export type Opening = {
  member: MemberRow;
  prepared: Prepared;
  terms: Terms;
  outputTokensMax: number;
  prices: { factorBasisPoints: number; discountBasisPoints: number };
  worst: bigint;
  typical: bigint;
};

/** What a companion is shown to write first, never in spicy mode, and what that may cost; null in a group. */
export async function priceOpening(ctx: Context, chat: ChatRow): Promise<Opening | null> {
  const [members, standing, terms, persona] = await Promise.all([
    membersOf(ctx.db, chat.id),
    standingOf(ctx.db, chat.userId, ctx.now()),
    readTerms(ctx.db),
    personaFor(ctx.db, chat.userId, chat.personaId),
  ]);
  const [member] = members;
  if (!member || members.length > 1) return null;
  const window = standing.tier.windowMessages;
  const branch = chat.leafId ? await branchUpTo(ctx.db, chat.id, chat.leafId, window) : [];
  const history = branch.filter(({ text }) => text !== "");
  const scene = { chat, member, members, persona, tier: standing.tier, spicy: false, history };
  const reply = await prepareReply(ctx, scene, terms);
  const shown = { ...reply, system: `${reply.system}\n\n${opening}` };
  const prepared = {
    ...shown,
    inputTokensMax: tokensAtMost(shown),
    inputTokensUsually: tokensUsually(shown),
  };
  const outputTokensMax = Math.min(TOKENS_MAX, terms.replyTokensMax);
  const prices = {
    factorBasisPoints: factorOf(terms, member.model),
    discountBasisPoints: standing.tier.discountBasisPoints,
  };
  const price = (inputTokens: number, outputTokens: number) =>
    priceFor(terms, { inputTokens, outputTokens }, prices);
  return {
    member,
    prepared,
    terms,
    outputTokensMax,
    prices,
    worst: price(prepared.inputTokensMax, outputTokensMax),
    typical: price(prepared.inputTokensUsually, USUALLY),
  };
}
