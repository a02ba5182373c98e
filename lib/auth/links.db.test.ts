import { expect, test } from "vitest";
import { listLocalMessages } from "@/lib/email";
import { drainOutbox } from "@/lib/outbox";
import { testDb } from "@/lib/testing/database";
import { contextOf, givenPerson, testContext, visitor } from "@/lib/testing/given-people";
import { findUserByEmail } from "@/lib/user";
import { changeEmail } from "./change-email";
import { changePassword } from "./change-password";
import { requestPasswordReset } from "./request-password-reset";
import { resetPassword } from "./reset-password";
import { sendPasswordReset } from "./send-password-reset";
import { verifyEmail } from "./verify-email";

const badLink = { code: "invalid", reason: "auth.bad_link" };
const fresh = "a wholly new password";

/** The letters to this address. */
async function lettersTo(address: string) {
  return (await listLocalMessages(visitor())).filter(({ to }) => to === address);
}

/** The one link of this kind that was sent to this address. */
async function linkTo(address: string, page: "verify" | "reset"): Promise<string> {
  const texts = (await lettersTo(address)).map(({ text }) => text);
  return texts.join().match(new RegExp(`/${page}/([\\w-]+)`))?.[1] ?? "";
}

async function resetLinkTo(email: string): Promise<string> {
  await requestPasswordReset(visitor(), { email });
  await drainOutbox(testContext({ kind: "system", job: "test" }), {
    "auth.send_reset": sendPasswordReset,
  });
  return linkTo(email, "reset");
}

async function givenConfirmed() {
  const person = await givenPerson();
  await verifyEmail(visitor(), { token: await linkTo(person.email, "verify") });
  return person;
}

test("who has taken the account back by a reset link does not lose it to a link for another address", async () => {
  const { email, password, ctx } = await givenConfirmed();
  const thief = "thief-1@example.com";
  await changeEmail(ctx, { email: thief, password });
  await resetPassword(visitor(), { token: await resetLinkTo(email), password: fresh });
  const token = await linkTo(thief, "verify");
  await expect(verifyEmail(visitor(), { token })).rejects.toMatchObject(badLink);
  expect((await findUserByEmail(testDb(), email))?.emailVerifiedAt).not.toBeNull();
});

test("a new password ends the links for another address and for another password, and is told", async () => {
  const { email, password, session, ctx } = await givenConfirmed();
  const thief = "thief-2@example.com";
  await changeEmail(ctx, { email: thief, password });
  const reset = await resetLinkTo(email);
  await changePassword(await contextOf(session), { current: password, password: fresh });
  const subjects = (await lettersTo(email)).map(({ subject }) => subject);
  expect(subjects).toContain("Your password was changed");
  await expect(resetPassword(visitor(), { token: reset, password })).rejects.toMatchObject(badLink);
  const token = await linkTo(thief, "verify");
  await expect(verifyEmail(visitor(), { token })).rejects.toMatchObject(badLink);
});

test("a new password leaves the link by which the present address is confirmed", async () => {
  const { email, password, ctx } = await givenPerson();
  const token = await linkTo(email, "verify");
  await changePassword(ctx, { current: password, password: fresh });
  expect(await verifyEmail(visitor(), { token })).toEqual({ email });
});

test("an address that was proven is told when another takes its place", async () => {
  const { email, password, ctx } = await givenConfirmed();
  const next = "moved-away@example.com";
  await changeEmail(ctx, { email: next, password });
  await verifyEmail(visitor(), { token: await linkTo(next, "verify") });
  expect(await lettersTo(email)).toContainEqual(
    expect.objectContaining({
      subject: "Your account has another address",
      text: expect.stringContaining(next),
    }),
  );
});
