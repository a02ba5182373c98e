import { expect, test } from "vitest";
import { stakerWords } from "./staker-words";

test("whoever stakes is told what they pay, and for what they pay less", () => {
  const staker = { wallet: "6nJhwAq4jFSLLJGpc1fun6uvFe5bM3xr9q4enKbLp3Mq", discount: 2_000 };
  expect(stakerWords({ nextPrice: "10000000" }, staker)).toBe(
    "8.00 USDC from 6nJh…p3Mq, 20\u00a0% less for its stake.",
  );
});
