import { commitment } from "../hash";
import type { EventOf } from "../link";
import { type division as Division, division, endAfterPause } from "./arithmetic";
import { type Replay, TOLERANCE_MS } from "./replay";
import { dollars, must, Wrong } from "./wrong";

export const instantOf = (iso: string | null) => (iso === null ? null : Date.parse(iso));

/** The rules in force. What money depends on is the same in every version. */
export function newestRules({ versions }: Replay) {
  const manifest = versions.at(-1);
  if (!manifest) throw new Wrong("Something happened before the round had a manifest.");
  return { manifest, rules: manifest.manifest.rules };
}

export function opened(replay: Replay, event: EventOf<"opened">): void {
  const { rules } = newestRules(replay);
  must(replay.state === "scheduled", "The round was opened twice.");
  must(
    BigInt(event.floor) === BigInt(rules.floor),
    "The house put in something else than the floor.",
  );
  replay.pool = BigInt(event.floor) + BigInt(event.carry);
  must(BigInt(event.pool) === replay.pool, "The pool did not open with what was put into it.");
  replay.state = "open";
}

/** Pools of play rounds take nothing but fees. On the chain everybody can see where it came from. */
export function carried(replay: Replay, event: EventOf<"carried">): void {
  const { rules } = newestRules(replay);
  must(Boolean(rules.chain), "Something came into the pool of a round that is not on the chain.");
  must(
    replay.state === "open" || replay.state === "paused",
    "Something came into the pool of a round that was not open.",
  );
  replay.pool += BigInt(event.amount);
  must(BigInt(event.pool) === replay.pool, `The pool should hold ${dollars(replay.pool)}.`);
}

export function paused(replay: Replay, event: EventOf<"paused">): void {
  must(replay.state === "open", "A round was paused that was not open.");
  replay.state = "paused";
  replay.pausedAt = Date.parse(event.at);
}

export function resumed(replay: Replay, event: EventOf<"resumed">): void {
  must(
    replay.state === "paused" && replay.pausedAt !== null,
    "A round was resumed that was not paused.",
  );
  replay.endsAt = endAfterPause(newestRules(replay).rules, replay.endsAt, {
    pausedAt: replay.pausedAt,
    now: Date.parse(event.at),
  });
  must(
    instantOf(event.endsAt) === replay.endsAt,
    "The countdown after the pause is not that of the rules.",
  );
  replay.state = "open";
  replay.pausedAt = null;
}

export function countdown(replay: Replay, event: EventOf<"countdown">): void {
  const { end } = newestRules(replay).rules;
  const at = Date.parse(event.at);
  must(
    replay.state === "open" && replay.endsAt === null,
    "A countdown was started that could not start.",
  );
  must(end.at !== null && at >= Date.parse(end.at), "The countdown was started before its date.");
  replay.endsAt = Date.parse(event.endsAt);
  const full = at + end.countdownHours * 3_600_000;
  must(
    Math.abs(replay.endsAt - full) <= TOLERANCE_MS,
    "The countdown does not have its full length.",
  );
}

/** Nobody won: the pool is divided among those who paid, by the rule and to the last micro-dollar. */
export function expired(replay: Replay, event: EventOf<"expired">): void {
  must(replay.state === "open" && replay.endsAt !== null, "A round ended that had no countdown.");
  must(Date.parse(event.at) >= replay.endsAt, "The round ended before its countdown had run out.");
  must(
    replay.attempts.every(({ outcome }) => outcome !== "waiting"),
    "The round ended while an attempt waited for its verdict.",
  );
  must(
    BigInt(event.pool) === replay.pool,
    `The pool that was divided held ${dollars(replay.pool)}.`,
  );
  const due = whatIsDue(replay);
  for (const { player, amount } of event.shares) {
    const share = due.shares.get(player) ?? 0n;
    must(
      BigInt(amount) === share,
      `Player ${player.slice(0, 12)} got ${dollars(BigInt(amount))} of the pool; the rules say ${dollars(share)}.`,
    );
    due.shares.delete(player);
  }
  must(due.shares.size === 0, "Somebody who paid got no share of the pool.");
  must(BigInt(event.remainder) === due.remainder, "What rounding left of the pool is wrong.");
  replay.paidOut += replay.pool - due.remainder;
  replay.pool = 0n;
  replay.endsAt = null;
  replay.state = "expired";
}

function whatIsDue(replay: Replay): ReturnType<typeof Division> {
  const paid = new Map<string, bigint>();
  let last: string | null = null;
  for (const attempt of replay.attempts) {
    if (attempt.outcome !== "rejected" || attempt.refunded) continue;
    last = attempt.paid.player;
    paid.set(last, (paid.get(last) ?? 0n) + BigInt(attempt.paid.quote.price));
  }
  return division(replay.pool, paid, last, newestRules(replay).rules.end.lastPlayer);
}

/** The prompt is the one that every version of the manifest committed to. */
export function revealed(replay: Replay, { salt, prompt }: EventOf<"revealed">): void {
  must(hasEnded(replay), "The prompt was revealed before the round had ended.");
  must(!replay.revealed, "The prompt was revealed twice.");
  const hash = commitment("prompt", salt, prompt);
  must(
    replay.versions.every(({ manifest }) => manifest.promptHash === hash),
    "The prompt that was revealed is not the one that the manifest committed to.",
  );
  replay.revealed = true;
}

export function settled(replay: Replay): void {
  must(
    replay.state === "won" || replay.state === "expired",
    "A round was settled that had not ended.",
  );
  must(replay.revealed, "The round was settled without revealing its prompt.");
  replay.state = "settled";
}

const hasEnded = ({ state }: Replay) => state === "won" || state === "expired";
