import { transact } from "@/db/transaction";
import { createChat } from "@/lib/chat";
import { ensureHouseCompanions } from "@/lib/companion";
import { bySlug } from "@/lib/companion/repository";
import type { Context, UserActor } from "@/lib/context";
import { invariant } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { grantCredits } from "@/lib/credit";
import { testContext } from "./context";
import { testDb } from "./database";
import { givenPerson } from "./given-people";

/** The id of a house companion, which is there from now on. */
export async function givenCompanion(slug: string): Promise<Id<"companion">> {
  await ensureHouseCompanions(testContext());
  const row = await bySlug(testDb(), slug);
  invariant(row, `${slug} is a companion of the house`);
  return row.id;
}

export type Talker = Context & { actor: UserActor };

/** Somebody with many purchased credits, so that only what a test is about runs out. */
export async function givenTalker(at?: Date): Promise<Talker> {
  const { ctx } = await givenPerson(at);
  const { actor } = ctx;
  invariant(actor.kind === "user", "whoever signs up is a person");
  const { userId } = actor;
  await transact(ctx.db, (tx) =>
    grantCredits(tx, {
      userId,
      bucket: "purchased",
      amount: 1_000_000_000n,
      key: `test.grant:${userId}`,
      code: "credit.package",
      memo: {},
      at: ctx.now(),
    }),
  );
  return { ...ctx, actor };
}

/** A chat of this person with house companions. */
export async function givenChat(
  ctx: Context,
  slugs: readonly string[],
  options: Partial<Parameters<typeof createChat>[1]> = {},
): Promise<Id<"chat">> {
  const companionIds = await Promise.all(slugs.map(givenCompanion));
  const { chatId } = await createChat(ctx, {
    companionIds,
    temporary: false,
    order: "all",
    greeting: 0,
    ...options,
  });
  return chatId;
}
