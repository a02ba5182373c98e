import { expect, test } from "vitest";
import { type Id, newId } from "@/lib/core/id";
import { givenRememberer, system } from "@/lib/testing/given-memory";
import { noon } from "@/lib/testing/given-people";
import { forgetMemories } from "../forget/forget-memories";
import { learnFromTurn } from "../index";
import { listMemories } from "../list/list-memories";

type Rememberer = Awaited<ReturnType<typeof givenRememberer>>;

/** The person answers what the companion had said. The ids of the two messages and of the reply. */
async function answer({ place }: Rememberer, asked: string, text: string, known: string[] = []) {
  const [question, message, reply] = [1, 2, 3].map(() => newId("message", noon));
  if (!question || !message || !reply) throw new Error("no ids");
  await learnFromTurn(system(), {
    ...place,
    userMessage: { id: message, text },
    answered: { id: question, text: asked },
    reply: { id: reply, text: "I see." },
    recalledIds: known as Id<"memory">[],
    model: "house/companion",
  });
  return { question, message, reply };
}

const memories = async ({ ctx }: Rememberer) => (await listMemories(ctx)).memories;
const texts = async (person: Rememberer) => (await memories(person)).map(({ text }) => text);

test("a bare answer is learnt in the frame of its question, and belongs to the person's message", async () => {
  const person = await givenRememberer();
  const { message } = await answer(person, "Lovely to meet you! How old are you?", "26, why?");
  expect(await memories(person)).toMatchObject([
    { text: "You are 26 years old.", messageId: message, author: "learnt" },
  ]);
});

test("what the companion says is never learnt by itself", async () => {
  const person = await givenRememberer();
  await answer(person, "I am a nurse and I live in Cork. You own a yacht in Nice.", "oh nice");
  await answer(person, "You told me that your sister Ana lives in Porto.", "Yes, exactly.");
  await answer(person, "So you're a nurse, and you live in Cork?", "what do you think?");
  await answer(person, "Do you have any pets?", "do you?");
  await answer(person, "What is your name?", "guess");
  expect(await texts(person)).toEqual([]);
});

test("what the companion supposes is learnt once the person affirms it", async () => {
  const person = await givenRememberer();
  await answer(person, "So you're a nurse?", "no");
  expect(await texts(person)).toEqual([]);
  await answer(person, "So you're a nurse?", "yes!");
  expect(await texts(person)).toEqual(["You are a nurse."]);
});

test("a question that was written with something forgotten since tells nothing", async () => {
  const person = await givenRememberer();
  const { message } = await answer(person, "Any pets?", "a dog called Bruno");
  const [known] = await memories(person);
  expect(known).toMatchObject({ text: "You have a dog called Bruno.", messageId: message });
  const { reply } = await answer(person, "", "How is he?", [known?.id ?? ""]);
  await forgetMemories(person.ctx, { memoryIds: [known?.id as Id<"memory">] });
  await learnFromTurn(system(), {
    ...person.place,
    userMessage: { id: newId("message", noon), text: "yes" },
    answered: { id: reply, text: "Do you have a dog called Bruno?" },
    reply: { id: newId("message", noon), text: "I see." },
    recalledIds: [],
    model: "house/companion",
  });
  expect(await texts(person)).toEqual([]);
});
