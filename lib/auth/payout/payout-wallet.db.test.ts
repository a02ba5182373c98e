import { expect, test } from "vitest";
import type { Context } from "@/lib/context";
import { listLocalMessages } from "@/lib/email";
import { testDb } from "@/lib/testing/database";
import { givenPerson, noon, visitor } from "@/lib/testing/given-people";
import { givenPin, givenPinProof as proof } from "@/lib/testing/given-step-up";
import { readPayoutWallet } from "./read-payout-wallet";
import { keepPayoutWallet, setPayoutWallet } from "./set-payout-wallet";

const first = "4Nd1mBQtrMJVYVfKf2PJy9NZUZdTAsp7D4xWLs4gDB4T";
const second = "So11111111111111111111111111111111111111112";
const after = (ctx: Context, hours: number): Context => ({
  ...ctx,
  now: () => new Date(noon.getTime() + hours * 3_600_000),
});

test("a change of the payout wallet waits 48 hours, is told by letter, and can be taken back", async () => {
  const { ctx, email, session } = await givenPerson();
  await testDb().$client.query("update app_user set email_verified_at = now() where id = $1", [
    session.userId,
  ]);
  await givenPin(ctx);
  await setPayoutWallet(ctx, { address: first, proof });
  await setPayoutWallet(ctx, { address: second, proof });
  expect(await readPayoutWallet(after(ctx, 47))).toMatchObject({
    address: first,
    next: { address: second },
  });
  const letters = (await listLocalMessages(visitor())).filter(({ to }) => to === email);
  expect(letters.filter(({ subject }) => /payout wallet/.test(subject))).toHaveLength(2);

  await keepPayoutWallet(after(ctx, 47));
  expect(await readPayoutWallet(after(ctx, 49))).toMatchObject({ address: first, next: null });
  await setPayoutWallet(after(ctx, 50), { address: second, proof });
  expect(await readPayoutWallet(after(ctx, 98))).toMatchObject({ address: second, next: null });
});

test("nobody sets a payout wallet by password or by an open session alone", async () => {
  const { ctx, password } = await givenPerson();
  await expect(setPayoutWallet(ctx, { address: first })).rejects.toMatchObject({
    reason: "auth.step_up_not_set",
  });
  await givenPin(ctx);
  await expect(
    setPayoutWallet(ctx, { address: first, proof: { kind: "password", password } }),
  ).rejects.toMatchObject({ reason: "auth.step_up_needed" });
  expect(await readPayoutWallet(ctx)).toBeNull();
});
