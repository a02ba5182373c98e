import { expect, it } from "vitest";
import { wholeSentences } from "./sentences";

it("half a sentence is not spoken", () => {
  expect(wholeSentences("I weigh the", 0, false)).toEqual({ sentences: "", end: 0 });
});

it("a sentence is spoken once something follows it, with its closing quote", () => {
  const text = "“Take them.” And";
  expect(wholeSentences(text, 0, false)).toEqual({ sentences: "“Take them.”", end: 12 });
  expect(wholeSentences(text, 12, false)).toEqual({ sentences: "", end: 12 });
});

it("what is left is spoken when the text is done", () => {
  expect(wholeSentences("No. Never", 3, true)).toEqual({ sentences: "Never", end: 9 });
});
