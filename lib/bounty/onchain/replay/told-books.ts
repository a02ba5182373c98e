import { fact } from "@/lib/onchain";
import type { ChainEvent, Fact } from "@/lib/onchain/contract";
import { verdicts } from "@/lib/platform/solana/programs/bounty/messages";
import { AttemptJudged, EntryPaid, PrizePaid } from "../events";
import { type Folded, foldEvents, seenToCome } from "../fold";
import { attemptOf } from "../names";
import type { LiveBooks } from "./live-books";

type Fee = Record<"lottery" | "wallet" | "messageHash" | "signature", string> & {
  seq: bigint;
  price: bigint;
  paid: bigint;
  at: Date;
  state: "taken" | "judged" | "returned";
  settledBy: string | null;
  outcome: "won" | "rejected" | null;
  payout: bigint | null;
};

const ends = new Set(["PrizePaid", "LotteryExpired", "PoolRecovered"]);

/** What the program's events alone say that the live books must say. */
export function toldBooks(
  events: readonly ChainEvent[],
  { lotteries, swapped }: Pick<LiveBooks, "lotteries" | "swapped">,
): Fact[] {
  const ours = seenToCome(events.filter(({ data }) => lotteries.has(String(data.lottery))));
  const folded = [...foldEvents(ours)].filter(([lottery]) => lotteries.has(lottery));
  const over = new Set(
    ours.filter(({ name }) => ends.has(name)).map(({ data }) => String(data.lottery)),
  );
  const sum = (part: keyof Folded) => folded.reduce((all, [, one]) => all + one[part], 0n);
  return [
    ...folded.map(([lottery, { pool, escrow }]) =>
      fact("round", lottery, { pool, escrow, over: over.has(lottery) }),
    ),
    ...[...foldFees(ours)].map(([id, fee]) => fact("fee", id, fee)),
    fact("funds", "all", { buyback: sum("buyback") - swapped, operations: sum("operations") }),
  ];
}

/** What became of each fee, by what the program said of it. */
function foldFees(events: readonly ChainEvent[]): Map<string, Fee> {
  const fees = new Map<string, Fee>();
  for (const event of events) {
    if (typeof event.data.attempt !== "string") continue;
    const id = attemptOf(event.data.attempt);
    const fee = event.name === "EntryPaid" ? paidBy(event) : fees.get(id);
    if (fee) fees.set(id, { ...fee, ...changeBy(event) });
  }
  return fees;
}

function paidBy({ data, signature }: ChainEvent): Fee {
  const { lottery, payer: wallet, seq, price, paid, messageHash, at } = EntryPaid.parse(data);
  const open = { state: "taken", settledBy: null, outcome: null, payout: null } as const;
  return { lottery, wallet, seq, price, paid, messageHash, signature, at, ...open };
}

function changeBy({ name, data, signature: settledBy }: ChainEvent): Partial<Fee> {
  if (name === "PrizePaid") return { payout: PrizePaid.parse(data).amount };
  if (name === "AttemptRefunded") return { state: "returned", settledBy };
  if (name !== "AttemptJudged") return {};
  const { verdict } = AttemptJudged.parse(data);
  // A void one is followed by the event that returns the fee.
  if (verdict === verdicts.void) return {};
  const outcome = verdict === verdicts.approve ? "won" : "rejected";
  return { state: "judged", settledBy, outcome };
}
