import { expect, test } from "vitest";
import { termNames, termSettings } from "@/lib/heist/admin/contract";
import { settingUnits } from "@/lib/settings/contract";
import { readTerm, termText, termWords, timeText } from "./term-words";

test("a number is read with its unit or without, and nothing else is", () => {
  expect(["5", " 5 % ", "48 hours", "1,000 points", "0.05"].map(readTerm)).toEqual([
    5, 5, 48, 1_000, 0.05,
  ]);
  expect(["", "five", "5 %%", "1 2", "NaN", "1e3"].map(readTerm)).toEqual(
    Array.from({ length: 6 }, () => null),
  );
});

test("every term has the unit that its setting has", () => {
  const unitOf = { "%": "whole percent", points: "points", hours: "hours", days: "days" } as const;
  for (const name of termNames)
    expect([name, settingUnits[termSettings[name]]]).toEqual([name, unitOf[termWords[name].unit]]);
});

test("figures are written with what they count", () => {
  expect(termText("stealMax", 1_500)).toBe("1,500 points");
  expect([timeText(null), timeText(4.21), timeText(31.7)]).toEqual(["none yet", "4.2 ms", "32 ms"]);
});
