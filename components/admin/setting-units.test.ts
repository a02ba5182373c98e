import fc from "fast-check";
import { expect, test } from "vitest";
import { readSetting, settingInput, settingText } from "./setting-units";

const setting = (key: string, fallback: string | number | boolean) => ({ key, fallback });
const dollars = setting("bounty.floor", "1");
const share = setting("bounty.split_pool", 1);
const growth = setting("bounty.fee_growth", 1);
const seconds = setting("bounty.quote_seconds", 1);
const toggle = setting("bounty.next_round_opens_by_itself", true);

test("people read dollars, percent, factors and hours", () => {
  expect(settingText(dollars, "10000000000")).toBe("$10,000.00");
  expect(settingText(dollars, "10078001")).toBe("$10.078001");
  expect(settingText(share, 7_000)).toBe("70 %");
  expect(settingText(growth, 10_078)).toBe("× 1.0078");
  expect(settingText(setting("bounty.countdown_hours", 1), 24)).toBe("24 hours");
  expect(settingText(setting("bounty.end_after_attempts", 1), 1_500)).toBe("1,500 attempts");
  expect(settingText(toggle, true)).toBe("on");
  const factors = setting("chat.model_factors", "");
  expect(settingText(factors, "openai/gpt-5=15000,house/companion=500")).toBe(
    "openai/gpt-5 × 1.5, house/companion × 0.05",
  );
  expect(settingText(factors, "")).toBe("none");
});

test("what is typed loses no unit on its way into the store", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }), (micros) => {
      return readSetting(dollars, settingInput(dollars, String(micros))) === String(micros);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (value) =>
      [share, growth, seconds].every(
        (each) => readSetting(each, settingInput(each, value)) === value,
      ),
    ),
  );
});

test("what cannot be kept exactly, or is no number, is no value", () => {
  expect(readSetting(dollars, "1,250.50")).toBe("1250500000");
  expect(readSetting(dollars, "0.0000001")).toBeNull();
  expect(readSetting(share, "70.001")).toBeNull();
  expect(readSetting(seconds, "1.5")).toBeNull();
  for (const text of ["", "-1", "1e3", "ten", "1,00"])
    expect(readSetting(dollars, text)).toBeNull();
  expect(readSetting(toggle, "maybe")).toBeNull();
});

test("a stored value that fits its setting no longer is shown as it is", () =>
  expect(settingText(setting("bounty.message_max", 1), '"many"')).toBe('"many"'));
