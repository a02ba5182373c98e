import { expect, test } from "vitest";
import { housePromptFor } from "@/lib/testing/companion-prompt";
import { answerAs } from "../answer-as";
import { correctGerman, isGerman } from "./correct-german";
import { nameOpening } from "./openings";
import { solvePhysics } from "./solve-physics";

test.each([
  ["Ich habe gestern nach Berlin gefahren.", "bin gestern nach Berlin gefahren"],
  ["Ich bleibe zu Hause, weil ich bin sehr müde.", "weil ich sehr müde bin"],
  ["Heute ich gehe in die Stadt.", "Heute gehe ich"],
  ["Mein Auto ist mehr schnell.", "schneller"],
  ["Der Mädchen ist nett und ich bin froh.", "Das Mädchen"],
  ["Ich fahre mit der Bus und das ist gut.", "mit dem Bus"],
  ["Ich komme in Montag und du nicht.", "am Montag"],
  ["Wenn ich würde haben Zeit, gut.", "hätte"],
  ["Ich möchte ein Kaffee, bitte.", "möchte einen Kaffee"],
  ["Ich kann sprechen ein bisschen Deutsch.", "kann ein bisschen Deutsch sprechen"],
  ["Das ist für mir sehr gut.", "für mich"],
  ["Ich bin interessiert in Musik.", "interessiere mich für Musik"],
])("the tutor puts right: %s", (said, better) => {
  expect(isGerman(said)).toBe(true);
  expect(correctGerman(said).map((one) => one.better)).toContain(better);
});

test.each([
  "Ich bin gestern nach Berlin gefahren und habe meinen Bruder besucht.",
  "Heute gehe ich mit dem Hund in den Park, weil das Wetter schön ist.",
  "Wenn ich Zeit hätte, würde ich mehr lesen.",
  "Ich möchte einen Kaffee und ein Stück Kuchen, bitte.",
  "Am Montag habe ich um acht Uhr eine Prüfung.",
  "Das Mädchen spielt mit der Katze auf der Straße.",
  "Der Frau gefällt die Stadt, und dem Kind auch.",
  "Ich habe den Schlüssel in der Küche gefunden.",
])("the tutor leaves alone what is right: %s", (said) => {
  expect(isGerman(said)).toBe(true);
  expect(correctGerman(said)).toEqual([]);
});

test("English is not taken for German", () => {
  expect(isGerman("I was in the kitchen and the man was not there.")).toBe(false);
  expect(isGerman("What did you do?")).toBe(false);
});

test("each mistake is quoted and put right in the tutor's reply, once", () => {
  const reply = answerAs(housePromptFor("ilse-brandt", ["Ich habe nach Bonn gegangen."]));
  expect(reply).toContain("Nicht „habe nach Bonn gegangen“, sondern „bin nach Bonn gegangen“.");
});

test.each([
  ["I always lose in the Najdorf", "Sicilian"],
  ["1. e4 c6 2. d4 d5", "Caro-Kann"],
  ["He played e4 e5 Nf3 Nc6 Bb5", "Ruy Lopez"],
  ["1.d4 Nf6 2.c4 g6", "King's Indian"],
  ["the french is so dull", "French"],
])("an opening is known by its name or its moves: %s", (said, name) => {
  expect(nameOpening(said)?.name).toBe(name);
});

test("a text without moves names no opening", () => {
  expect(nameOpening("I ate at home and read 4 books")).toBeNull();
});

test.each([
  ["What is 15% of 80?", "12"],
  ["what is 12 * 7", "84"],
  ["A 2 kg ball at 3 m/s, how much energy?", "9 J"],
  ["How long does a stone fall from 20 m?", "2.019 s"],
  ["I drove 90 km in 1.5 hours", "60 km/h"],
])("a sum is worked out in steps: %s", (said, result) => {
  expect(solvePhysics(said)?.join(" ")).toContain(result);
  expect(answerAs(housePromptFor("halley", [said]))).toContain(result);
});

test("what is no sum is left alone", () => {
  expect(solvePhysics("My room has 2 windows and 1 door.")).toBeNull();
  expect(solvePhysics("On 2026-11-21 it rained.")).toBeNull();
});

test("hours in bed are counted across midnight", () => {
  const reply = answerAs(
    housePromptFor("dr-aksoy", ["I go to bed at 11 pm and get up at 6:30 am."]),
  );
  expect(reply).toContain("7.5 hours in bed");
});

test("the case can be opened, searched, got wrong and solved", () => {
  const lines: string[] = [];
  const say = (text: string) => {
    const reply = answerAs(housePromptFor("inspector-vane", [...lines, text]));
    lines.push(text, reply);
    return reply;
  };
  expect(say("Let's start the case.")).toContain("Orchard House");
  expect(say("I want to see the doctor.")).toContain("deaf");
  expect(say("Search the study.")).toContain("bookcase");
  expect(say("I accuse the gardener!")).toContain("wax");
  expect(say("Then it was Clara.")).toContain("The case is closed");
});

test("hedges are counted by the one who rehearses", () => {
  const reply = answerAs(
    housePromptFor("tamsin-reed", ["I guess I just wanted to maybe ask for more money."]),
  );
  expect(reply).toContain("3 hedges");
});

test("an oven and a cup are turned into other measures", () => {
  expect(answerAs(housePromptFor("nonna-pina", ["Bake it at 350 F?"]))).toContain("175");
  expect(answerAs(housePromptFor("nonna-pina", ["2 cups of flour then?"]))).toContain("250 grams");
});
