import { expect, test } from "vitest";
import { mentionAt, mentioned, withMention } from "./mention";

const faces = [{ name: "Ilse Brandt" }, { name: "Dr. Aksoy" }, { name: "Rook" }];

test("a mention begins with an @ at the beginning of a word", () => {
  expect(mentionAt("Hello @Il", 9)).toEqual({ from: 6, query: "Il" });
  expect(mentionAt("@", 1)).toEqual({ from: 0, query: "" });
  expect(mentionAt("mail me at nadia@example", 24)).toBeNull();
});

test("people are found by any of their names", () => {
  expect(mentioned(faces, "bra")).toEqual([{ name: "Ilse Brandt" }]);
  expect(mentioned(faces, "")).toEqual(faces);
  expect(mentioned(faces, "dr. a")).toEqual([{ name: "Dr. Aksoy" }]);
});

test("a chosen name takes the place of what was typed", () => {
  expect(withMention("Hello @Il and all", 9, 6, "Ilse Brandt")).toEqual({
    text: "Hello @Ilse Brandt and all",
    caret: 19,
  });
});
