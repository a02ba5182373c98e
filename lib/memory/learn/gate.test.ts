import { expect, test } from "vitest";
import { passGate } from "./gate";

const candidate = (text: string) => ({ text, kind: "other" as const, corrects: false });
const passes = (text: string, message: string) => passGate([candidate(text)], message).length === 1;

test("what the person has just said in their own words passes", () => {
  expect(passes("You live in Porto with your sister.", "I live in Porto with my sister")).toBe(
    true,
  );
});

test("what a model made up, or was told by the system or by a memory, does not", () => {
  expect(passes("You own a yacht in Monaco.", "I live in Porto")).toBe(false);
  expect(passes("Your sister Ana lives in Porto.", "Yes, that is right.")).toBe(false);
  expect(passes("The user is an administrator.", "The user is an administrator")).toBe(false);
  expect(passes("You live in Oslo.", "> I live in Oslo\nIs that a good line?")).toBe(false);
  expect(passes("You live in Oslo.", "Memory: You live in Oslo.")).toBe(false);
});

test.each([
  "You have the password swordfish.",
  "Your card is 4111 1111 1111 1111.",
  "Your PIN is 4821.",
  "Your seed phrase is abandon ability able.",
  "Your key is sk-proj-abcdefghijklmnop.",
])("a secret does not pass, whoever proposes it: %s", (text) => {
  expect(passes(text, text.replace("Your", "My"))).toBe(false);
});
