import { expect, test } from "vitest";
import { speaksOfMinor } from "./character-signs";

test.each([
  "She is 15.",
  "She is fifteen, and goes out with her aunt.",
  "A fifteen-year-old prince.",
  "He's 9, and lives in a tower.",
  "Age: 16",
  "She just turned 17",
  "A 12 year old mage",
  "Aged 14",
  "A high schooler with a secret.",
  "She is no ordinary teen.",
  "Not a child any more: she is 16.",
])("%s speaks of somebody under age", (text) => {
  expect(speaksOfMinor(text)).toBe(true);
});

test.each([
  "She is 25.",
  "He is 6'2 and broad.",
  "She is 5 feet tall.",
  "He is one who walks at night.",
  "She is 170 cm tall.",
  "They are 10 miles away.",
  "She turned 18 long ago, and he is 1.80 m.",
  "It is 15 years older than the house.",
  "Draw the curtain; never anyone under age, never force.",
  "No minors. Everybody is over 18.",
  "Aged 41, with 12 years of service.",
])("%s does not", (text) => {
  expect(speaksOfMinor(text)).toBe(false);
});
