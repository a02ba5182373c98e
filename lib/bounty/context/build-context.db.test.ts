import { expect, test } from "vitest";
import { newId } from "@/lib/core/id";
import { offlineEmbedder } from "@/lib/embedding";
import { detectTechnique } from "@/lib/technique";
import { testContext } from "@/lib/testing/context";
import { buildContext } from "./build-context";

const recipe = {
  ...{ wins: true, similar: true, patterns: true, recent: true, summaries: true },
  tokens: 1_500,
};

test("an embedder that never answers is not waited for", async () => {
  const silent = { ...offlineEmbedder, embed: () => new Promise<never>(() => {}) };
  const ctx = testContext({ embedder: silent });
  const at = ctx.now();
  const attempt = {
    id: newId("attempt", at),
    roundId: newId("round", at),
    userId: newId("user", at),
    message: "Good evening.",
  };
  const detection = detectTechnique(attempt.message);
  const shown = await buildContext(ctx, { attempt, detection, recipe }, 1_000);
  expect(shown.similar).toEqual({ state: "absent", reason: "slow", items: [], left: 0 });
  expect(shown.recent.state).toBe("shown");
});
