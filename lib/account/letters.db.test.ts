import { expect, test } from "vitest";
import { transact } from "@/db/transaction";
import { listLocalMessages } from "@/lib/email";
import { testDb } from "@/lib/testing/database";
import { givenPerson, noon, visitor } from "@/lib/testing/given-people";
import { changeEmail } from "../auth/change-email";
import { signUp } from "../auth/sign-up";
import { sweepAuth } from "../auth/sweep-auth";
import { verifyEmail } from "../auth/verify-email";
import { testContext } from "../testing/context";
import { letters } from "./letters";

const password = "the feather is lighter";

async function addressesTold(userId: Parameters<typeof letters.exportPerson>[1]) {
  const { letters: all } = await letters.exportPerson(testDb(), userId);
  return [...new Set(all.map(({ to }) => to))].sort();
}

async function linkTo(address: string): Promise<string> {
  const all = (await listLocalMessages(visitor())).filter(({ to }) => to === address);
  return all.map(({ text }) => text.match(/\/verify\/([\w-]+)/)?.[1] ?? "").join("");
}

test("who has named somebody's address before they came learns nothing of their letters, and takes none away", async () => {
  const eve = await givenPerson();
  const address = "not-yet-here@example.com";
  await changeEmail(eve.ctx, { email: address, password });
  const { userId } = await signUp(visitor(), { email: address, password });
  const { letters: seen } = await letters.exportPerson(testDb(), eve.session.userId);
  expect(seen.filter(({ to }) => to === address)).toHaveLength(1); // What she had sent herself.
  await transact(testDb(), (tx) =>
    letters.forgetPerson(tx, { userId: eve.session.userId, at: noon }),
  );
  expect(await addressesTold(userId)).toEqual([address]);
});

test("letters to an address that somebody left long ago are theirs, and go with them", async () => {
  const { session, email, ctx } = await givenPerson();
  const next = "moved-long-ago@example.com";
  await changeEmail(ctx, { email: next, password });
  await verifyEmail(visitor(), { token: await linkTo(next) });
  const later = new Date(noon.getTime() + 60 * 86_400_000);
  await sweepAuth(testContext({ now: later }));
  const { userId } = session;
  expect(await addressesTold(userId)).toEqual([email, next].sort());
  await transact(testDb(), (tx) => letters.forgetPerson(tx, { userId, at: later }));
  expect(await addressesTold(userId)).toEqual([]);
  const left = await listLocalMessages(visitor());
  expect(left.filter(({ to }) => to === email || to === next)).toEqual([]);
});
