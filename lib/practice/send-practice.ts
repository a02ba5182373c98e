import { asSystem, type Context, requireUser } from "@/lib/context";
import type { PracticeEvent, SendPractice } from "./contract";
import { judgePractice } from "./judge-practice";
import { startMessage } from "./start-message";
import { viewAttempt } from "./view";

/** What comes of one message. `judging` goes on when nobody reads the events any more. */
export type SentPractice = { events: AsyncIterable<PracticeEvent>; judging: Promise<void> };

/** Sends one message to a guardian, for nothing. Throws what `startMessage` throws. */
export async function sendPractice(ctx: Context, input: SendPractice): Promise<SentPractice> {
  requireUser(ctx);
  const started = await startMessage(ctx, input);
  const told = openChannel();
  told.add({ type: "attempt", attempt: viewAttempt(started.attempt, ctx.now()) });
  const judging = judgePractice(asSystem(ctx, "practice.judge"), started, told.add).finally(
    told.end,
  );
  return { events: told.events(), judging };
}

/** Keeps what is told until the one reader asks for it. An answer is short, so nothing is dropped. */
function openChannel() {
  const waiting: PracticeEvent[] = [];
  let over = false;
  let wake = () => {};
  return {
    add(event: PracticeEvent): void {
      waiting.push(event);
      wake();
    },
    end(): void {
      over = true;
      wake();
    },
    async *events(): AsyncGenerator<PracticeEvent> {
      for (;;) {
        const event = waiting.shift();
        if (event) yield event;
        else if (over) return;
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
    },
  };
}
