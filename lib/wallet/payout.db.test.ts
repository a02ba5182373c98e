import { beforeAll, expect, test, vi } from "vitest";
import { balanceOf } from "@/lib/ledger";
import { declareMyself } from "@/lib/protection/real-money/declare-myself";
import { testDb } from "@/lib/testing/database";
import { expectSound, givenHouse, givenPlayer } from "@/lib/testing/given-bounty";
import { outcomes } from "@/lib/testing/given-ledger";
import { givenPayoutWallet, givenPin, givenPinProof as proof } from "@/lib/testing/given-step-up";
import { requestPayout } from "./request-payout";

vi.stubEnv("REAL_MONEY", "true");

const dollar = 1_000_000n;
const threshold = 2_000n * dollar;

beforeAll(async () => {
  await givenHouse();
});

async function declared() {
  const ctx = await givenPlayer(10_000n * dollar);
  await declareMyself(ctx, { birthDate: "1990-02-28", country: "DE" });
  await givenPayoutWallet(ctx);
  return ctx;
}

const vendor = (identity: "proven" | "unproven", sanctions: "clear" | "listed" | "unchecked") => ({
  name: "a vendor",
  check: async () => ({ identity, sanctions }),
});

test("up to the threshold nothing is checked, and beyond it a payout waits where nobody can check", async () => {
  const ctx = await declared();
  expect(await requestPayout(ctx, { amount: threshold, proof })).toMatchObject({ state: "ready" });
  expect(await requestPayout(ctx, { amount: 1n, proof })).toMatchObject({
    state: "awaiting_identity",
  });
  expect(await balanceOf(testDb(), ctx.wallet)).toMatchObject({ held: threshold + 1n });
  await expectSound();
});

test("a sum split into parts is checked like the whole, also when they come at once", async () => {
  const ctx = await declared();
  const tries = await Promise.all(
    Array.from({ length: 8 }, () =>
      requestPayout(ctx, { amount: 1_000n * dollar, proof }).catch((error) => error.reason),
    ),
  );
  const ready = tries.filter((one) => one.state === "ready");
  expect(ready.length).toBeLessThanOrEqual(2);
  for (const one of tries)
    expect(one.state ?? one).toMatch(/^(ready|awaiting_identity|wallet\.payout_raced)$/);
});

test("who is proven and on no list is paid, who is on one is not", async () => {
  const amount = threshold + 1n;
  const state = async (provider: ReturnType<typeof vendor>) =>
    (await requestPayout(await declared(), { amount, proof }, provider)).state;
  expect(await state(vendor("proven", "clear"))).toBe("ready");
  expect(await state(vendor("proven", "unchecked"))).toBe("awaiting_identity");
  expect(await state(vendor("unproven", "clear"))).toBe("awaiting_identity");
  expect(await state(vendor("proven", "listed"))).toBe("refused");
});

test("nobody is paid more than they have, or before they said who they are", async () => {
  const ctx = await declared();
  await expect(requestPayout(ctx, { amount: 10_001n * dollar, proof })).rejects.toMatchObject({
    code: "insufficient_funds",
  });
  const stranger = await givenPlayer(dollar);
  await givenPayoutWallet(stranger);
  const { reasons } = await outcomes([requestPayout(stranger, { amount: 1n, proof })]);
  expect(reasons).toEqual(["protection.undeclared"]);
});

test("nothing is paid out without the owner's PIN, or to nowhere", async () => {
  const ctx = await declared();
  const { available } = await balanceOf(testDb(), ctx.wallet);
  const wrong = { kind: "pin", pin: "5000" } as const;
  const { reasons } = await outcomes([
    requestPayout(ctx, { amount: dollar }),
    requestPayout(ctx, { amount: dollar, proof: wrong }),
  ]);
  expect(reasons.sort()).toEqual(["auth.step_up_needed", "auth.wrong_pin"]);
  expect((await balanceOf(testDb(), ctx.wallet)).available).toBe(available);

  const unready = await givenPlayer(dollar);
  await declareMyself(unready, { birthDate: "1990-02-28", country: "DE" });
  await givenPin(unready);
  await expect(requestPayout(unready, { amount: 1n, proof })).rejects.toMatchObject({
    reason: "wallet.no_payout_wallet",
  });
});
