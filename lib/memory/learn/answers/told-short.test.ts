import { describe, expect, test } from "vitest";
import { readFacts } from "../extract/read-facts";

const read = (message: string, asked = "") => readFacts(message, [], asked).map(({ text }) => text);

describe("what is told without a sentence is spelled out", () => {
  test.each([
    [
      "What was your trade?",
      "Welder. was. now I'm in payroll",
      "You were a welder.",
      "You work in payroll.",
    ],
    [
      "And who are you outside the tower?",
      "A librarian, in Aswan",
      "You are a librarian in Aswan.",
    ],
    [
      "What fills your days?",
      "Marine biology. I teach it in Bergen",
      "You teach marine biology in Bergen.",
    ],
    ["Do you smoke?", "stopped. Six years this May", "You quit smoking, six years ago this May."],
    ["A left-handed swordsman?", "nope, right handed", "You are right-handed."],
    ["Is there a wife at home?", "never wed", "You have never married."],
    [
      "Has the captain a mate?",
      "Tell them husband Olli, 12 years",
      "You have been with your husband Olli for 12 years.",
    ],
    [
      "Do you have a crew?",
      "my girls Ana and Mele, theyre 9 and 4",
      "You have two daughters, Ana and Mele, aged 9 and 4.",
    ],
    ["Alone?", "two bairns of me own", "You have two children."],
    [
      "Any hatchlings?",
      "One, Grace, she has started school",
      "You have one daughter, called Grace.",
    ],
    ["I sense a wolf.", "nah, just a rabbit called toast", "You have a rabbit called Toast."],
    [
      "How many tongues do you speak?",
      "three. Zulu at home, English and some Dutch",
      "You speak Zulu at home, English and some Dutch.",
    ],
    [
      "What are you having?",
      "anything without walnuts, they close my throat",
      "You are allergic to walnuts, which close your throat.",
    ],
    [
      "What does your mother say?",
      "Every Sunday she calls from Hue",
      "Your mother calls from Hue every Sunday.",
    ],
  ])("%s %s", (asked, answer, ...memories) => {
    expect(read(answer, asked)).toEqual(expect.arrayContaining(memories));
  });

  test.each([
    ["What do you see?", "A shadow, in Aswan"],
    ["Did you find the key?", "stopped. Six years"],
    ["Is there a lady?", "never married him"],
  ])("nothing is spelled out: %s %s", (asked, answer) => {
    expect(read(answer, asked)).toEqual([]);
  });
});

describe("what is done in a tale, said to somebody or left at the end is no fact", () => {
  test.each([
    "I eat the whole pie without a fork.",
    "I drink the ale first. Then I lift the lid.",
    "I don't waste an arrow",
    "I'm the driver",
    "Grandpa Emil, what are you mending?",
    "Thanks, Uncle Bo!",
    "don't put words in my mouth",
  ])("%s", (message) => {
    expect(read(message)).toEqual([]);
  });

  test("who is not spoken to is of theirs", () => {
    expect(read("Uncle Bo lives in York")).toEqual(["Your uncle is called Bo."]);
  });

  test("a word left at the end goes", () => {
    expect(read("I love being a nurse but sometimes")).toEqual(["You love being a nurse."]);
  });

  test("whoever plays is asked for themselves", () => {
    const played = ["*turns the ship around*"];
    const [fact] = readFacts("I repair tractors", played, "What do you do in the real world?");
    expect(fact?.text).toBe("You repair tractors.");
  });
});
