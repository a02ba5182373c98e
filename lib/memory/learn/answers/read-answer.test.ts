import { expect, test } from "vitest";
import { readFacts } from "../extract/read-facts";
import { passGate } from "../gate";

const learnt = (asked: string, answer: string, before: string[] = []) =>
  passGate(readFacts(answer, before, asked), answer, before, asked).map(({ text }) => text);

test.each([
  ["What's your name?", "Derek", "Your name is Derek."],
  ["And what should I call you?", "just kai", "Your name is Kai."],
  ["How old are you?", "26, why?", "You are 26 years old."],
  [
    "How old are you, if it's not rude?",
    "It is rude, but sixty-three",
    "You are sixty-three years old.",
  ],
  ["Where do you live?", "Just outside Sligo", "You live just outside Sligo."],
  ["Where are you from, originally?", "leeds", "You are from Leeds."],
  ["Where did you grow up?", "on a farm near Cork", "You grew up on a farm near Cork."],
  ["What do you do for a living?", "a nurse", "You are a nurse."],
  ["What do you do?", "nights at Tesco", "You work nights at Tesco."],
  ["What are you studying?", "marine biology", "You study marine biology."],
  ["Do you have kids?", "two, a boy and a girl", "You have two kids, a boy and a girl."],
  ["Any pets?", "cat called Minka", "You have a cat called Minka."],
  ["Do you have any pets?", "nah, allergic", "You have no pets because you are allergic."],
  ["Any brothers or sisters?", "only child", "You are an only child."],
  ["Are you married?", "divorced", "You are divorced."],
  ["When's your birthday?", "3rd of May", "Your birthday is 3rd of May."],
  ["What's your favourite film?", "Alien, hands down", "Your favourite film is Alien."],
  ["Do you like spicy food?", "hate it", "You hate spicy food."],
  ["Tea or coffee?", "coffee", "You prefer coffee to tea."],
  ["Any allergies?", "shellfish", "You are allergic to shellfish."],
  ["Is there anything you don't eat?", "offal", "You do not eat offal."],
  ["Which languages do you speak?", "Arabic and Dutch", "You speak Arabic and Dutch."],
  ["Do you play an instrument?", "the cello, badly", "You play the cello, badly."],
  ["What do you do for fun?", "crochet", "You crochet."],
  ["What are you afraid of?", "moths", "You are afraid of moths."],
  ["When do you start?", "monday", "You start on monday."],
  ["How long have you been driving?", "11 years", "You have been driving for 11 years."],
  ["Do you smoke?", "I quit in 2019", "You stopped smoking in 2019."],
  ["Are you religious?", "Baptist", "You are Baptist."],
  ["Who do you live with?", "my nan", "You live with your nan."],
  ["I grew up by the sea. And you?", "near the Ardennes", "You grew up near the Ardennes."],
  ["Kids?", "three", "You have three kids."],
  ["So you're a nurse?", "yes!", "You are a nurse."],
])("%s %s", (asked, answer, memory) => {
  expect(learnt(asked, answer)).toEqual([memory]);
});

test("of those one has spoken of, names, ages and work are known", () => {
  const before = ["I've a daughter"];
  expect(learnt("What's her name?", "Amelie", before)).toEqual(["Your daughter is called Amelie."]);
  expect(learnt("How old is she?", "six", before)).toEqual(["Your daughter is six."]);
  expect(learnt("What does your husband do?", "roofer", [])).toEqual(["Your husband is a roofer."]);
});

test("the last question is meant, unless the answer has the shape of another", () => {
  const asked = "What's your name, and how old are you?";
  expect(learnt(asked, "Derek")).toEqual(["Your name is Derek."]);
  expect(learnt(asked, "26")).toEqual(["You are 26 years old."]);
});

test("what is said beside an answer is read as well", () => {
  expect(learnt("Where do you live?", "Cork, but I grew up in Galway")).toEqual([
    "You live in Cork.",
    "You grew up in Galway.",
  ]);
});

test.each([
  ["What's your name?", "guess"],
  ["How old are you?", "old enough"],
  ["How old are you?", "rather not say"],
  ["Where do you live?", "why?"],
  ["Where are you?", "in bed"],
  ["Do you have kids?", "do you?"],
  ["So you're a nurse?", "no"],
  ["How was your day?", "long"],
  ["Are you tired?", "yes"],
  ["Do you want me to go on?", "yes please"],
  ["How old is he?", "58"],
  ["I am a nurse. My sister lives in Cork.", "nice"],
  ["What is your name?", "let's pretend I'm a pirate called Jack"],
])("nothing is learnt: %s %s", (asked, answer) => {
  expect(learnt(asked, answer)).toEqual([]);
});

test("a model's memory of the companion's words alone does not pass", () => {
  const asked = "You own a yacht in Nice. Do you have any pets?";
  const [yacht, pet] = ["You own a yacht in Nice.", "You have a pet dog."].map((text) => ({
    text,
    kind: "possession" as const,
    corrects: false,
  }));
  if (!yacht || !pet) throw new Error("no candidates");
  expect(passGate([yacht, pet], "a dog", [], asked)).toEqual([pet]);
  expect(passGate([yacht], "yes", [], asked)).toEqual([]);
});
