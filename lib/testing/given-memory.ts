import { transact } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { type Id, newId } from "@/lib/core/id";
import { learnFromTurn } from "@/lib/memory";
import type { MemoryPlace } from "@/lib/memory/contract";
import { setPlan } from "@/lib/plan";
import type { TierName } from "@/lib/plan/contract";
import { testContext as baseContext } from "./context";
import { testDb } from "./database";
import { contextOf, givenPerson, noon } from "./given-people";

/** Somebody whose plan includes memory, in a chat with a companion of their own. */
export async function givenRememberer(at: Date = noon) {
  const { session } = await givenPerson(at);
  await givePlan(session.userId);
  const ctx = await contextOf(session, at);
  const place = placeFor(session.userId);
  return { ctx, session, place, userId: session.userId };
}

/** A plan that includes memory, or one that does not. */
export async function givePlan(userId: Id<"user">, tier: TierName = "premium"): Promise<void> {
  await transact(testDb(), (tx) => setPlan(tx, { userId, tier, until: null, at: noon }));
}

export function placeFor(userId: Id<"user">): MemoryPlace {
  return { userId, companionId: newId("companion", noon), chatId: newId("chat", noon) };
}

export const system = (now: Date = noon): Context => baseContext({ now });

/** Says something in a chat, and lets it be learnt. What was said and answered. */
export async function say(place: MemoryPlace, text: string, { now = noon, reply = "I see." } = {}) {
  const [message, answer] = [newId("message", now), newId("message", now)];
  await learnFromTurn(system(now), {
    ...place,
    userMessage: { id: message, text },
    reply: { id: answer, text: reply },
    recalledIds: [],
    model: "house/companion",
  });
  return { messageId: message, replyId: answer };
}
