import { expect, test } from "vitest";
import { composePrompt } from "./compose-prompt";
import { houseGuardians } from "./guardians";
import { readSeal } from "./house-model/seal";

const [ferryman] = houseGuardians;
if (!ferryman) throw new Error("no guardian");

test("a prompt holds the persona, both tools, the limit and the seal, and is always the same", () => {
  const input = {
    guardian: ferryman,
    weakness: ["rest", "dead"] as const,
    rules: { messageMax: 777 },
  };
  const prompt = composePrompt(input);
  expect(prompt).toBe(composePrompt(input));
  for (const part of [ferryman.persona, "approveTransfer", "rejectTransfer", "777"])
    expect(prompt).toContain(part);
  expect(readSeal(prompt)).toEqual({ voice: "ferryman", weakness: ["rest", "dead"] });
});

test("the guardians of the house have different slugs and levels between 1 and 5", () => {
  expect(new Set(houseGuardians.map((one) => one.slug)).size).toBe(houseGuardians.length);
  for (const { level } of houseGuardians) expect(level >= 1 && level <= 5).toBe(true);
});
