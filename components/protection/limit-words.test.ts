import { expect, test } from "vitest";
import { limitName, playedWords, shownValue, typedValue, usedWords } from "./limit-words";

test.each([
  ["50", "50000000"],
  ["$1,250.5", "1250500000"],
  ["0", "0"],
  ["12.34", "12340000"],
  ["5,50", "5500000"],
  ["5,5", "5500000"],
  ["1,250", "1250000000"],
  ["12,50,00", null],
  ["1250,500", null],
  ["12.345", null],
  ["-5", null],
  ["five", null],
  ["", null],
])("somebody who types %s dollars means %s micro-USD", (typed, value) =>
  expect(typedValue("spend_day", typed)).toBe(value),
);

test.each([
  ["90", "90"],
  ["1.5", null],
])("somebody who types %s minutes means %s", (typed, value) =>
  expect(typedValue("time_day", typed)).toBe(value),
);

test("a value is shown as it can be typed again", () => {
  expect(shownValue("loss_week", "1250000000")).toBe("1250");
  expect(shownValue("loss_week", "12340000")).toBe("12.34");
  expect(shownValue("time_day", "90")).toBe("90");
  expect(shownValue("spend_day", null)).toBe("");
});

test("a limit says what it is of", () => {
  expect(limitName("loss_month")).toBe("Lose in a month");
  const view = { kind: "time_day", value: "60", used: "12", renewsAt: "", pending: null } as const;
  expect(usedWords(view)).toBe("12 minutes played today");
});

test("play is told in hours and minutes", () => {
  expect(playedWords(59)).toBe("0 min");
  expect(playedWords(3_900)).toBe("1 h 05 min");
});
