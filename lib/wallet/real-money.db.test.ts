import { expect, test, vi } from "vitest";
import { balanceOf } from "@/lib/ledger";
import { testDb } from "@/lib/testing/database";
import { givenPerson } from "@/lib/testing/given-people";
import { readWallet } from "./read-wallet";
import { refillPlayMoney } from "./refill-play-money";

vi.stubEnv("REAL_MONEY", "true");

test("where money is real, nobody is given any", async () => {
  const { ctx, session } = await givenPerson();
  const balance = await balanceOf(testDb(), `usd:user:${session.userId}`);
  expect(balance.total).toBe(0n);
  await expect(refillPlayMoney(ctx, 10_000_000n)).rejects.toMatchObject({
    reason: "wallet.real_money",
  });
  expect(await readWallet(ctx, 10_000_000n)).toMatchObject({
    playMoney: false,
    refill: { refusal: "real_money" },
  });
});
