import { setImmediate as nextTurn } from "node:timers/promises";

/** Samples after which others have their turn: some milliseconds of work. */
const SLICE = 100_000;

/** Work in steps, each of which says how many samples it has done. */
export type Steps<T> = Generator<number, T>;

/** Does work to its end, and lets others have their turn in between. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  let done = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    done += step.value;
    if (done < SLICE) continue;
    done = 0;
    await nextTurn();
  }
}

/** Does work to its end at once: for what is small. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
