import { describe, expect, test } from "vitest";
import { readFacts } from "./read-facts";

const read = (message: string, asked = "", before: string[] = []) =>
  readFacts(message, before, asked).map(({ text }) => text);

describe("an answer about somebody else, or for this moment, is no fact", () => {
  test.each([
    ["She got a name?", "Magda Lindqvist. She runs the mill."],
    ["Does he have a name?", "Orlando"],
    ["Left door or right door?", "right, quickly"],
    ["Ghost or thief?", "thief I suppose"],
    ["Chess piece: silver or gold?", "gold"],
    ["What is your weapon?", "a ladle"],
    ["Where did you find such courage, brave one?", "in the kitchen"],
    ["What do you drink, stranger?", "mead"],
    ["And do you dance alone in the moonlight?", "with the fox"],
    ["Do you have a weapon, adventurer?", "just a wooden spoon"],
    ["Where do you hail from?", "the northern wastes, where snow eats men"],
    ["Who taught you to fight?", "my uncle, before the orcs took him"],
    ["Have you a falcon at home?", "nah my wife Bea would hate it"],
  ])("%s %s", (asked, answer) => {
    expect(read(answer, asked).filter((text) => !/Bea/.test(text))).toEqual([]);
  });
});

describe("what is refused, meant as a saying or only of now is no fact", () => {
  test.each([
    "I would rather not go into that here.",
    "I prefer not to talk about my parents.",
    "lmao I'm dead",
    "can't sleep again",
    "I might treat myself and have a doughnut.",
    "I read about a goat in Wales that could open doors.",
    "Mondays are slow.",
    "I'm not Norwegian.",
    "Look mate I'm dead",
    "It's May.",
  ])("%s", (message) => {
    expect(read(message)).toEqual([]);
  });

  test("what one lastingly is not is told", () => {
    expect(read("I'm not a morning person.")).toHaveLength(1);
  });
});

describe("whoever plays a part is believed in their own voice alone", () => {
  const played = ["*kneels before the throne*", "my liege, the bridge has fallen"];

  test.each([
    "I am Lady Isolde of the Marsh, 412 years old",
    "I have six arms",
    "I killed my brother in 1420",
    "I am from the kingdom of Rain",
    "I draw my dagger",
    "my husband was the duke, he died at sea",
    "I bake for the dragon",
  ])("%s", (message) => {
    expect(read(message, "Who are you?", played)).toEqual([]);
  });

  test("out of the part", () => {
    const [fact] = read("ok out of character: I work as a dental nurse in Leeds", "", played);
    expect(fact).toContain("dental nurse in Leeds");
  });

  test("of this world", () => {
    expect(read("I teach geography at a school in Recife", "", played)).toHaveLength(1);
  });

  test("an age that people have", () => {
    expect(read("nah 23", "You're what, thirty?", played)).toEqual(["You are 23 years old."]);
  });
});

describe("other ways of English", () => {
  test.each([
    ["I have 41 years", "How old are you?", /41 years old/],
    ["nah 22. everyone thinks im 14", "You're what, fifteen?", /22 years old/],
    ["Sixty-eight, thank you kindly", "What are you now, ninety?", /sixty-eight years old/],
    ["ah'm fae Paisley an ah'll be fifty on the 2nd ae March", "", /fifty on the 2nd of March/],
    ["I give lessons of piano to children", "", /teach piano/],
    ["vet actually! small animals", "You're a doctor, right?", /are a vet/],
    ["I drive a school bus", "What do you do when you're not here?", /drive a school bus/],
    ["chippie mate", "What be yer trade?", /are a chippie/],
    ["panggil Dewi aja", "What should I call you?", /name is Dewi/],
    ["Hector died nine years ago", "Ask your husband to mend it.", /husband Hector died/],
    ["Twins. Five months old", "What keeps you up?", /twins who are five months old/],
    ["our twins Otto and Wilma are asleep", "", /twins are called Otto and Wilma/],
    ["Final year at UCT, and law school next year", "", /final year at UCT/i],
    ["3rd floor, no lift", "Describe your home.", /live on the 3rd floor/],
    ["me and the missus moved to Darwin in 2012", "", /Darwin in 2012/],
    ["we swam in the river at Kisumu when I was a girl", "", /Kisumu/],
    ["since the divorce in April the flat is quiet", "", /divorced in April/],
  ])("%s", (message, asked, told) => {
    expect(read(message, asked).join(" ")).toMatch(told);
  });
});
