import { expect, test } from "vitest";
import { transact } from "@/db/transaction";
import { listLocalMessages } from "@/lib/email";
import { givenAuthenticator } from "@/lib/testing/authenticator";
import { testDb } from "@/lib/testing/database";
import { contextOf, enter, givenPerson, testContext, visitor } from "@/lib/testing/given-people";
import { givenPayoutWallet } from "@/lib/testing/given-step-up";
import { insertLinked, linkedAccounts } from "./oauth/repository";
import { addPasskey, startPasskey } from "./passkey/add-passkey";
import { listPasskeys } from "./passkey/manage-passkeys";
import { relyingParty } from "./passkey/relying-party";
import { readPayoutWallet } from "./payout/read-payout-wallet";
import { resetPassword } from "./reset-password";
import { sendPasswordReset } from "./send-password-reset";
import { readStepUpWays } from "./step-up/read-step-up-ways";

async function resetLinkTo(email: string): Promise<string> {
  await sendPasswordReset(testContext({ kind: "system", job: "test" }), { email });
  const messages = await listLocalMessages(visitor());
  const letter = messages.find(({ to, text }) => to === email && text.includes("/reset/"));
  return letter?.text.match(/\/reset\/([\w-]+)/)?.[1] ?? "";
}

test("whoever opened an account under somebody else's address keeps no way into it once its owner comes", async () => {
  const squatter = await givenPerson();
  const { ctx, email, session } = squatter;
  const key = givenAuthenticator(relyingParty()?.origin ?? "");
  await addPasskey(ctx, { answer: key.make(await startPasskey(ctx)), name: "Squatter's" });
  await givenPayoutWallet(ctx);
  const account = { provider: "github" as const, subject: "1", label: "squatter" };
  await transact(testDb(), (tx) =>
    insertLinked(tx, { ...account, userId: session.userId, linkedAt: ctx.now() }),
  );

  const password = "the owner's own words";
  await resetPassword(visitor(), { token: await resetLinkTo(email), password });
  const owner = await contextOf(await enter(visitor(), { email, password }));
  expect(await listPasskeys(owner)).toEqual([]);
  expect(await readPayoutWallet(owner)).toBeNull();
  expect(await linkedAccounts(testDb(), session.userId)).toEqual([]);
  expect(await readStepUpWays(owner)).toEqual({
    pin: false,
    passkey: false,
    password: true,
    fresh: true,
  });
});

test("an owner whose address is proven keeps them when they set a new password", async () => {
  const { ctx, email, session } = await givenPerson();
  await testDb().$client.query("update app_user set email_verified_at = now() where id = $1", [
    session.userId,
  ]);
  await givenPayoutWallet(ctx);
  const password = "a new set of words";
  await resetPassword(visitor(), { token: await resetLinkTo(email), password });
  const owner = await contextOf(await enter(visitor(), { email, password }));
  expect(await readStepUpWays(owner)).toMatchObject({ pin: true });
  expect(await readPayoutWallet(owner)).not.toBeNull();
});
