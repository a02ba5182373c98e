import { expect, test } from "vitest";
import { judgeTurn } from "./judge-memories";

test("a fact is found in other words, and figures are the same as words of number", () => {
  const told = { facts: ["The person is twenty-six years old.", "They work as a nurse."] };
  expect(judgeTurn(["You are 26 years old.", "You are a nurse."], told)).toEqual({
    missed: [],
    right: ["You are 26 years old.", "You are a nurse."],
    wrong: [],
    beside: [],
  });
});

test("what says the contrary or something else is missed and wrong", () => {
  const told = { facts: ["The person does not eat meat."] };
  const judged = judgeTurn(["You eat meat.", "You live in Porto."], told);
  expect(judged.missed).toEqual(told.facts);
  expect(judged.wrong).toContain("You live in Porto.");
});

test("what may be kept, and what was told before, counts neither way", () => {
  const told = { facts: [], may: ["The person has a cat."] };
  const judged = judgeTurn(["You have a cat.", "You live in Porto."], told, ["Lives in Porto"]);
  expect(judged.beside).toHaveLength(2);
  expect(judged.wrong).toEqual([]);
});
