import { asSystem, type Context, requireUser } from "@/lib/context";
import type { StartTurn, TurnEvent } from "../contract";
import { followSent, followTurn } from "./follow-turn";
import { runTurns } from "./run-turns";
import type { Started } from "./send";
import { startTurn } from "./start-turn";
import type { TurnHub } from "./turn-hub";

/** What comes of one send. `running` goes on when nobody reads the events any more. */
export type SentTurn = { events: AsyncIterable<TurnEvent>; running: Promise<void> };

/** Sends, and tells what comes of it from the beginning. Throws what `startTurn` throws. */
export async function sendTurn(
  ctx: Context,
  hub: TurnHub,
  input: StartTurn,
  signal: AbortSignal,
): Promise<SentTurn> {
  requireUser(ctx);
  const started = await startTurn(ctx, input);
  const [first] = started.turns;
  if (!first) throw new Error("a send has a turn");
  const { turns, work } = started;
  if (!work) {
    const events = await followTurn(ctx, hub, { turnId: first.id, after: 0 }, signal);
    return { events: told(ctx, started, events), running: Promise.resolve() };
  }
  const events = followSent(ctx, hub, { turn: first, turns, kept: work.kept }, signal);
  // That it began is told first: to ask a model takes this process some time.
  const running = new Promise((next) => setImmediate(next)).then(() =>
    runTurns(asSystem(ctx, "chat.turn"), hub, { turns, work }),
  );
  running.catch(() => {});
  return { events: told(ctx, started, events), running };
}

/** Help comes before everything else where it is wanted. */
async function* told(
  ctx: Context,
  { support, breakMinutes }: Started,
  events: AsyncIterable<TurnEvent>,
): AsyncGenerator<TurnEvent> {
  if (support) yield { type: "help", country: ctx.origin.country || null };
  if (breakMinutes !== null) yield { type: "break", minutes: breakMinutes };
  yield* events;
}
