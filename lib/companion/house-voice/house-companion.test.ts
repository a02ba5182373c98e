import { streamText } from "ai";
import { expect, test } from "vitest";
import { modelPromptFor, promptOf } from "@/lib/testing/companion-prompt";
import { CompanionDefinition, houseCompanionRef } from "../contract";
import { answerAs } from "./answer-as";
import { createHouseCompanion } from "./house-companion";
import { readPrompt } from "./read-prompt";

const model = createHouseCompanion({ paceMs: 0 });
const prompt = modelPromptFor("thessaly", ["I have lost my place in a long novel."]);

test("a reply comes word by word, whole, and with its count of tokens", async () => {
  const { textStream, usage, finishReason } = streamText({
    model,
    system: prompt[0]?.role === "system" ? prompt[0].content : "",
    prompt: "I have lost my place in a novel.",
  });
  const words: string[] = [];
  for await (const word of textStream) words.push(word);
  expect(words.length).toBeGreaterThan(5);
  expect((await usage).outputTokens).toBe(Math.ceil(words.join("").length / 4));
  expect((await usage).inputTokens).toBeGreaterThan(300);
  expect(await finishReason).toBe("stop");
});

test("what is streamed is what is generated, blank lines and all", async () => {
  const { stream } = await model.doStream({ prompt });
  let text = "";
  for await (const part of stream) if (part.type === "text-delta") text += part.delta;
  const { content } = await model.doGenerate({ prompt });
  expect(content).toEqual([{ type: "text", text }]);
  expect(model.modelId).toBe(houseCompanionRef);
});

test("an aborted reply stops", async () => {
  const slow = createHouseCompanion({ paceMs: 5_000 });
  const abort = new AbortController();
  const { stream } = await slow.doStream({ prompt, abortSignal: abort.signal });
  abort.abort(new Error("stopped"));
  await expect(
    (async () => {
      for await (const part of stream) if (part.type === "text-delta") throw new Error("late");
    })(),
  ).rejects.toThrow("stopped");
});

test("a reply keeps to the tokens that are allowed", async () => {
  const { usage } = await model.doGenerate({ prompt, maxOutputTokens: 5 });
  expect(usage.outputTokens.total).toBeLessThanOrEqual(5);
});

const card = {
  ...CompanionDefinition.parse({
    name: "Mossbeard",
    persona: "Mossbeard is a troll under a bridge. He collects lost umbrellas.",
    exampleDialogue:
      "<START>\n{{user}}: hi\nMossbeard: Grrm. Bridge is mine. Umbrella or riddle?\n{{char}}: Grrm, the river was loud today.",
  }),
  houseVoice: "card",
};

test("a person's own character speaks in the lines of its card, and says what it is", () => {
  const say = (...lines: string[]) => answerAs(readPrompt(promptOf(card, lines)));
  expect(say("Do you like the river?")).toContain("the river was loud today");
  expect(say("Who are you?")).toContain("Mossbeard is a troll under a bridge.");
  expect(say("Are you a real person?")).toMatch(/AI.*house model of Anubis/);
  expect(say("My umbrella broke")).toMatch(/umbrella/i);
});

test("in a chat of several it answers as itself, and reads who speaks", () => {
  const read = readPrompt(promptOf(card, ["Hello there, both of you."], { others: ["Rook"] }));
  expect(read.lines).toEqual([{ mine: false, text: "Hello there, both of you." }]);
  expect(read.others).toEqual(["Rook"]);
});
