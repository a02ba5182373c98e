import fc from "fast-check";
import { expect, test } from "vitest";
import { openTextGate } from "./text-gate";

test("however a text is cut into pieces, the same comes through", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.array(fc.nat({ max: 40 })), (text, cuts) => {
      const whole = openTextGate(10_000).pass(text);
      const gate = openTextGate(10_000);
      const places = [...new Set(cuts.map((cut) => Math.min(cut, text.length)))].sort(
        (a, b) => a - b,
      );
      const pieces = [0, ...places].map((from, index) => text.slice(from, places[index]));
      // A line end may be cut in two; all else is put together again.
      fc.pre(!/\r\n/.test(text));
      expect(pieces.map((piece) => gate.pass(piece)).join("")).toBe(whole);
    }),
  );
});

test("what comes through is well formed, storable and no longer than allowed", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: "binary" })),
      fc.integer({ min: 1, max: 50 }),
      (pieces, max) => {
        const gate = openTextGate(max);
        const text = pieces.map((piece) => gate.pass(piece)).join("");
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toMatch(/[\0\u202E]/);
        expect(text.length).toBeLessThanOrEqual(max);
      },
    ),
  );
});

test("half a character that nothing follows is left out", () => {
  const gate = openTextGate(100);
  expect(gate.pass("a\uD83D")).toBe("a");
  expect(gate.pass("\uDE00b")).toBe("😀b");
  expect(gate.pass("\uDE00 c\0d")).toBe(" cd");
});
