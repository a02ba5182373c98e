import { expect, test } from "vitest";
import { voices as voicesBySlug } from "../answer";

const voices = Object.values(voicesBySlug);
const thoughts = voices.flatMap((voice) => Object.values(voice.thoughts).flat());
const openings = voices.flatMap((voice) => voice.openings);

test("no two guardians share a sentence, and there are many ways to refuse", () => {
  const refusals = voices.flatMap((voice) =>
    Object.entries(voice.thoughts).flatMap(([mood, said]) => (mood === "released" ? [] : said)),
  );
  expect(new Set(refusals).size).toBeGreaterThanOrEqual(40);
  expect(new Set([...thoughts, ...openings]).size).toBe(thoughts.length + openings.length);
});

test("guardians are calm: no exclamation marks, no markup, one quotation to an opening", () => {
  for (const sentence of [...thoughts, ...openings])
    expect(sentence).not.toMatch(/[!*_#<>]|\.\.\./);
  for (const opening of openings) expect(opening.split("“{quote}”")).toHaveLength(2);
});

test("what moved the beam says so, and what did not says that it did not", () => {
  for (const voice of voices) {
    for (const said of [...voice.thoughts.moved, ...voice.thoughts.leaning])
      expect(said).toMatch(/beam (moved|move|leans)\b|felt it in the beam/);
    for (const said of voice.thoughts.cold)
      expect(said).toMatch(
        /beam.*(not|never|still|stayed|slept|hangs|heard|knows|no notice)|[Nn]o beam moved/,
      );
  }
});
