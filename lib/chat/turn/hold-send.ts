import type { Tx } from "@/db/transaction";
import { decideHold, keepHold, readGround } from "@/lib/credit";
import type { TurnRow } from "./repository";
import type { Wish } from "./send";
import type { Draft } from "./turns-of";

/** Credits that nobody has posted or given back by then come back by themselves. */
const HOLD_MS = 3_600_000;

type Ground = Awaited<ReturnType<typeof readGround>>;
type Decided = Awaited<ReturnType<typeof decideHold>>;

/** Locks whoever sends and reads what the first hold stands on, in one go. A step. */
export function readGroundOf(tx: Tx, wish: Wish, [draft]: readonly Draft[]): Promise<Ground> {
  if (!draft) throw new Error("a chat has somebody who speaks");
  return readGround(tx, holdOf(wish, draft), termsOf(wish));
}

/**
 * Holds the worst case of each reply. The last hold is decided and not yet written: it is sent with
 * what else the transaction keeps. A step. Throws what `holdCredits` throws.
 */
export async function holdSend(
  tx: Tx,
  wish: Wish,
  { drafts, ground }: { drafts: readonly Draft[]; ground: Ground },
): Promise<{ turns: TurnRow[]; last: Decided | null }> {
  const turns: TurnRow[] = [];
  let last: Decided | null = null;
  for (const draft of drafts) {
    const hold = holdOf(wish, draft);
    if (last) await keepHold(tx, last);
    last = await decideHold(tx, hold, last ? await readGround(tx, hold, termsOf(wish)) : ground);
    turns.push({ ...draft, chargeId: last.chargeId, held: last.held });
  }
  return { turns, last };
}

/** By the numbers that the price was made of. */
function termsOf({ cast: { standing, terms } }: Wish) {
  return { tier: standing.tier.name, burnOrder: terms.burnOrder, rates: terms.rates };
}

function holdOf({ cast, parts }: Wish, { id, userId, place, startedAt: at }: Draft) {
  const part = parts[place];
  if (!part) throw new Error("each turn has its part of the price");
  const { member, worst, discountBasisPoints, factorBasisPoints } = part;
  return {
    key: `chat.turn:${id}`,
    userId,
    feature: "chat" as const,
    model: member.model,
    subject: id,
    worst,
    memo: { companion: member.name, chat: cast.chat.id },
    terms: { discountBasisPoints, factorBasisPoints },
    expiresAt: new Date(at.getTime() + HOLD_MS),
    at,
  };
}
