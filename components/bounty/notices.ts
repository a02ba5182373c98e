import { isOfLimit, limitRefusal } from "@/components/protection/limit-refusal";
import { reasonText } from "@/components/reasons";
import type { AttemptView } from "@/lib/bounty/contract";
import { formatUsd } from "@/lib/core/money";
import { moversOf, type PricePoint, priceMoveWords } from "./price-move";
import type { Obstacle } from "./sending";
import type { Failure } from "./use-quote";
import type { Help } from "./use-sending";

/** What stands above the words of the player. */
export type Notice =
  | ({ kind: "help" } & Help)
  | { kind: "price"; title: string; text: string }
  | { kind: "closed" | "too_little" | "unsendable" | "broken_off"; text: string }
  /** `refused`: it was not taken, and a person can be asked to look again. */
  /** `limited`: by a limit that the player has set. */
  | { kind: "failure"; text: string; refused?: boolean; limited?: boolean };

/** The one thing that the player has to know now, most important first; null when all is well. */
export function noticeOf(state: {
  obstacle: Obstacle | null;
  sendFailure: Failure | null;
  help: Help | null;
  quoteFailure: Failure | null;
  brokenOff: boolean;
  former: PricePoint | null;
  now: PricePoint;
  draft: string;
  attempts: readonly AttemptView[];
  judgedCount: number;
  attemptCount: number;
  viewerId: string;
}): Notice | null {
  const { obstacle, former, draft } = state;
  if (obstacle?.kind === "closed") return { kind: "closed", text: obstacle.text };
  const failure = state.sendFailure;
  if (failure)
    return {
      kind: "failure",
      text: failureWords(failure, state),
      refused: failure.reason.startsWith("moderation."),
      limited: isOfLimit(failure.reason),
    };
  if (state.help) return { kind: "help", ...state.help };
  if (former && draft !== "") return priceMoved(former, state);
  if (state.quoteFailure) return { kind: "failure", text: reasonText(state.quoteFailure) };
  if (obstacle?.kind === "too_little") return { kind: "too_little", text: obstacle.text };
  if (obstacle?.kind === "unsendable") return { kind: "unsendable", text: obstacle.text };
  return state.brokenOff ? { kind: "broken_off", text: brokenOffWords } : null;
}

const brokenOffWords =
  "The connection broke, but your message was paid and is being judged. The answer appears above as soon as you are back.";

type Sent = {
  draft: string;
  attempts: readonly AttemptView[];
  viewerId: string;
  now: PricePoint;
};

/** A price is used up by the player's own message and by nothing else. */
function failureWords(failure: Failure, { draft, attempts, viewerId, now }: Sent): string {
  if (failure.reason !== "bounty.quote_used") return limitRefusal(failure) ?? reasonText(failure);
  const last = attempts.findLast((attempt) => attempt.player.id === viewerId);
  const price = formatUsd(BigInt(now.price));
  return last?.message === draft.trim()
    ? `This message was sent already: it is your attempt ${last.number}. You were not charged twice. Sending it again costs ${price}.`
    : `That price went with your last message. You were not charged twice. This one now costs ${price}.`;
}

type Moved = Sent & { judgedCount: number; attemptCount: number };

function priceMoved(former: PricePoint, state: Moved): Notice {
  const { now, attempts, judgedCount, viewerId } = state;
  const movers = moversOf({ attempts, judgedCount, viewerId, from: former.step, to: now.step });
  const text = priceMoveWords(movers, {
    number: state.attemptCount + 1,
    former: BigInt(former.price),
    price: BigInt(now.price),
  });
  return { kind: "price", title: "The price has changed", text };
}
