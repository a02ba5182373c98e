import { expect, test } from "vitest";
import { transact } from "@/db/transaction";
import { testDb } from "@/lib/testing/database";
import {
  after,
  charge,
  credits,
  givenPayer,
  HOUR,
  hold,
  ledgerFaults,
  noon,
  post,
} from "@/lib/testing/given-credit";
import { outcomes } from "@/lib/testing/given-ledger";
import { grantCredits, holdCredits, readCreditBalance, takeBackCredits, voidCredits } from ".";

const give = (
  grant: Partial<Parameters<typeof grantCredits>[1]> &
    Pick<Parameters<typeof grantCredits>[1], "userId" | "bucket" | "amount" | "key">,
) =>
  transact(testDb(), (tx) =>
    grantCredits(tx, { code: "test.grant", memo: {}, at: noon, ...grant }),
  );

test("the first use in a day brings the day's credits, and what is not delivered comes back", async () => {
  const ada = await givenPayer();
  expect((await readCreditBalance(ada)).available).toBe("10000000");
  const { chargeId } = await hold(ada.userId, credits(4));
  expect(await readCreditBalance(ada)).toMatchObject({ available: "6000000", held: "4000000" });
  expect(await post(chargeId, credits(1.5))).toEqual({ posted: credits(1.5), state: "posted" });
  expect(await readCreditBalance(ada)).toMatchObject({ available: "8500000", held: "0" });
  expect(await ledgerFaults()).toEqual({ sums: [], faults: [] });
});

test("too few credits say what is needed and what there is, and hold nothing", async () => {
  const ada = await givenPayer();
  await expect(hold(ada.userId, credits(11))).rejects.toMatchObject({
    code: "insufficient_funds",
    reason: "credit.insufficient",
    details: { needed: "11000000", available: "10000000" },
  });
  expect(await readCreditBalance(ada)).toMatchObject({ available: "10000000", held: "0" });
});

test("credits burn daily first, then purchased, then bonus", async () => {
  const ada = await givenPayer();
  const { userId } = ada;
  await give({ userId, bucket: "bonus", amount: credits(5), key: `b:${userId}` });
  await give({ userId, bucket: "purchased", amount: credits(5), key: `p:${userId}` });
  const { chargeId } = await hold(userId, credits(17));
  await post(chargeId, credits(16));
  expect(await readCreditBalance(ada)).toMatchObject({
    daily: { available: "0" },
    purchased: "0",
    bonus: { available: "4000000" },
  });
});

test("the same key again is the same charge; with other content it is refused", async () => {
  const { userId } = await givenPayer();
  const first = await hold(userId, credits(2), noon, `same:${userId}`);
  expect(await hold(userId, credits(2), after(1_000), `same:${userId}`)).toEqual(first);
  await post(first.chargeId, credits(1));
  expect(await hold(userId, credits(2), noon, `same:${userId}`)).toMatchObject({ state: "posted" });
  await expect(hold(userId, credits(3), noon, `same:${userId}`)).rejects.toMatchObject({
    reason: "credit.key_reused",
  });
});

test("a charge is closed once: whoever closes it first has the last word", async () => {
  const ada = await givenPayer();
  const { chargeId } = await hold(ada.userId, credits(2));
  await post(chargeId, credits(1));
  expect(await post(chargeId, credits(2))).toEqual({ posted: credits(1), state: "posted" });
  const voided = await transact(testDb(), (tx) =>
    voidCredits(tx, { chargeId, reason: "stopped", at: noon }),
  );
  expect(voided).toEqual({ posted: credits(1), state: "posted" });
  expect((await readCreditBalance(ada)).available).toBe("9000000");
});

test("nothing delivered gives all back, and more than was held takes what was held", async () => {
  const ada = await givenPayer();
  const cut = await hold(ada.userId, credits(2));
  expect(await post(cut.chargeId, 0n)).toEqual({ posted: 0n, state: "voided" });
  const long = await hold(ada.userId, credits(2));
  expect(await post(long.chargeId, credits(3))).toEqual({ posted: credits(2), state: "posted" });
  expect((await readCreditBalance(ada)).available).toBe("8000000");
});

test("the next day brings credits again, and what was left of the day before lapses", async () => {
  const ada = await givenPayer();
  await hold(ada.userId, credits(4));
  const tomorrow = after(24 * HOUR);
  await hold(ada.userId, credits(3), tomorrow);
  expect(await readCreditBalance({ ...ada, now: () => tomorrow })).toMatchObject({
    available: "7000000",
    daily: { available: "7000000" },
  });
});

test("50 holds at once on credits for 10: exactly 10 are placed", async () => {
  const ada = await givenPayer();
  const { succeeded, reasons } = await outcomes(
    Array.from({ length: 50 }, () => hold(ada.userId, credits(1))),
  );
  expect(succeeded).toBe(10);
  expect(new Set(reasons)).toEqual(new Set(["credit.insufficient"]));
  expect(await readCreditBalance(ada)).toMatchObject({ available: "0", held: "10000000" });
  expect(await ledgerFaults()).toEqual({ sums: [], faults: [] });
});

test("20 first uses at once in a day bring the day's credits once", async () => {
  const ada = await givenPayer();
  await Promise.all(Array.from({ length: 20 }, () => hold(ada.userId, credits(0.1))));
  expect(await readCreditBalance(ada)).toMatchObject({ available: "8000000", held: "2000000" });
});

test("one key 20 times at once is one charge", async () => {
  const { userId } = await givenPayer();
  const once = charge(userId, credits(1));
  const all = await Promise.all(
    Array.from({ length: 20 }, () => transact(testDb(), (tx) => holdCredits(tx, once))),
  );
  expect(new Set(all.map(({ chargeId }) => chargeId)).size).toBe(1);
});

test("a grant delivered 20 times at once is granted once", async () => {
  const ada = await givenPayer();
  const { userId } = ada;
  const key = `webhook:${userId}`;
  const all = await Promise.all(
    Array.from({ length: 20 }, () =>
      give({ userId, bucket: "purchased", amount: credits(100), key }),
    ),
  );
  expect(all.filter(({ replayed }) => !replayed)).toHaveLength(1);
  expect((await readCreditBalance(ada)).purchased).toBe("100000000");
  await expect(
    give({ userId, bucket: "purchased", amount: credits(200), key }),
  ).rejects.toMatchObject({ reason: "credit.key_reused" });
});

test("a refund takes back what is left, says what is missing, and does so once", async () => {
  const ada = await givenPayer();
  const { userId } = ada;
  await give({ userId, bucket: "purchased", amount: credits(10), key: `p:${userId}` });
  const spent = await hold(userId, credits(14));
  await post(spent.chargeId, credits(14));
  const back = () =>
    transact(testDb(), (tx) =>
      takeBackCredits(tx, {
        userId,
        bucket: "purchased",
        amount: credits(10),
        key: `r:${userId}`,
        code: "test.refund",
        memo: {},
        at: noon,
      }),
    );
  const answers = await Promise.all(Array.from({ length: 20 }, back));
  expect(new Set(answers.map(({ taken, missing }) => `${taken} ${missing}`))).toEqual(
    new Set(["6000000 4000000"]),
  );
  expect((await readCreditBalance(ada)).purchased).toBe("0");
  expect(await ledgerFaults()).toEqual({ sums: [], faults: [] });
});
