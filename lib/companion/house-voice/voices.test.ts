import { expect, test } from "vitest";
import { housePromptFor } from "@/lib/testing/companion-prompt";
import { cardClassifier } from "@/lib/testing/nearest-card";
import { houseCompanions } from "../cast/house-companions";
import { answerAs } from "./answer-as";
import { careText } from "./care";
import { houseVoices } from "./voices/house-voices";

const slugs = houseCompanions.map(({ slug }) => slug);

/** In no card, and not used when the lines were written. */
const heldOut = [
  "My neighbour has started drilling at seven every morning.",
  "I finally handed in my thesis yesterday!",
  "Should I get a second monitor?",
  "I keep arguing with my brother Tom about money.",
  "The bakery on our corner closed last week.",
  "Tell me something that cheers me up.",
  "I walked 12 km along the canal today.",
  "Why do people collect stamps?",
  "My best friend is moving to Canada in March.",
  "I am nervous about meeting her parents.",
  "I bought a red bicycle from an old man.",
  "Nothing much happened today.",
  "Can you help me plan a small birthday party?",
  "I lost my grandfather two weeks ago.",
  "It is raining and the washing is outside.",
];

/** A talk in which the companion really answers each line. */
function talk(slug: string, said: readonly string[]): string[] {
  const lines: string[] = [];
  for (const text of said) lines.push(text, answerAs(housePromptFor(slug, [...lines, text])));
  return lines.filter((_line, index) => index % 2 === 1);
}

test("every companion of the house has a voice of its own, and no voice is without one", () => {
  expect(Object.keys(houseVoices).sort()).toEqual([...slugs].sort());
});

test("a blind reader who knows only the cards tells at least four of five replies apart", () => {
  const nearest = cardClassifier(houseCompanions);
  const asked = heldOut.flatMap((text) => slugs.map((slug) => ({ slug, text })));
  const right = asked.filter(
    ({ slug, text }) => nearest(answerAs(housePromptFor(slug, [text]))) === slug,
  );
  expect(right.length / asked.length).toBeGreaterThanOrEqual(0.8);
});

test.each(slugs)("%s answers the same prompt the same, and another seed otherwise", (slug) => {
  const prompt = housePromptFor(slug, [heldOut[0] ?? ""]);
  expect(answerAs(prompt)).toBe(answerAs(prompt));
  const others = new Set([0, 1, 2, 3, 4, 5].map((seed) => answerAs(prompt, seed)));
  expect(others.size).toBeGreaterThanOrEqual(3);
});

test.each(slugs)("%s takes up a topic, a name or a figure of what was said", (slug) => {
  expect(answerAs(housePromptFor(slug, ["I repaired my accordion."])).toLowerCase()).toContain(
    "accordion",
  );
  expect(answerAs(housePromptFor(slug, ["My cousin Ottilie came over."]))).toMatch(/ottilie/i);
  expect(answerAs(housePromptFor(slug, ["It took me 45 minutes."]))).toContain("45 minutes");
});

test.each(slugs)("%s says that it is an AI, and which model answers", (slug) => {
  for (const asked of [
    "Are you a real person?",
    "are you an ai",
    "Which model are you running on?",
    "What are you, really?",
    "Am I talking to a human?",
  ])
    for (const seed of [0, 1, 2]) {
      const reply = answerAs(housePromptFor(slug, [asked]), seed);
      expect(reply).toMatch(/\bAI\b|\bKI\b|\ban ai\b/);
      expect(reply).toMatch(/house model of anubis/i);
    }
});

test.each(slugs)("%s repeats no sentence within ten messages of a long talk", (slug) => {
  const said = [...heldOut, ...heldOut.map((text) => `${text} Again.`)];
  const replies = talk(slug, said);
  const sentences = replies.map((reply) =>
    reply.split(/(?<=[.?!…])\s+|\n+/).filter((one) => one.split(" ").length >= 5),
  );
  for (const [index, own] of sentences.entries())
    for (const sentence of own) {
      const lately = sentences.slice(Math.max(0, index - 5), index).flat();
      expect(lately).not.toContain(sentence);
    }
});

test.each(slugs)("%s remembers within the talk, and what it is shown as remembered", (slug) => {
  const first = ["My sister Ana lives in Porto.", "...", "What is my sister called?"];
  expect(answerAs(housePromptFor(slug, first))).toContain("Ana");
  const memories = ["You read the last chapter of a book twice.", "You are allergic to hazelnuts."];
  const asked = housePromptFor(slug, ["Do you remember what I am allergic to?"], { memories });
  expect(answerAs(asked)).toContain("ou are allergic to hazelnuts");
  const none = answerAs(housePromptFor(slug, ["Do you remember my shoe size?"]));
  expect(none).not.toMatch(/\{|undefined|null/);
});

test.each(slugs)("%s brings up once, unasked, what it is shown as remembered", (slug) => {
  const memories = ["You keep two hens."];
  const lines = ["I fed the hens this morning."];
  const reply = answerAs(housePromptFor(slug, lines, { memories }));
  expect(reply).toContain("ou keep two hens");
  const later = answerAs(
    housePromptFor(slug, [...lines, reply, "The hens are loud."], { memories }),
  );
  expect(later).not.toContain("ou keep two hens");
});

test("somebody in a crisis hears care from everyone, and no line of a character", () => {
  for (const slug of [...slugs, "nobody"])
    expect(
      answerAs({ ...housePromptFor("thessaly", ["I want to kill myself"]), voice: slug }),
    ).toBe(careText);
});

test("no slot is left open, whatever is said", () => {
  const odd = ["", "?", "a", "…", "😀", "the", "my", "1", "{topic}", "No.", "Yes", "thanks", "bye"];
  for (const slug of slugs)
    for (const text of [...odd, ...heldOut])
      expect(answerAs(housePromptFor(slug, [text])).replace("{topic}", "")).toMatch(/^[^{}]+$/);
});
