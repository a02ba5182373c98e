import type { AttemptView, Micros, RoundState } from "@/lib/bounty/contract";
import { formatUsd } from "@/lib/core/money";
import { countUnsendable, firstUnsendable } from "@/lib/core/unsendable";
import type { SendOutcome } from "./send-attempt";

export type Viewer = {
  id: string;
  handle: string;
  /** What can be spent, micro-USD. */
  available: Micros;
  guest: boolean;
  emailVerified?: boolean;
};

/** Why a message cannot be sent now; null when it can. */
export type Obstacle =
  | { kind: "closed"; text: string }
  | { kind: "signed_out" }
  | { kind: "excluded" }
  | { kind: "too_little"; text: string }
  | { kind: "empty" }
  | { kind: "too_long"; text: string }
  | { kind: "unsendable"; text: string };

const closed: Record<Exclude<RoundState, "open">, string> = {
  scheduled: "The round is not open yet.",
  paused: "The round is paused. No payments are taken until it goes on.",
  won: "This round was won.",
  expired: "Time ran out. This round is being settled.",
  settled: "This round is over.",
};

/** The first thing that stands between these words and the guardian. Amounts in micro-USD. */
export function obstacleTo(send: {
  state: RoundState;
  signedIn: boolean;
  /** They take a break, or excluded themselves. */
  excluded: boolean;
  available: bigint;
  price: bigint;
  message: string;
  messageMax: number;
}): Obstacle | null {
  const { state, signedIn, excluded, available, price, message, messageMax } = send;
  if (state !== "open") return { kind: "closed", text: closed[state] };
  if (!signedIn) return { kind: "signed_out" };
  if (excluded) return { kind: "excluded" };
  if (available < price) {
    const text = `You have ${formatUsd(available)}; this costs ${formatUsd(price)}.`;
    return { kind: "too_little", text };
  }
  const over = lengthOf(message) - messageMax;
  if (over > 0) {
    return { kind: "too_long", text: `Shorten it by ${over.toLocaleString("en")}.` };
  }
  if (message.trim() === "") return { kind: "empty" };
  const text = unsendableWords(message);
  return text === null ? null : { kind: "unsendable", text };
}

/** What in a message cannot be sent, or null. */
function unsendableWords(message: string): string | null {
  const first = firstUnsendable(message.trim());
  if (first === null) return null;
  const count = countUnsendable(message.trim());
  return count === 1
    ? `One character cannot be sent: ${first}.`
    : `${count} characters cannot be sent, the first is: ${first}.`;
}

/** The length of a message as the server counts it: code points, without the blanks around it. */
export function lengthOf(message: string): number {
  return [...message.trim()].length;
}

/** Whether the fee may be held though no event said so: then it must be sent again under the same key. */
export function mayHavePaid(outcome: SendOutcome): boolean {
  if (outcome.kind === "dropped") return !outcome.paid;
  if (outcome.kind === "judged") return false;
  return ["internal", "unavailable"].includes(outcome.failure.code ?? "internal");
}

/** A press whose fate is unknown, and the last attempt that was known then. */
export type Unsure = { key: string; message: string; after: number };

/** The attempt that such a press made after all, if the feed has told of it. */
export function arrived(
  unsure: Unsure,
  attempts: readonly AttemptView[],
  viewerId: string,
): AttemptView | undefined {
  return attempts.find(
    (attempt) =>
      attempt.number > unsure.after &&
      attempt.player.id === viewerId &&
      attempt.message === unsure.message.trim(),
  );
}
