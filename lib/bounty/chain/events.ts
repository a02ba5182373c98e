import { canonicalJson } from "@/lib/proof/canonical";
import { commitment, hashOf } from "@/lib/proof/hash";
import type { EventOf } from "@/lib/proof/link";
import type { Quote } from "../attempt/quote-token";
import { viewSplit } from "../listing/view";
import type { AttemptRow, RoundRow } from "../repository";

/** What the chain says of an attempt. Texts are bound by a hash with the attempt's own salt. */
const salted = (attempt: Pick<AttemptRow, "salt">, value: unknown) =>
  commitment("text", attempt.salt ?? "", value);

const named = ({ id, number }: AttemptRow, at: Date) => ({
  at: at.toISOString(),
  attempt: id as string,
  number,
});

const splitOf = (attempt: AttemptRow) =>
  viewSplit({
    pool: attempt.splitPool,
    buyback: attempt.splitBuyback,
    operations: attempt.splitOperations,
    owner: attempt.splitOwner,
  });

/**
 * The name in one round of a player, or of those who paid together. Without the round's secret seal nobody can tell whose it is, or
 * find the same person in another round.
 */
export function pseudonym(round: Pick<RoundRow, "seal">, player: string): string {
  return hashOf("player", { seal: round.seal, user: player });
}

/** Who paid, as a round that nobody won is divided: a wallet, a team, or the player. */
const payerOf = ({ wallet, party, userId }: AttemptRow) => wallet ?? party ?? userId;

type PaidQuote = Pick<Quote, "id" | "step" | "issued" | "expires"> & {
  /** What the price is below the full one, which the house bears. */
  discount: bigint;
  /** Of a round on the chain: the payment, and when it was written down here. */
  onChain?: { signature: string; at: Date };
};

export function paidEvent(round: RoundRow, attempt: AttemptRow, quote: PaidQuote): EventOf<"paid"> {
  const { onChain, discount } = quote;
  return {
    type: "paid",
    ...named(attempt, onChain?.at ?? attempt.paidAt),
    player: pseudonym(round, payerOf(attempt)),
    quote: {
      id: quote.id,
      price: String(attempt.price),
      step: quote.step,
      issued: new Date(quote.issued).toISOString(),
      expires: new Date(quote.expires).toISOString(),
      ...(discount > 0n && { discount: String(discount) }),
    },
    ...(onChain && {
      payment: { signature: onChain.signature, at: attempt.paidAt.toISOString() },
    }),
    split: splitOf(attempt),
    message: salted(attempt, attempt.message),
    manifest: attempt.manifestVersion,
  };
}

type Outcome = {
  at: Date;
  answer: string;
  explanation: string;
  /** Whatever the guardian was shown besides its prompt and the message; null for nothing. */
  shown: unknown;
};

const texts = (attempt: AttemptRow, { answer, explanation, shown }: Outcome) => ({
  shown: salted(attempt, shownText(shown)),
  answer: salted(attempt, { answer, explanation }),
});

export function judgedEvent(
  attempt: AttemptRow,
  outcome: Outcome & {
    won: boolean;
    model: string;
    toolCalled: boolean;
    payout: bigint | null;
    pool: bigint;
    endsAt: Date | null;
  },
): EventOf<"judged"> {
  return {
    type: "judged",
    ...named(attempt, outcome.at),
    outcome: outcome.won ? "won" : "rejected",
    model: outcome.model,
    ...texts(attempt, outcome),
    toolCalled: outcome.toolCalled,
    charged: splitOf(attempt),
    payout: outcome.payout === null ? null : String(outcome.payout),
    pool: String(outcome.pool),
    endsAt: outcome.endsAt?.toISOString() ?? null,
  };
}

export function voidedEvent(
  attempt: AttemptRow,
  outcome: Outcome & { reason: string },
): EventOf<"voided"> {
  const { at, reason } = outcome;
  return { type: "voided", ...named(attempt, at), reason, ...texts(attempt, outcome) };
}

export function refundedEvent(
  attempt: AttemptRow,
  { at, reason, fromPool, pool }: { at: Date; reason: string; fromPool: bigint; pool: bigint },
): EventOf<"refunded"> {
  return {
    type: "refunded",
    ...named(attempt, at),
    reason: reason.toWellFormed(),
    amount: String(attempt.price),
    fromPool: String(fromPool),
    pool: String(pool),
  };
}

/** The prompt that the manifest committed to, for everybody to check. */
export function revealedEvent(round: RoundRow, at: Date): EventOf<"revealed"> {
  const { promptSalt: salt, prompt, weakness } = round;
  return { type: "revealed", at: at.toISOString(), salt, prompt, weakness };
}

/** What the guardian was shown with this attempt, besides its prompt and the message. */
export function shownTo(attempt: AttemptRow): unknown {
  return attempt.shown;
}

/**
 * What the guardian was shown, as the text that is hashed and exported. Fractions have no
 * canonical form and become their decimal digits.
 */
export function shownText(shown: unknown): string {
  return canonicalJson(JSON.parse(JSON.stringify(shown ?? null), withoutFractions));
}

function withoutFractions(_key: string, value: unknown): unknown {
  if (typeof value === "string") return value.toWellFormed();
  return typeof value === "number" && !Number.isSafeInteger(value) ? String(value) : value;
}
