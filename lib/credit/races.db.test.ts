import { expect, test } from "vitest";
import { testContext } from "@/lib/testing/context";
import { after, credits, givenPayer, HOUR, hold, ledgerFaults } from "@/lib/testing/given-credit";
import { readCreditBalance, refreshDays, sweepCredits } from ".";

test("refreshes raced by 20 over midnight bring one day", async () => {
  const ada = await givenPayer();
  await hold(ada.userId, credits(1));
  const at = 13 * HOUR;
  const system = testContext({ now: after(at) });
  await Promise.all([
    ...Array.from({ length: 20 }, () => hold(ada.userId, credits(0.1), after(at))),
    ...Array.from({ length: 5 }, () => refreshDays(system)),
    ...Array.from({ length: 5 }, () => sweepCredits(system)),
  ]);
  expect(await readCreditBalance({ ...ada, now: () => after(at) })).toMatchObject({
    available: "8000000",
  });
  expect(await ledgerFaults()).toEqual({ sums: [], faults: [] });
});
