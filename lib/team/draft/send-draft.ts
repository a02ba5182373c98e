import { z } from "zod";
import type { Tx } from "@/db/transaction";
import { type Gather, type PaidAttempt, payAttempt, quoteTogether } from "@/lib/bounty";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { type Id, isId } from "@/lib/core/id";
import { readHandles } from "@/lib/user";
import type { OfDraft, SendDraft } from "../contract";
import { transactTeam } from "../guard";
import type { TeamQuoteView } from "../listing/contract";
import { tellTeam } from "../live/repository";
import { partOf } from "../pool/address";
import { readOwners } from "../pool/read-owners";
import * as teams from "../repository";
import { approvalMissing, shareOf } from "../rules";
import { gatherPayers, type PayerPart } from "./gather-payers";
import * as drafts from "./repository";
import { openDraft } from "./write-draft";

/** Amounts as text: what is kept is JSON. */
const Frozen = z.array(
  z.object({
    userId: z.string().refine((value): value is Id<"user"> => isId("user", value)),
    fee: z.string().transform(BigInt),
    weight: z.string().transform(BigInt),
  }),
);

/**
 * Holds the present price for the caller and writes down what the attempt takes from whom and whose
 * a prize would be. This is what is paid, or nothing.
 * @throws conflict `team.not_approved`, `team.over_cap`; what gatherPayers and quoteTogether throw
 */
export async function quoteDraft(ctx: Context, { draftId }: OfDraft): Promise<TeamQuoteView> {
  requireUser(ctx);
  const { roundId, teamId } = await drafts.draftById(ctx.db, draftId);
  const people = (await teams.membersOf(ctx.db, teamId)).length;
  const quote = await quoteTogether(ctx, { roundId, people });
  return transactTeam(ctx, async (tx) => {
    const { draft } = await readyDraft(tx, ctx, draftId, BigInt(quote.price));
    const { payers, apart } = await gatherPayers(tx, draft, {
      price: BigInt(quote.price),
      now: ctx.now(),
    });
    await drafts.insertQuote(tx, {
      quoteId: quote.id,
      draftId,
      revision: draft.revision,
      payers: payers.map(({ userId, fee, weight }) => ({
        userId,
        fee: String(fee),
        weight: String(weight),
      })),
      expiresAt: new Date(quote.expiresAt),
    });
    const handles = await readHandles(
      tx,
      [...payers, ...apart].map(({ userId }) => userId),
    );
    const total = payers.reduce((sum, { weight }) => sum + weight, 0n);
    return {
      token: quote.token,
      price: quote.price,
      discount: quote.discount,
      expiresAt: quote.expiresAt,
      parts: payers.map(({ userId, fee, weight }) => ({
        id: userId,
        handle: handles.get(userId) ?? "",
        fee: String(fee),
        share: shareOf(weight, total),
        payout: null,
      })),
      apart: apart.map(({ userId, reason }) => ({ handle: handles.get(userId) ?? "", reason })),
    };
  });
}

/**
 * Sends an approved draft to its guardian: the fee is held in the members' own parts, as the quote
 * said, in the transaction in which the attempt takes its place.
 * @throws conflict `team.quote_outdated` where pool, people or words are not as they were quoted;
 *   what payAttempt throws
 */
export async function sendDraft(ctx: Context, input: SendDraft): Promise<PaidAttempt> {
  requireUser(ctx);
  const { draftId, quote, idempotencyKey } = input;
  const { text } = await drafts.draftById(ctx.db, draftId);
  const gather: Gather = async (tx, { id, round, price }) => {
    const { draft, team } = await readyDraft(tx, ctx, draftId, price);
    const payers = await frozenPayers(tx, draft, { quoteId: id, price, now: ctx.now() });
    // The words were looked at before: what is sent is what was approved.
    if (round !== draft.roundId || draft.text !== text) throw outdated();
    return {
      party: team.id,
      payers,
      sent: async (attemptId) => {
        await drafts.updateDraft(tx, draftId, { state: "sent", attemptId, updatedAt: ctx.now() });
        await tellTeam(tx, team.id);
      },
    };
  };
  return payAttempt(ctx, { quote, message: text, idempotencyKey }, gather);
}

async function readyDraft(tx: Tx, ctx: Context, draftId: Id<"draft">, price: bigint) {
  const found = await openDraft(tx, ctx, draftId, "send");
  const { draft, team } = found;
  const members = await teams.membersOf(tx, team.id);
  const voters = await drafts.votersOf(tx, draft);
  if (approvalMissing(team, voters, members, await readOwners(tx, team.id)))
    throw new AppError("conflict", "team.not_approved", "This is not approved yet.");
  if (team.cap !== null && price > team.cap)
    throw new AppError("conflict", "team.over_cap", "It costs more than the team spends at once.");
  return found;
}

/** The shares as they were quoted, if everything that they were made of is still so. */
async function frozenPayers(
  tx: Tx,
  draft: drafts.DraftRow,
  { quoteId, price, now }: { quoteId: string; price: bigint; now: Date },
): Promise<PayerPart[]> {
  const quoted = await drafts.quoteById(tx, quoteId);
  if (!quoted || quoted.draftId !== draft.id || quoted.revision !== draft.revision)
    throw outdated();
  const { available } = await gatherPayers(tx, draft, { price, now });
  const frozen = Frozen.parse(quoted.payers);
  for (const { userId, fee } of frozen) {
    const has = available.get(userId);
    if (has === undefined || has < fee) throw outdated();
  }
  return frozen.map((part) => ({ ...part, account: partOf(draft.teamId, part.userId) }));
}

function outdated(): AppError {
  return new AppError("conflict", "team.quote_outdated", "Something has changed. Look again.");
}
