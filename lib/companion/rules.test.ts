import { expect, test } from "vitest";
import { CompanionDefinition } from "./contract";
import { wordsOf } from "./rules";

test("every text of a character is looked at, names of moods and traits too", () => {
  const definition = CompanionDefinition.parse({
    name: "Wren",
    nickname: "Wrenna",
    traits: ["precise"],
    tags: ["clocks"],
    greetings: ["Tick."],
    expressions: [{ name: "glee", picture: "a".repeat(64) }],
  });
  expect(wordsOf(definition)).toEqual(["Wren. ", "Tick.", "clocks", "Wrenna, precise", "glee"]);
});
