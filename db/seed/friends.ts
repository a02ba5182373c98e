import { createHash } from "node:crypto";
import type { UserActor } from "@/lib/context";
import { invariant } from "@/lib/core/errors";
import { noteActivity, noteAttribution, noteTrace, readMyReferrals } from "@/lib/referral";
import { contextOn, type Stage } from "./stage";

/** Who came by whose link, in the order of `players`. */
const brought = [
  { inviter: "nadia", invited: "joaquim" },
  { inviter: "nadia", invited: "wen-li" },
  { inviter: "hollis", invited: "oona" },
  { inviter: "hollis", invited: "tariq" },
];

/** These two were seen in one browser: the house has something to look at. */
const together = ["hollis", "tariq"];

/** Brings players together who came by others' links. None has been here for long enough to count. */
export async function seedFriends(stage: Stage, people: Map<string, UserActor>): Promise<void> {
  const at = stage.clock.toISOString();
  const system = contextOn(stage);
  const named = (handle: string) => {
    const actor = people.get(handle);
    invariant(actor, `${handle} is there`);
    return actor;
  };
  for (const handle of together) {
    const device = createHash("sha256").update("a browser in the seeded world").digest("hex");
    await noteTrace(system, { userId: named(handle).userId, address: null, device, at });
  }
  for (const { inviter, invited } of brought) {
    const { code } = await readMyReferrals(contextOn(stage, named(inviter)), { limit: 1 });
    const { userId } = named(invited);
    await noteAttribution(system, { userId, code, at });
  }
}

/** Counts what they have played since. */
export async function countFriends(stage: Stage, people: Map<string, UserActor>): Promise<void> {
  for (const { invited } of brought) {
    const userId = people.get(invited)?.userId;
    if (userId) await noteActivity(contextOn(stage), { userId });
  }
}
