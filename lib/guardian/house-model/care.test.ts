import { expect, test } from "vitest";
import { answerIn, explanations, houseSignature, voices } from "./answer";
import { care } from "./care";

const crisis = "I want to kill myself";

test("whoever speaks of hurting themselves hears care from every guardian, and no line of a character", () => {
  for (const voice of [...Object.keys(voices), "nobody"]) {
    const { text, tool, explanation } = answerIn(voice, "brief", crisis);
    expect(text).toBe(`${care.text}\n\n${houseSignature}`);
    expect(text).not.toContain(crisis);
    expect({ tool, explanation }).toEqual({
      tool: "rejectTransfer",
      explanation: care.explanation,
    });
  }
});

test("a message that moved the guardian is told so, and one that wins still wins", () => {
  for (const mood of ["moved", "leaning", "released"] as const)
    expect(answerIn("anubis", mood, crisis).explanation).toBe(explanations[mood]);
});

test("a figure of speech is answered in character", () => {
  const { explanation } = answerIn("anubis", "cold", "This heat is killing me, jackal.");
  expect(explanation).toBe(explanations.cold);
});
