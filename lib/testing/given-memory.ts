import { sql } from "drizzle-orm";
import type { Context } from "@/lib/context";
import { type Id, newId } from "@/lib/core/id";
import { learnFromTurn } from "@/lib/memory";
import type { MemoryPlace, MemoryScope } from "@/lib/memory/contract";
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

/** The plan that includes memory. */
export async function givePlan(userId: Id<"user">): Promise<void> {
  await testDb().execute(sql`update app_user set role = 'pro' where id = ${userId}`);
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

export const scopes: readonly MemoryScope[] = ["chat", "companion", "all"];
