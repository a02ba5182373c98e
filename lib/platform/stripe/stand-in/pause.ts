import { z } from "zod";
import { type Desk, seconds } from "./desk";
import { whole } from "./params";
import { invalid } from "./refusal";
import type { Subscription } from "./things";

/** An empty value ends a pause. */
export const pauseField = z.union([
  z.literal("").transform(() => null),
  z.strictObject({
    behavior: z.enum(["mark_uncollectible", "void"]),
    resumes_at: whole.optional(),
  }),
]);

/** A subscription of which nothing is charged, or is again. */
export function pausedAs(
  desk: Desk,
  old: Subscription,
  wanted: z.output<typeof pauseField> | undefined,
): Subscription {
  if (wanted === undefined) return old;
  if (wanted === null) return { ...old, pause_collection: null };
  const { behavior, resumes_at: resumes = null } = wanted;
  if (resumes !== null && resumes <= seconds(desk))
    throw invalid(
      "`pause_collection[resumes_at]` must be a timestamp in the future.",
      "pause_collection[resumes_at]",
    );
  return { ...old, pause_collection: { behavior, resumes_at: resumes } };
}

/** The same subscription when so many seconds of a period have been let pass before their time. */
export function pauseSooner(old: Subscription, passed: number): Subscription {
  const pause = old.pause_collection;
  if (!pause?.resumes_at) return old;
  return { ...old, pause_collection: { ...pause, resumes_at: pause.resumes_at - passed } };
}

/** Whether a pause is over by then. */
export function pauseOver({ pause_collection: pause }: Subscription, at: number): boolean {
  return Boolean(pause?.resumes_at && pause.resumes_at <= at);
}
