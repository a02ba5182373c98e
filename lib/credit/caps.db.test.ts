import { expect, test } from "vitest";
import type { Context } from "@/lib/context";
import { after, credits, givenPayer, HOUR, hold, noon, post } from "@/lib/testing/given-credit";
import { outcomes } from "@/lib/testing/given-ledger";
import { readCaps } from ".";
import { keepCap, setCap } from "./change-caps";
import type { CapWindow } from "./contract";

const cap = (ctx: Context, window: CapWindow, count: number | null, ms = 0) =>
  setCap(
    { ...ctx, now: () => after(ms) },
    { window, value: count === null ? null : String(credits(count)) },
  );
const capAt = async (ctx: Context, window: CapWindow, ms: number) =>
  (await readCaps({ ...ctx, now: () => after(ms) })).find((each) => each.window === window);

test("a cap stops spending hard, says which and how much, and nothing is held", async () => {
  const ada = await givenPayer();
  await cap(ada, "day", 2);
  await hold(ada.userId, credits(1.5));
  await expect(hold(ada.userId, credits(0.6))).rejects.toMatchObject({
    code: "forbidden",
    reason: "credit.cap_day",
    retryAfter: 12 * 3_600,
    details: { allowed: "2000000", spent: "1500000", needed: "600000" },
  });
  await hold(ada.userId, credits(0.5));
  expect(await capAt(ada, "day", 0)).toMatchObject({ value: "2000000", used: "2000000" });
});

test("what comes back counts for a cap no more", async () => {
  const ada = await givenPayer();
  await cap(ada, "day", 2);
  const { chargeId } = await hold(ada.userId, credits(2));
  await post(chargeId, credits(0.5));
  await hold(ada.userId, credits(1.5));
});

test("50 charges at once do not go beyond a cap together", async () => {
  const ada = await givenPayer();
  await cap(ada, "day", 3);
  const { succeeded, reasons } = await outcomes(
    Array.from({ length: 50 }, () => hold(ada.userId, credits(0.5))),
  );
  expect(succeeded).toBe(6);
  expect(new Set(reasons)).toEqual(new Set(["credit.cap_day"]));
});

test("a lower cap holds at once, a higher one after 24 hours, and it can be kept", async () => {
  const ada = await givenPayer();
  await cap(ada, "month", 5);
  await cap(ada, "month", 8, HOUR);
  expect(await capAt(ada, "month", 25 * HOUR - 1)).toMatchObject({
    value: "5000000",
    pending: { value: "8000000", at: after(25 * HOUR).toISOString() },
  });
  expect(await capAt(ada, "month", 25 * HOUR)).toMatchObject({ value: "8000000", pending: null });
  await cap(ada, "month", null, 26 * HOUR);
  await keepCap({ ...ada, now: () => after(27 * HOUR) }, { window: "month" });
  expect(await capAt(ada, "month", 99 * HOUR)).toMatchObject({ value: "8000000", pending: null });
  await cap(ada, "month", 1, 100 * HOUR);
  expect(await capAt(ada, "month", 100 * HOUR)).toMatchObject({ value: "1000000" });
});

test("a cap of a week outlasts a day, and renews on Monday", async () => {
  const ada = await givenPayer(); // noon is a Sunday
  await cap(ada, "week", 10);
  await hold(ada.userId, credits(10));
  await expect(hold(ada.userId, credits(1))).rejects.toMatchObject({ reason: "credit.cap_week" });
  await hold(ada.userId, credits(10), after(13 * HOUR));
  await expect(hold(ada.userId, credits(1), after(36 * HOUR))).rejects.toMatchObject({
    reason: "credit.cap_week",
  });
  expect((await capAt(ada, "week", 0))?.renewsAt).toBe("2026-03-02T00:00:00.000Z");
});

test("a cap of nothing stops everything", async () => {
  const ada = await givenPayer();
  await cap(ada, "month", 0);
  await expect(hold(ada.userId, 1n, noon)).rejects.toMatchObject({ reason: "credit.cap_month" });
});
