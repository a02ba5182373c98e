import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { readGuardians } from "@/lib/guardian";
import { balancesOf } from "@/lib/ledger";
import { readHandles } from "@/lib/user";
import type { AttemptView, PlayerView, RoundView } from "../contract";
import * as feed from "../feed/repository";
import * as bounty from "../repository";
import { poolOf } from "../round/accounts";
import { priceAt, pricesFrom, type Split, splitOf } from "../rules";
import type { ListedAttempt } from "./repository";

const NEXT_PRICES = 20;

/** Rounds as people see them. A weakness and a prompt are shown only when the round has ended. */
export async function viewRounds(
  db: Db | Tx,
  rounds: readonly bounty.RoundRow[],
): Promise<RoundView[]> {
  const pools = await balancesOf(
    db,
    rounds.map((round) => poolOf(round.id)),
  );
  const guardians = await readGuardians(
    db,
    rounds.map((round) => round.guardianId),
  );
  const winning = await bounty.attemptsById(
    db,
    rounds.flatMap((round) => round.winnerAttemptId ?? []),
  );
  const handles = await readHandles(db, [
    ...winning.map((attempt) => attempt.userId),
    ...rounds.flatMap(({ ownerId }) => ownerId ?? []),
  ]);
  const latest = await bounty.latestOfGuardians(
    db,
    rounds.filter((round) => round.closedAt).map((round) => round.guardianId),
  );
  return rounds.map((round) => {
    const guardian = guardians.get(round.guardianId);
    if (!guardian) throw new Error(`round ${round.id} has no guardian`);
    const won = winning.find((attempt) => attempt.id === round.winnerAttemptId);
    return {
      ...figures(round),
      id: round.id,
      number: round.number,
      state: round.state,
      guardian,
      owner: round.ownerId && playerOf(round.ownerId, handles),
      rules: round.rules,
      pool: String(pools.get(poolOf(round.id))?.total ?? 0n),
      winner: won
        ? {
            player: playerOf(won.userId, handles),
            attemptId: won.id,
            attemptNumber: won.number,
            amount: String(won.payout ?? 0n),
          }
        : null,
      successor: successorOf(round, latest),
      manifestVersion: round.manifestVersion,
      reveal: round.closedAt
        ? { prompt: round.prompt, salt: round.promptSalt, weakness: round.weakness }
        : null,
    };
  });
}

function successorOf(
  { closedAt, guardianId, number }: bounty.RoundRow,
  latest: Map<bounty.RoundRow["guardianId"], number>,
): number | null {
  const next = latest.get(guardianId) ?? number;
  return closedAt && next > number ? next : null;
}

export async function viewRound(db: Db | Tx, round: bounty.RoundRow): Promise<RoundView> {
  const [view] = await viewRounds(db, [round]);
  if (!view) throw new Error("one round has one view");
  return view;
}

function figures(round: bounty.RoundRow) {
  const { fee, split } = round.rules;
  const price = priceAt(fee, round.judgedCount);
  return {
    judgedCount: round.judgedCount,
    attemptCount: round.attemptCount,
    nextPrice: String(price),
    nextSplit: viewSplit(splitOf(price, split)),
    nextPrices: pricesFrom(fee, round.judgedCount + 1, NEXT_PRICES).map((each, index) => ({
      number: round.attemptCount + 2 + index,
      price: String(each),
    })),
    opensAt: iso(round.opensAt),
    openedAt: iso(round.openedAt),
    endsAt: iso(round.endsAt),
    closedAt: iso(round.closedAt),
    settledAt: iso(round.settledAt),
  };
}

/** Attempts as people see them. Of an answer still being given, what has been said so far. */
export async function viewAttempts(
  db: Db | Tx,
  attempts: readonly ListedAttempt[],
  rounds: readonly Pick<bounty.RoundRow, "id" | "number">[],
): Promise<AttemptView[]> {
  const handles = await readHandles(
    db,
    attempts.map((attempt) => attempt.userId),
  );
  const said = await feed.wordsOf(
    db,
    attempts.filter((attempt) => attempt.state === "judging").map((attempt) => attempt.id),
  );
  const numbers = new Map(rounds.map((round) => [round.id, round.number]));
  return attempts.map((attempt) => ({
    id: attempt.id,
    roundId: attempt.roundId,
    roundNumber: numbers.get(attempt.roundId) ?? 0,
    number: attempt.number,
    player: playerOf(attempt.userId, handles),
    together: attempt.party !== null,
    state: attempt.state,
    price: String(attempt.price),
    split: viewSplit({
      pool: attempt.splitPool,
      buyback: attempt.splitBuyback,
      operations: attempt.splitOperations,
      owner: attempt.splitOwner,
    }),
    priceStep: attempt.priceStep,
    message: attempt.message,
    withheld: attempt.withheldAt !== null,
    manifestVersion: attempt.manifestVersion,
    answer: said.get(attempt.id) ?? attempt.answer,
    explanation: attempt.explanation,
    toolCalled: attempt.toolCalled,
    voidReason: attempt.voidReason,
    payment:
      attempt.wallet && attempt.paymentSignature
        ? { wallet: attempt.wallet, signature: attempt.paymentSignature }
        : null,
    model: attempt.model,
    paidAt: attempt.paidAt.toISOString(),
    judgedAt: iso(attempt.judgedAt),
    payout: attempt.payout === null ? null : String(attempt.payout),
    refund:
      attempt.refundedAt && attempt.refundReason
        ? { at: attempt.refundedAt.toISOString(), reason: attempt.refundReason }
        : null,
  }));
}

function playerOf(userId: Id<"user">, handles: Map<Id<"user">, string>): PlayerView {
  return { id: userId, handle: handles.get(userId) ?? "someone" };
}

/** A split as it travels. The owner's part is left out where there is none. */
export const viewSplit = ({ pool, buyback, operations, owner }: Split) => ({
  pool: String(pool),
  buyback: String(buyback),
  operations: String(operations),
  ...(owner > 0n && { owner: String(owner) }),
});

const iso = (at: Date | null) => at?.toISOString() ?? null;
