import { expect, test } from "vitest";
import { transact } from "@/db/transaction";
import { testDb } from "@/lib/testing/database";
import { givenPerson, noon, visitor } from "@/lib/testing/given-people";
import { isLinkGood } from "./is-link-good";
import { issueToken } from "./issue-token";
import { minutesAfter } from "./rules";
import { verifyEmail } from "./verify-email";

const purpose = "verify_email";

test("a link is good for what it was sent for, until it was used or is too old, and asking uses nothing up", async () => {
  const { session, email } = await givenPerson();
  const expiresAt = minutesAfter(noon, 60);
  const facts = { userId: session.userId, purpose, email, expiresAt } as const;
  const token = await transact(testDb(), (tx) => issueToken(tx, visitor(), facts));
  expect(await isLinkGood(visitor(), { token, purpose })).toBe(true);
  expect(await isLinkGood(visitor(), { token, purpose })).toBe(true);
  expect(await isLinkGood(visitor(), { token, purpose: "reset_password" })).toBe(false);
  expect(await isLinkGood(visitor(expiresAt), { token, purpose })).toBe(false);
  await verifyEmail(visitor(), { token });
  expect(await isLinkGood(visitor(), { token, purpose })).toBe(false);
});

test("what was never sent is no good link", async () => {
  expect(await isLinkGood(visitor(), { token: "anything", purpose })).toBe(false);
});
