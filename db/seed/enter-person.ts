import { eq } from "drizzle-orm";
import { appUser } from "@/db/schema/user";
import { transact } from "@/db/transaction";
import { signOut, signUp } from "@/lib/auth";
import type { UserActor } from "@/lib/context";
import { invariant } from "@/lib/core/errors";
import { type Id, newId } from "@/lib/core/id";
import { findActorFacts, findUserByEmail, setEmail } from "@/lib/user";
import { type Person, seedPassword } from "./people";
import { contextOn, type Stage } from "./stage";

/** Signs a person up, or finds them from a seed that was cut short. They are signed in nowhere. */
export async function enterPerson(stage: Stage, person: Person): Promise<UserActor> {
  const found = await findUserByEmail(stage.db, person.email);
  const userId = found?.id ?? (await enter(stage, person));
  await confirm(stage, userId, person);
  const facts = await findActorFacts(stage.db, userId, stage.clock);
  invariant(facts, `${person.handle} is there`);
  return { kind: "user", userId, sessionId: newId("session", stage.clock), ...facts };
}

async function enter(stage: Stage, { email, handle }: Person): Promise<Id<"user">> {
  const session = await signUp(contextOn(stage, { kind: "anonymous" }), {
    email,
    password: seedPassword,
    handle,
  });
  const { userId, sessionId } = session;
  const facts = { handle, role: "user", guest: false, granted: [] } as const;
  await signOut(contextOn(stage, { kind: "user", userId, sessionId, ...facts }));
  return userId;
}

async function confirm(stage: Stage, userId: Id<"user">, person: Person): Promise<void> {
  await transact(stage.db, async (tx) => {
    if (person.verified) await setEmail(tx, contextOn(stage), userId, person.email, stage.clock);
    // The first keeper of a house is named by nobody who is in it.
    await tx.update(appUser).set({ role: person.role }).where(eq(appUser.id, userId));
  });
}
