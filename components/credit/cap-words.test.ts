import { expect, test } from "vitest";
import { capText, typedCredits } from "./cap-words";

test("what is typed as 5.50 never becomes a cap of 550", () => {
  expect(["5", "5.5", "5,50", "1,250", "1,250.05", " 0 "].map(typedCredits)).toEqual([
    "5000000",
    "5500000",
    "5500000",
    "1250000000",
    "1250050000",
    "0",
  ]);
  expect(["", "-1", "five", "1.234", "1,23,4"].map(typedCredits)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test("a cap is said in credits, and none is said to be none", () => {
  expect([capText("5500000"), capText(null)]).toEqual(["5.50 credits", "no cap"]);
});
