import { randomInt } from "node:crypto";
import { signUp } from "@/lib/auth";
import type { SignedIn } from "@/lib/auth/contract";
import { signIn } from "@/lib/auth/sign-in";
import type { Actor, Context } from "@/lib/context";
import { invariant } from "@/lib/core/errors";
import { findActorFacts } from "@/lib/user";
import { testContext as baseContext } from "./context";
import { testDb } from "./database";

export const noon = new Date("2026-03-01T12:00:00.000Z");

/** A context over the test's database, from a network address of its own. */
export function testContext(actor: Actor, at: Date = noon): Context {
  const origin = { address: anyAddress(), userAgent: "Mozilla/5.0 (X11; Linux) Firefox/140.0" };
  return { ...baseContext({ actor, now: at }), origin };
}

/** Somebody who is not signed in, on a network address that nobody else has. */
export function visitor(at?: Date): Context {
  return testContext({ kind: "anonymous" }, at);
}

/** The context of whoever this session was opened for, as the database knows them now. */
export async function contextOf(session: SignedIn, at: Date = noon): Promise<Context> {
  const facts = await findActorFacts(testDb(), session.userId, at);
  invariant(facts, "this person is known and not suspended");
  const { userId, sessionId } = session;
  return testContext({ kind: "user", userId, sessionId, ...facts }, at);
}

/** Signs in somebody who takes no second step. */
export async function enter(
  ctx: Context,
  credentials: { email: string; password: string },
): Promise<SignedIn> {
  const session = await signIn(ctx, credentials);
  invariant("token" in session, "no second step is asked for");
  return session;
}

let people = 0;

/** A person with an account, signed in, and what they signed up with. */
export async function givenPerson(at: Date = noon) {
  people += 1;
  const email = `person-${people}@example.com`;
  const password = "the feather is lighter";
  const session = await signUp(visitor(at), { email, password });
  return { session, email, password, ctx: await contextOf(session, at) };
}

function anyAddress(): string {
  return `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;
}
