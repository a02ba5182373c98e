import type { UserActor } from "@/lib/context";
import { approveAdjustment, proposeAdjustment } from "@/lib/credit";
import { contextOn, moveClock, type Stage } from "./stage";

const hours = 60;

/** A change of credits that two people made, and one that waits for the second. */
export async function seedAdjustments(
  stage: Stage,
  { keeper, deputy }: { keeper: UserActor; deputy: UserActor },
): Promise<void> {
  moveClock(stage, 26 * hours);
  const done = await proposeAdjustment(contextOn(stage, deputy), {
    handle: "hollis",
    bucket: "bonus",
    change: "5000000",
    reason: "Three replies broke off on the first evening",
    idempotencyKey: "0191f0a4-0000-7000-8000-000000000001",
  });
  moveClock(stage, 25 * hours);
  await approveAdjustment(contextOn(stage, keeper), {
    adjustmentId: done.id,
    reason: "Seen in the logs of that evening",
  });
  moveClock(stage, 2 * hours);
  await proposeAdjustment(contextOn(stage, deputy), {
    handle: "joaquim",
    bucket: "purchased",
    change: "20000000",
    reason: "Wrote to us about a test that he helped with",
    idempotencyKey: "0191f0a4-0000-7000-8000-000000000002",
  });
}
