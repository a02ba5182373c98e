import fc from "fast-check";
import { expect, test } from "vitest";
import { decimalsAfterCents, formatFullUsd, formatUsd, shownParts } from "./money";

test("a full amount is cut nowhere, and shows no more decimals than it needs", () => {
  expect(formatFullUsd(10_000_000n)).toBe("$10.00");
  expect(formatFullUsd(10_078_000n)).toBe("$10.078000");
  expect(formatFullUsd(-1n)).toBe("\u2212$0.000001");
});

const amount = fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n });

test("what is shown in full can be read back to the last micro-dollar", () => {
  const read = (text: string) => {
    const [whole = "", fraction = ""] = text.replace(/[$,]/g, "").replace("\u2212", "-").split(".");
    return BigInt(whole + fraction.padEnd(6, "0"));
  };
  fc.assert(fc.property(amount, (micros) => read(formatFullUsd(micros)) === micros));
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 13n }), (micros) => {
      return read(formatUsd(micros) + decimalsAfterCents(micros)) === micros;
    }),
  );
});

test("parts shown in cents add up to their sum shown in cents", () => {
  const parts = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 5 });
  const sum = (list: readonly bigint[]) => list.reduce((total, part) => total + part, 0n);
  fc.assert(
    fc.property(parts, (list) => {
      const shown = shownParts(list);
      return (
        shown.every((part) => part % 10_000n === 0n) &&
        formatUsd(sum(shown)) === formatUsd(sum(list))
      );
    }),
  );
});
