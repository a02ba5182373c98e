import { z } from "zod";
import { type Hash, hashOf } from "./hash";
import { count, digits, hash, instant, micros, place, split } from "./shapes";

/** A player's name within one round. The same person has another one in every other round. */
const player = digits(64);
const attempt = { attempt: z.string(), number: place };

const shapes = {
  /** A version of the manifest, by its hash, from here on. */
  manifest: { version: place, hash, reason: z.string().nullable() },
  /** The round takes payments; its pool holds the floor and what earlier rounds left over. */
  opened: { floor: micros, carry: micros, pool: micros },
  /** Of a round on the chain: what rounding left of an earlier one came into its pool. */
  carried: { amount: micros, pool: micros },
  paused: { reason: z.string() },
  resumed: { reason: z.string(), endsAt: instant.nullable() },
  /** The date in the rules has come, and the countdown runs. */
  countdown: { endsAt: instant },
  /** An attempt took its place in the order. Its fee is held. */
  paid: {
    ...attempt,
    player,
    quote: z.strictObject({
      id: z.string(),
      price: micros,
      step: count,
      issued: instant,
      expires: instant,
      /** What the house bears of the price; left out for nothing. `price` is what was paid. */
      discount: micros.optional(),
    }),
    /** Of a round on the chain: the transaction that paid, and when the chain says that was. */
    payment: z.strictObject({ signature: z.string(), at: instant }).optional(),
    split,
    message: hash,
    manifest: place,
  },
  /** An attempt was judged, its fee charged, and with a win the pool paid out. */
  judged: {
    ...attempt,
    outcome: z.enum(["rejected", "won"]),
    model: z.string(),
    /** Commits to what the guardian was shown, or to null for nothing but prompt and message. */
    shown: hash,
    /** Commits to `{ answer, explanation }`. */
    answer: hash,
    toolCalled: z.boolean(),
    charged: split,
    payout: micros.nullable(),
    pool: micros,
    endsAt: instant.nullable(),
  },
  /** An attempt could not be judged; its fee went back and it counts for nothing. */
  voided: { ...attempt, reason: z.string(), shown: hash, answer: hash },
  /** An admin gave a charged fee back: its share of the pool is taken from there. */
  refunded: { ...attempt, reason: z.string(), amount: micros, fromPool: micros, pool: micros },
  /** Nobody won. The pool is divided by the rule in the manifest. */
  expired: {
    pool: micros,
    shares: z.array(z.strictObject({ player, amount: micros })),
    remainder: micros,
  },
  /** The prompt that the manifest committed to, with the salt of the commitment. */
  revealed: { salt: z.string(), prompt: z.string(), weakness: z.string() },
  settled: {},
};

const event = <Type extends keyof typeof shapes>(type: Type) =>
  z.strictObject({ type: z.literal(type), at: instant, ...shapes[type] });

/** Everything that can happen in a round, in the words of its chain. */
export const Event = z.discriminatedUnion("type", [
  event("manifest"),
  event("opened"),
  event("carried"),
  event("paused"),
  event("resumed"),
  event("countdown"),
  event("paid"),
  event("judged"),
  event("voided"),
  event("refunded"),
  event("expired"),
  event("revealed"),
  event("settled"),
]);
export type Event = z.output<typeof Event>;
export type EventOf<Type extends Event["type"]> = Extract<Event, { type: Type }>;

/** One link of a round's chain. `hash` covers the event, its place and the link before it. */
export const Link = z.strictObject({ seq: place, previous: hash, hash, event: Event });
export type Link = z.output<typeof Link>;

/** What stands where the first link of a round has no link before it. */
export const genesis = (roundId: string): Hash => hashOf("link", { round: roundId });

export function linkHash(link: { seq: number; previous: Hash; event: unknown }): Hash {
  const { seq, previous, event } = link;
  return hashOf("link", { seq, previous, event });
}
