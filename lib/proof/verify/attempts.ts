import type { Disclosed } from "../export";
import type { EventOf } from "../link";
import { discountedShares, endAfterAttempt, type sharesOf, teamDiscountOf } from "./arithmetic";
import { type Replay, type ReplayedAttempt, TOLERANCE_MS } from "./replay";
import { instantOf, newestRules } from "./rounds";
import { dollars, must, Wrong } from "./wrong";

/** An attempt takes the next place, at the price that was promised by the rules in force. */
export function paid(replay: Replay, event: EventOf<"paid">, disclosed: Disclosed | null): void {
  const { number, quote } = event;
  const at = paidAt(event);
  const whilePaused = event.payment !== undefined && replay.state === "paused";
  const isOpen = replay.state === "open" || whilePaused;
  must(isOpen, `Attempt ${number} was paid while the round took no payment.`);
  must(
    replay.endsAt === null || at < replay.endsAt,
    `Attempt ${number} was paid after the countdown had run out.`,
  );
  const next = replay.attempts.length + 1;
  must(number === next, `Attempt ${number} stands where attempt ${next} should be.`);
  must(!replay.quotes.has(quote.id), `Attempt ${number} uses a price that was used before.`);
  must(
    event.manifest === replay.versions.length,
    `Attempt ${number} was paid under version ${event.manifest} of the manifest, not the newest.`,
  );
  checkQuote(replay, event);
  checkLength(replay, event, disclosed);
  replay.quotes.add(quote.id);
  replay.attempts.push({ paid: event, outcome: "waiting", refunded: false });
}

function checkLength(
  replay: Replay,
  { number }: EventOf<"paid">,
  disclosed: Disclosed | null,
): void {
  const { messageMax } = newestRules(replay).rules;
  if (disclosed === null || !("message" in disclosed)) return;
  must(
    [...disclosed.message].length <= messageMax,
    `The message of attempt ${number} is longer than ${messageMax} characters.`,
  );
}

/** On the chain it was paid before its payment was final and could be written down. */
function paidAt({ at, payment }: EventOf<"paid">): number {
  return Date.parse(payment?.at ?? at);
}

function checkQuote(replay: Replay, event: EventOf<"paid">): void {
  const { number, quote, split } = event;
  const at = paidAt(event);
  const { manifest, rules } = newestRules(replay);
  must(
    (event.payment !== undefined) === (rules.chain !== undefined),
    `Attempt ${number} was not paid where the rules say.`,
  );
  const [issued, expires] = [Date.parse(quote.issued), Date.parse(quote.expires)];
  must(
    expires - issued === rules.quoteSeconds * 1_000,
    `The price of attempt ${number} was not held for ${rules.quoteSeconds} seconds.`,
  );
  must(
    at < expires + TOLERANCE_MS && at >= issued - TOLERANCE_MS,
    `Attempt ${number} was not paid while its price was held.`,
  );
  must(
    quote.step >= judgedBy(replay, issued - TOLERANCE_MS) &&
      quote.step <= judgedBy(replay, issued + TOLERANCE_MS),
    `The price of attempt ${number} is not that of the moment at which it was promised.`,
  );
  const price = manifest.priceAt(quote.step);
  const discount = BigInt(quote.discount ?? 0);
  must(
    BigInt(quote.price) + discount === price,
    `Attempt ${number} cost ${dollars(BigInt(quote.price) + discount)}; the rules say ${dollars(price)}.`,
  );
  const shares = discountedShares(price, rules.split, discount);
  must(
    discount >= 0n && shares.buyback >= 0n && discount * 10n <= price * 3n,
    `Attempt ${number} was given a larger discount than the house may bear.`,
  );
  must(
    rules.chain !== undefined || discount === 0n || discount === teamDiscountOf(price, rules),
    `Attempt ${number} was given a discount that the rules do not give.`,
  );
  must(
    sameSplit(split, shares),
    `The fee of attempt ${number} is not split as the rules say: ${dollars(shares.pool)} to the pool.`,
  );
}

type Shares = ReturnType<typeof sharesOf>;
const parts = ["pool", "buyback", "operations", "owner"] as const;

function sameSplit(split: EventOf<"paid">["split"], shares: Shares): boolean {
  return parts.every((part) => BigInt(split[part] ?? 0) === shares[part]);
}

/** How many attempts were judged up to an instant. */
function judgedBy({ judgedAt }: Replay, instant: number): number {
  let count = judgedAt.length;
  while (count > 0 && (judgedAt[count - 1] ?? 0) > instant) count--;
  return count;
}

/** A verdict comes in the order of payment, under the manifest that the attempt was paid under. */
export function judged(replay: Replay, event: EventOf<"judged">): void {
  const { number, charged } = event;
  const attempt = waiting(replay, event);
  must(isRunning(replay), `Attempt ${number} was judged after the round had ended.`);
  while (replay.attempts[replay.decided] && replay.attempts[replay.decided]?.outcome !== "waiting")
    replay.decided++;
  must(
    replay.decided === number - 1,
    `Attempt ${number} was judged before attempt ${replay.decided + 1}, which was paid earlier.`,
  );
  const models = replay.versions[attempt.paid.manifest - 1]?.manifest.rules.models ?? [];
  must(
    models.includes(event.model),
    `Attempt ${number} was judged by ${event.model}, which its manifest does not name.`,
  );
  must(
    parts.every((part) => charged[part] === attempt.paid.split[part]),
    `Attempt ${number} was not charged what was promised when it was paid.`,
  );
  attempt.outcome = event.outcome;
  replay.judgedAt.push(Date.parse(event.at));
  replay.pool += BigInt(charged.pool);
  if (event.outcome === "won") won(replay, event);
  else rejected(replay, event, attempt);
  must(
    BigInt(event.pool) === replay.pool,
    `After attempt ${number} the pool should hold ${dollars(replay.pool)}, not ${dollars(BigInt(event.pool))}.`,
  );
}

function rejected(replay: Replay, event: EventOf<"judged">, attempt: ReplayedAttempt): void {
  must(event.payout === null, `Attempt ${event.number} was refused and paid out.`);
  replay.endsAt = endAfterAttempt(newestRules(replay).rules, replay.endsAt, {
    judged: replay.judgedAt.length,
    paidAt: paidAt(attempt.paid),
  });
  must(
    instantOf(event.endsAt) === replay.endsAt,
    `The countdown after attempt ${event.number} is not that of the rules.`,
  );
}

function won(replay: Replay, event: EventOf<"judged">): void {
  must(event.toolCalled, `Attempt ${event.number} won without the call that releases the pool.`);
  const prize = BigInt(event.payout ?? 0);
  must(
    prize === replay.pool,
    `Attempt ${event.number} won ${dollars(replay.pool)}, but ${dollars(prize)} were paid.`,
  );
  must(event.endsAt === null, "A round that was won has no countdown.");
  replay.winner = { number: event.number, amount: prize };
  replay.paidOut += prize;
  replay.pool = 0n;
  replay.endsAt = null;
  replay.state = "won";
}

/** A fee went back before a verdict. Allowed at any time, counted, and shown with its reason. */
export function voided(replay: Replay, event: EventOf<"voided">): void {
  waiting(replay, event).outcome = "voided";
  replay.voided.set(event.reason, (replay.voided.get(event.reason) ?? 0) + 1);
}

export function refunded(replay: Replay, event: EventOf<"refunded">): void {
  const { number } = event;
  const attempt = attemptOf(replay, event);
  must(attempt.outcome === "rejected", `Attempt ${number} has no charged fee that could go back.`);
  must(!attempt.refunded, `The fee of attempt ${number} went back twice.`);
  const { quote, split } = attempt.paid;
  must(event.amount === quote.price, `Not the whole fee of attempt ${number} went back.`);
  // A pool that was paid out stays paid: then the house bears what the pool had got.
  const fromPool = isRunning(replay) ? BigInt(split.pool) : 0n;
  must(
    BigInt(event.fromPool) === fromPool,
    `The refund of attempt ${number} takes the wrong sum from the pool.`,
  );
  replay.pool -= fromPool;
  must(
    BigInt(event.pool) === replay.pool,
    `The pool is wrong after the refund of attempt ${number}.`,
  );
  attempt.refunded = true;
  replay.refunded++;
}

const isRunning = ({ state }: Replay) => state === "open" || state === "paused";

function waiting(replay: Replay, event: { attempt: string; number: number }): ReplayedAttempt {
  const attempt = attemptOf(replay, event);
  must(attempt.outcome === "waiting", `Attempt ${event.number} has two outcomes.`);
  return attempt;
}

function attemptOf(replay: Replay, event: { attempt: string; number: number }): ReplayedAttempt {
  const attempt = replay.attempts[event.number - 1];
  if (!attempt) throw new Wrong(`Attempt ${event.number} was never paid.`);
  must(attempt.paid.attempt === event.attempt, `Attempt ${event.number} has two different names.`);
  return attempt;
}
