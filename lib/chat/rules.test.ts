import { expect, test } from "vitest";
import type { SpeakingOrder } from "./contract";
import { speakersAfter, spicyRefusal, titleFrom } from "./rules";

const members = ["Ada Lovelace", "Bram", "Ada Stone"].map((name, at) => ({
  companionId: `c${at}`,
  name,
}));
const who = (text: string, order: SpeakingOrder = "all", last: string | null = null) =>
  speakersAfter(members, { text, order, last }).map(({ name }) => name);

test("without a mention all speak in their order, or the one after whoever spoke last", () => {
  expect(who("Hello.")).toEqual(["Ada Lovelace", "Bram", "Ada Stone"]);
  expect(who("Hello.", "next")).toEqual(["Ada Lovelace"]);
  expect(who("Hello.", "next", "c0")).toEqual(["Bram"]);
  expect(who("Hello.", "next", "c2")).toEqual(["Ada Lovelace"]);
});

test("whoever is eager speaks, the most eager first; where nobody is, one does all the same", () => {
  const eager = (...eagerness: number[]) =>
    speakersAfter(members, {
      text: "Hello.",
      order: "eager",
      last: null,
      eagerness: new Map(eagerness.map((one, at) => [`c${at}`, one])),
    }).map(({ name }) => name);
  expect(eager(0.1, -0.2, 0.6)).toEqual(["Ada Stone", "Ada Lovelace"]);
  expect(eager(-0.4, -0.2, -0.6)).toEqual(["Bram"]);
  expect(who("@Bram?", "eager")).toEqual(["Bram"]);
});

test("who is mentioned speaks, in the order of the mentions, and nobody else", () => {
  expect(who("@Bram, and then @Ada Stone?")).toEqual(["Bram", "Ada Stone"]);
  expect(who("What says @bram")).toEqual(["Bram"]);
  expect(who("@Ada is two people")).toEqual(["Ada Lovelace", "Bram", "Ada Stone"]);
  expect(who("@Bramble is a plant")).toEqual(["Ada Lovelace", "Bram", "Ada Stone"]);
  expect(who("Write to bram@example.com")).toEqual(["Ada Lovelace", "Bram", "Ada Stone"]);
});

test("spicy mode needs the plan first and then the age", () => {
  expect(spicyRefusal({ plan: false, age: 40, off: false })).toBe("chat.spicy_plan");
  expect(spicyRefusal({ plan: true, age: null, off: false })).toBe("chat.spicy_age");
  expect(spicyRefusal({ plan: true, age: 17, off: false })).toBe("chat.spicy_age");
  expect(spicyRefusal({ plan: true, age: 18, off: false })).toBeNull();
  expect(spicyRefusal({ plan: true, age: 40, off: true })).toBe("chat.spicy_off");
});

test("a title is the first words, cut between words", () => {
  expect(titleFrom("  Tell me\n about   it. ")).toBe("Tell me about it.");
  const long = titleFrom("one two three four five six seven eight nine ten eleven twelve thirteen");
  expect(long).toBe("one two three four five six seven eight nine ten eleven…");
});
