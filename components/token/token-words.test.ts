import { expect, it } from "vitest";
import { changeText, noteText, priceText, roughTokens, shortTokens } from "./token-words";

it("shows a price with as many decimals as say something", () => {
  expect(priceText("41234567")).toBe("0.0412");
  expect(priceText("1370000000")).toBe("1.37");
  expect(priceText("123456")).toBe("0.000123");
  expect(priceText("42")).toBe("0.000000042");
});

it("says how a price moved, cut and never rounded up", () => {
  expect(changeText("106190", "100000")).toBe("+6.1 %");
  expect(changeText("90000", "100000")).toBe("\u221210.0 %");
  expect(changeText("100000", "100000")).toBe("0.0 %");
});

it("cuts tokens for narrow places", () => {
  expect(roughTokens("97849999999999")).toBe("97.84 M");
  expect(roughTokens("18300999999")).toBe("18,300");
  expect(shortTokens("7419999")).toBe("7.41");
});

it("says why nothing was bought", () => {
  expect(noteText("slippage", { slippage: 450, limit: 300 })).toBe(
    "Nothing was bought: the offer was 4.5\u00a0% worse than the price, the limit is 3\u00a0%. The market is asked again later.",
  );
});
