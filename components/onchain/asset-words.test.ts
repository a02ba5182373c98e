import { expect, test } from "vitest";
import { amountWords, changeWords, roughAmount, shortAddress } from "./asset-words";

const mints = { usdc: "Usdc1111", token: "Token111" };

test("amounts are told whole, with at least two decimals and a unit", () => {
  expect(amountWords("10000000", "Usdc1111", mints)).toBe("10.00 USDC");
  expect(amountWords("10078001", "Usdc1111", mints)).toBe("10.078001 USDC");
  expect(amountWords("5000", "sol", mints)).toBe("0.000005 SOL");
  expect(amountWords("1234567000000", "Token111", mints)).toBe("1,234,567.00 100Bs");
  expect(amountWords("1500", "Strange1Strange1", mints)).toBe("1,500 units of Stra…nge1");
});

test("a change carries its sign", () => {
  expect(changeWords("-10000000", "Usdc1111", mints)).toBe("\u221210.00 USDC");
  expect(changeWords("1", "Usdc1111", mints)).toBe("+0.000001 USDC");
});

test("what a wallet holds is cut, never rounded up", () => {
  expect(roughAmount("1999999", 6)).toBe("1.99");
  expect(roughAmount("0", 9, 4)).toBe("0.0000");
  expect(shortAddress("6nJhwAq4jFSLLJGpc1fun6uvFe5bM3xr9q4enKbLp3Mq")).toBe("6nJh…p3Mq");
});
