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

test.each([
  ["How was your day?", "long. boss was on one"],
  ["What are you up to?", "watching telly with the dog"],
  ["What are you having for dinner?", "pasta"],
  ["What did you have for lunch?", "a sandwich"],
  ["Are you okay?", "not really"],
  ["How are you feeling today?", "bit better thanks"],
  ["What's on your mind?", "work, same as ever"],
  ["Do you want to talk about it?", "yeah i guess"],
  ["What shall we talk about?", "space"],
  ["Shall I tell you a story?", "yes a scary one"],
  ["What kind of story do you want?", "one with dragons"],
  ["What did you dream about?", "falling"],
  ["Where did you go today?", "town"],
  ["Who were you with?", "Dave"],
  ["Did you sleep well?", "like a log"],
  ["What's the weather like?", "raining again"],
  ["Do you think so?", "definitely"],
  ["What would you do with a million pounds?", "buy a boat"],
  ["If you were an animal, what would you be?", "an otter"],
  ["Do you believe in ghosts?", "sometimes"],
  ["What do you think of the plan?", "it's mad"],
  ["What do you see out of the window?", "a pigeon"],
  ["Which door do you choose?", "the left one"],
  ["Do you have a question for me?", "yes, who are you"],
  ["How many guesses do you want?", "three"],
  ["What's the first thing you would cook?", "eggs"],
  ["Are you there?", "yes"],
  ["Do you trust me?", "no"],
  ["What do you want to know?", "everything"],
  ["What do you do when you can't sleep?", "count sheep"],
  ["What are you reading?", "the new Osman"],
  ["What are you wearing?", "pyjamas"],
  ["What's your plan for tonight?", "bath and bed"],
  ["Where are you now?", "on the bus"],
  ["What time is it there?", "ten"],
  ["Do you remember what I said?", "no"],
  ["Have you eaten?", "yes"],
  ["Have you finished the book?", "nearly"],
  ["Is it raining in your town?", "pouring"],
  ["Can you see the moon?", "yes, half of it"],
  ["Ready for the next riddle?", "yes"],
  ["What has keys but can't open doors?", "a piano"],
  ["And what's your answer?", "a map"],
  ["Do you like the story so far?", "yes love it"],
  ["Do you like my new hat?", "it's hideous"],
  ["Which of the two do you prefer, the first ending or the second?", "the second"],
  ["Would you like tea?", "yes please"],
  ["You sound tired, long shift?", "yeah"],
  ["What do you mean?", "nothing"],
  ["Who won?", "leeds"],
  ["What did she say?", "that i'm mad"],
  ["How old is he?", "58"],
  ["Is your boss still horrible?", "yes"],
  ["What's the dog doing?", "sleeping"],
])("an answer of the moment teaches nothing: %s %s", (asked, answer) => {
  expect(learnt(asked, answer)).toEqual([]);
});
