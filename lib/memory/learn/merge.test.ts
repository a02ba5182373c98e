import { expect, test } from "vitest";
import { topicOf } from "../topic";
import { normalForm } from "../words";
import { mergeOf } from "./merge";

const known = (...texts: string[]) =>
  texts.map((text) => ({
    id: text,
    normal: normalForm(text),
    topic: topicOf(text),
    pinned: false,
  }));
const merge = (text: string, texts: string[], { corrects = false, near = true } = {}) =>
  mergeOf({ text, corrects }, known(...texts), () => near);

test("the same in other words is the same", () => {
  expect(merge("You really love the sea.", ["You like the sea."])).toMatchObject({ kind: "same" });
  expect(merge("Your sister is Ana.", ["You have a sister called Ana."])).toMatchObject({
    kind: "same",
  });
});

test("what says less is known already, what says more takes its place", () => {
  const [short, long] = ["You have a dog.", "You have a dog called Bruno."];
  expect(merge(short, [long])).toEqual({ kind: "same", as: long });
  expect(merge(long, [short])).toEqual({ kind: "instead", of: [short] });
});

test("of what there is one, the newer takes the place of the older", () => {
  const away = { near: false };
  expect(merge("You live in York.", ["You live in Leeds."], away)).toMatchObject({
    kind: "instead",
  });
  expect(merge("You moved to York.", ["You live in Leeds."], away)).toMatchObject({
    kind: "instead",
  });
  expect(
    merge("Your favourite colour is red.", ["Your favourite colour is green."], away),
  ).toMatchObject({ kind: "instead" });
  expect(merge("Your favourite food is soup.", ["Your favourite colour is green."], away)).toEqual({
    kind: "new",
  });
});

test("the opposite takes the place of what was said before, and is not the same", () => {
  expect(merge("You do not like jazz.", ["You love jazz."])).toMatchObject({ kind: "instead" });
  expect(merge("You hate olives.", ["You like olives."])).toMatchObject({ kind: "instead" });
});

test("two sisters are two memories", () => {
  expect(merge("Your sister Eva lives in Rome.", ["Your sister Ana lives in Porto."])).toEqual({
    kind: "new",
  });
});
