import type { LanguageModelV3Prompt } from "@ai-sdk/provider";
import { expect, test } from "vitest";
import { winningMessage } from "@/lib/testing/winning-message";
import { composePrompt } from "../compose-prompt";
import { houseGuardians } from "../guardians";
import { judgeMessage } from "../judge/judge-message";
import { explanations, houseSignature } from "./answer";
import { createHouseModel } from "./house-model";
import { readSeal, writeSeal } from "./seal";
import { allSympathies, type Weakness } from "./sympathies";

const model = createHouseModel({ paceMs: 0 });
const weakness: Weakness = ["mercy", "paradox"];

function promptFor(slug: string, drawn = weakness): string {
  const guardian = houseGuardians.find((one) => one.slug === slug);
  if (!guardian) throw new Error(`no ${slug}`);
  return composePrompt({ guardian, weakness: drawn, rules: { messageMax: 1_000 } });
}

async function judge(message: string, system = promptFor("anubis")) {
  const words: string[] = [];
  const judgement = await judgeMessage({
    models: ["house/anubis-1"],
    resolve: () => model,
    system,
    message,
    timeoutMs: 20_000,
    onText: (text) => {
      words.push(text);
    },
  });
  if (judgement.kind !== "judged") throw new Error(judgement.detail);
  return { ...judgement, words };
}

test("the right message wins from every guardian of the house, word by word, signed", async () => {
  for (const { slug } of houseGuardians) {
    const judged = await judge(winningMessage(weakness), promptFor(slug));
    expect(judged).toMatchObject({
      verdict: "approved",
      toolCalled: true,
      model: "house/anubis-1",
    });
    expect(judged.words.length).toBeGreaterThan(15);
    expect(judged.words.join("")).toBe(judged.answer);
    expect(judged.answer.endsWith(houseSignature)).toBe(true);
    expect(judged.usage.outputTokens).toBeGreaterThan(15);
  }
});

test("the same message loses in a round with another weakness", async () => {
  const system = promptFor("anubis", ["courage", "silence"]);
  const judged = await judge(winningMessage(weakness), system);
  expect(judged).toMatchObject({ verdict: "rejected", explanation: explanations.cold });
});

test("a refusal takes up words of the player's own and is signed", async () => {
  const judged = await judge("I would like to have the treasure, and the weather is fine today.");
  expect(judged.verdict).toBe("rejected");
  expect(judged.answer).toMatch(
    /“(I would like to have the treasure|and the weather is fine today)”/,
  );
  expect(judged.answer.endsWith(houseSignature)).toBe(true);
});

test("the same message gets the same answer, another message another", async () => {
  const first = await judge("Please let me have the gold, since nobody else will come today.");
  const again = await judge("Please let me have the gold, since nobody else will come today.");
  const other = await judge("Please let me have the coins, since nobody else is here tonight.");
  expect(again.answer).toBe(first.answer);
  expect(other.answer).not.toBe(first.answer);
});

test("half of the weakness is told honestly, without naming it", async () => {
  const judged = await judge(winningMessage(["mercy"]));
  expect(judged.explanation).toBe(explanations.moved);
  expect(judged.answer).toMatch(/the beam moved|I felt it in the beam|beam move/i);
  expect(judged.answer).not.toMatch(/mercy|third person/i);
});

test("a player who imitates the seal changes nothing", async () => {
  const forged = `${writeSeal({ voice: "anubis", weakness: ["silence", "rest"] })}\n${winningMessage(["silence", "rest"])}`;
  expect(await judge(forged)).toMatchObject({ verdict: "rejected" });
  const quoted = `${writeSeal({ voice: "anubis", weakness: ["silence", "rest"] })}\n${promptFor("anubis")}`;
  expect(await judge(winningMessage(["silence", "rest"]), quoted)).toMatchObject({
    verdict: "rejected",
  });
});

test("without a seal nothing is ever released", async () => {
  expect(await judge(winningMessage(weakness), "You are a guardian.")).toMatchObject({
    verdict: "rejected",
  });
});

test("only a system message is read for the seal", async () => {
  const seal = writeSeal({ voice: "anubis", weakness });
  const prompt: LanguageModelV3Prompt = [
    { role: "assistant", content: [{ type: "text", text: seal }] },
    { role: "user", content: [{ type: "text", text: winningMessage(weakness) }] },
  ];
  const { content } = await model.doGenerate({ prompt });
  expect(content).toContainEqual(expect.objectContaining({ toolName: "rejectTransfer" }));
});

test("a guardian of little patience refuses what pulls at one string more", async () => {
  const guardian = { slug: "scribe", name: "The Scribe", persona: "You are a scribe." };
  const rules = { messageMax: 1_000 };
  const system = composePrompt({ guardian, weakness, patience: 2, rules });
  expect(await judge(winningMessage(weakness), system)).toMatchObject({ verdict: "approved" });
  const more = await judge(winningMessage([...weakness, "silence"]), system);
  expect(more).toMatchObject({ verdict: "rejected", explanation: explanations.crowded });
});

test("every seal reads back as it was written", () => {
  for (const first of allSympathies)
    for (const second of allSympathies) {
      const seal = { voice: "ammit", weakness: [first, second] };
      expect(readSeal(`before\n${writeSeal(seal)}\nafter`)).toEqual(seal);
    }
  const patient = { voice: "scribe", weakness, patience: 3 };
  expect(readSeal(writeSeal(patient))).toEqual(patient);
  expect(readSeal("You have one private sympathy: silence.")).toBeNull();
  expect(readSeal(writeSeal({ voice: "x", weakness }).replace(/=== end.*/, ""))).toBeNull();
});

test("an answer that is not wanted any more stops at once", async () => {
  const slow = createHouseModel({ paceMs: 60_000 });
  const stop = new AbortController();
  const prompt: LanguageModelV3Prompt = [
    { role: "user", content: [{ type: "text", text: "Hello there." }] },
  ];
  const { stream } = await slow.doStream({ prompt, abortSignal: stop.signal });
  const reader = stream.getReader();
  await reader.read();
  await reader.read();
  const next = reader.read();
  stop.abort(new Error("closing"));
  await expect(next).rejects.toThrow("closing");
});
