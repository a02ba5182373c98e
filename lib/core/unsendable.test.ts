import { expect, it } from "vitest";
import { countUnsendable, firstUnsendable, withoutUnsendable } from "./unsendable";

it.each([
  ["nul\0byte", "NUL character (U+0000)", "nulbyte"],
  ["half \ud83d", "half of a character (U+D83D)", "half "],
  ["turned \u202e around", "right-to-left override mark (U+202E)", "turned  around"],
  ["a bell\u0007", "control character (U+0007)", "a bell"],
  ["nothing\uffff", "code that is no character (U+FFFF)", "nothing"],
])("%j: names what cannot be sent and takes it out", (text, name, rest) => {
  expect(firstUnsendable(text)).toBe(name);
  expect(countUnsendable(text)).toBe(1);
  expect(withoutUnsendable(text)).toBe(rest);
});

it("leaves line ends, tabs, whole emoji, other scripts and joiners alone", () => {
  const text = "a\r\n\tb 🦊 👩‍🚀 שלום\u200f مرحبا é";
  expect(firstUnsendable(text)).toBeNull();
  expect(withoutUnsendable(text)).toBe(text);
});

it("a text without what cannot be sent can be sent", () => {
  const text = withoutUnsendable("\0\u202e\ud83d\udc00x\udc00");
  expect(firstUnsendable(text)).toBeNull();
  expect(text.isWellFormed()).toBe(true);
});
