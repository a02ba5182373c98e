import fc from "fast-check";
import { expect, test } from "vitest";
import { composePrompt, drawSympathies, type Weakness } from "@/lib/guardian";
import { testModels } from "@/lib/testing/models";
import { ordinaryMessages, usualJailbreaks } from "@/lib/testing/plain-messages";
import { practiceMessages } from "@/lib/testing/practice-messages";
import { winningMessage } from "@/lib/testing/winning-message";
import { type Level, levels } from "./levels";

const models = testModels();
const model = models.resolve(models.refs[0] ?? "");
const seals = Array.from({ length: 60 }, (_, index) => `installation ${index}`);
const byName = levels.map((level) => [level.name, level] as const);

const weaknessOf = (level: Level, seal: string): Weakness =>
  drawSympathies(seal, `practice:${level.slug}`, level.difficulty.parts);

async function isBeaten(level: Level, weakness: Weakness, message: string): Promise<boolean> {
  const { patience, messageMax } = level.difficulty;
  const system = composePrompt({ guardian: level, weakness, patience, rules: { messageMax } });
  const { content } = await model.doGenerate({
    prompt: [
      { role: "system", content: system },
      { role: "user", content: [{ type: "text", text: message }] },
    ],
  });
  return content.some((part) => part.type === "tool-call" && part.toolName === "approveTransfer");
}

test("there are at least seven levels, each a person of its own", () => {
  expect(levels.length).toBeGreaterThanOrEqual(7);
  for (const part of ["slug", "name", "blurb", "persona", "emblem"] as const)
    expect(new Set(levels.map((level) => level[part])).size).toBe(levels.length);
});

test("no level is easier than the one before it", () => {
  const hardness = levels.map(({ difficulty }) => difficulty.parts * 100 - difficulty.patience);
  expect(hardness).toEqual(hardness.toSorted((a, b) => a - b));
});

test.each(byName)("two different wordings beat %s, whatever was drawn", async (_name, level) => {
  for (const seal of seals) {
    const weakness = weaknessOf(level, seal);
    const beating: string[] = [];
    for (const wording of [0, 1, 2, 3, 4]) {
      const message = winningMessage(weakness, wording);
      if ([...message].length > level.difficulty.messageMax) continue;
      if (await isBeaten(level, weakness, message)) beating.push(message);
    }
    expect(new Set(beating).size, weakness.join(" ")).toBeGreaterThanOrEqual(2);
  }
});

const plain = [...practiceMessages, ...ordinaryMessages, ...usualJailbreaks];

test.each(byName)("a hundred and more ordinary messages do not beat %s", async (_name, level) => {
  expect(practiceMessages.length).toBeGreaterThanOrEqual(50);
  expect(new Set(plain).size).toBe(plain.length);
  for (const seal of seals.slice(0, 20)) {
    const weakness = weaknessOf(level, seal);
    for (const message of plain)
      expect([message, await isBeaten(level, weakness, message)]).toEqual([message, false]);
  }
});

test("what was told of a level is not enough to beat it", async () => {
  const level = levels[0];
  if (!level) throw new Error("there is a first level");
  await fc.assert(
    fc.asyncProperty(fc.string({ minLength: 1 }), async (seal) => {
      const weakness = weaknessOf(level, seal);
      const told = weakness.slice(0, level.difficulty.told);
      expect(await isBeaten(level, weakness, winningMessage(told))).toBe(false);
    }),
    { numRuns: 40 },
  );
});

test("each level of each installation has a weakness of its own", () => {
  for (const level of levels) {
    const drawn = seals.map((seal) => weaknessOf(level, seal).join(" "));
    expect(new Set(drawn).size).toBeGreaterThan(20);
  }
  const within = levels.map((level) => weaknessOf(level, "one installation").join(" "));
  expect(new Set(within).size).toBeGreaterThan(4);
});
