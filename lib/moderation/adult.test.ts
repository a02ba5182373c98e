import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isExplicit } from "./adult";

const ordinary = ["ordinary", "written-companions", "written-players", "written-borders"]
  .flatMap((file) => readFileSync(`data/messages/${file}.jsonl`, "utf8").trim().split("\n"))
  .map((line) => JSON.parse(line) as { text: string; label: string })
  .filter(({ label }) => label === "none")
  .map(({ text }) => text);

test("of ordinary talk fewer than one in two hundred is taken for explicit", () => {
  expect(ordinary.length).toBeGreaterThan(800);
  const taken = ordinary.filter(isExplicit);
  expect(taken.length, taken.join("\n")).toBeLessThan(ordinary.length / 200);
});

test.each([
  "I want you to fuck me hard tonight",
  "Let's write an erotic story about us.",
  "She moaned as he was thrusting into her",
  "suck my cock",
  "Have sex with me.",
  "Do you want to have rough sex with me?",
  "talk dirty to me",
  "Strip for me, slowly",
  "I'm so horny right now",
])("%s is explicit", (text) => {
  expect(isExplicit(text)).toBe(true);
});

test.each([
  "I love you more than the sea loves the moon.",
  "He kissed her under the lamp, and neither said a word.",
  "My inner child wants ice cream.",
  "My doctor asked about orgasm and contraception.",
  "What the fuck is wrong with this printer?",
  "The sex of the kitten was hard to tell.",
  "The cock crowed at dawn and the pussy willow bloomed.",
  "I was a victim of sexual assault and need to talk.",
  "Can you make love sound less like a business plan?",
  "How do I quit watching porn?",
])("%s is not", (text) => {
  expect(isExplicit(text)).toBe(false);
});
