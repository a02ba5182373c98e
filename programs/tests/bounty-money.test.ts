import fc from "fast-check";
import { expect, test } from "vitest";
import { discounted, splitOf } from "@/lib/bounty/rules";
import { sharesOf } from "@/lib/proof/verify/arithmetic";
import { eventsOf, openRound, type Round } from "./support/round";

const shares = fc
  .tuple(fc.nat(10_000), fc.nat(10_000))
  .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const)
  .map(([low, high]) => ({ pool: low, buyback: high - low, operations: 10_000 - high }));
const price = fc.oneof(
  fc.bigInt({ min: 1n, max: 30n }),
  fc.bigInt({ min: 1n, max: 4_500_000_000n }),
  fc.bigInt({ min: 2n ** 60n, max: 2n ** 61n }),
);

test("a fee is divided as the ledger and the verifier divide it, to the last unit", () => {
  let judged = 0;
  const one = fc.tuple(price, fc.nat(3_500));
  fc.assert(
    fc.property(shares, fc.array(one, { minLength: 3, maxLength: 3 }), (split, fees) => {
      const { pool, buyback, operations } = split;
      const round = openRound({ poolBps: pool, buybackBps: buyback, operationsBps: operations });
      for (const [fee, bps] of fees) {
        const full = splitOf(fee, split);
        const verified = sharesOf(fee, split);
        expect(full).toMatchObject(verified);
        const wished = (fee * BigInt(bps)) / 10_000n;
        const outcome = judge(round, fee, wished);
        if (wished > full.buyback + full.operations || wished >= fee) {
          expect(outcome).toBe("DiscountTooLarge");
          continue;
        }
        const due = discounted(full, fee, bps);
        expect(outcome).toMatchObject({
          price: fee,
          paid: fee - wished,
          toPool: due.pool,
          toBuyback: due.buyback,
          toOperations: due.operations,
        });
        judged += 1;
      }
    }),
    { numRuns: 40 },
  );
  expect(judged).toBeGreaterThan(20);
});

/** What the event of a rejection says, or why the payment was refused. */
function judge(round: Round, fee: bigint, discount: bigint) {
  const sent = round.pay(round.player(2n ** 62n), { price: fee, discount });
  if (sent.outcome !== "ok") return sent.outcome;
  const [event] = eventsOf(round.decide(sent.quote));
  return event?.data ?? "no event";
}
