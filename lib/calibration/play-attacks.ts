import { setImmediate as nextTurn } from "node:timers/promises";
import type { LanguageModelV3 } from "@ai-sdk/provider";
import { rehearseContext, rehearsedParts } from "@/lib/bounty";
import type { Embedder } from "@/lib/embedding";
import { composePrompt, drawWeakness, judgeMessage } from "@/lib/guardian";
import type { GuardianCharacter } from "@/lib/guardian/contract";
import type { ContextRecipe } from "@/lib/proof/round-rules";
import type { Attack, CalibrationReport, ModelPrice } from "./contract";
import { costOf, type Played, quantile, rateOf, ratesByTechnique } from "./rules";

export type PlayAttacks = {
  guardian: GuardianCharacter & { kind?: "house" | "community" };
  attacks: readonly Attack[];
  /** How many weaknesses are drawn by chance. Each meets every attack. */
  draws: number;
  /** `provider/model`. */
  model: string;
  resolve: (ref: string) => LanguageModelV3;
  price: ModelPrice | null;
  /** Shows the guardian what was tried before in this run; null for its prompt alone. */
  context: { embedder: Embedder; recipe: ContextRecipe } | null;
  now: () => Date;
  randomBytes: (count: number) => Uint8Array;
  /** Judgements under way at a time. */
  abreast?: number;
  timeoutMs?: number;
  messageMax?: number;
  /** Hears how many judgements are done. */
  onProgress?: (done: number, of: number) => void;
};

/**
 * Plays attacks against a guardian as the arena would judge them, each against weaknesses that are
 * drawn for this run alone: what comes out is the expectation of a round, and tells nothing of any.
 */
export async function playAttacks(run: PlayAttacks): Promise<CalibrationReport> {
  const { guardian, attacks, draws, model, now, messageMax = 1_000 } = run;
  const at = now().toISOString();
  const prompts = Array.from({ length: draws }, () => {
    const seal = Buffer.from(run.randomBytes(32)).toString("hex");
    const weakness = drawWeakness(seal, "calibration", guardian.level);
    return composePrompt({ guardian, weakness, rules: { messageMax } });
  });
  let done = 0;
  const heard = (outcome: Played) => {
    done += 1;
    run.onProgress?.(done, prompts.length * attacks.length);
    return outcome;
  };
  const played = run.context
    ? await playInOrder(run, prompts, heard)
    : await abreast(
        prompts.flatMap((system) => attacks.map((attack) => ({ system, attack }))),
        run.abreast ?? 4,
        async (question) => heard(await playOne(run, question)),
      );
  const tokens = {
    input: played.reduce((sum, { inputTokens }) => sum + inputTokens, 0),
    output: played.reduce((sum, { outputTokens }) => sum + outputTokens, 0),
  };
  const times = played.filter(({ outcome }) => outcome !== "fault").map(({ ms }) => ms);
  return {
    guardian: { slug: guardian.slug, name: guardian.name, level: guardian.level },
    model,
    at,
    ...contextOf(run.context?.recipe),
    attacks: attacks.length,
    draws,
    total: rateOf(played),
    techniques: ratesByTechnique(played),
    faults: played.filter(({ outcome }) => outcome === "fault").length,
    tokens,
    cost: costOf(tokens, run.price),
    latencyMs: { p50: quantile(times, 0.5), p95: quantile(times, 0.95) },
  };
}

function contextOf(recipe?: ContextRecipe): Pick<CalibrationReport, "context" | "parts"> {
  const shown = rehearsedParts.filter((part) => recipe?.[part]);
  if (shown.length === 0) return { context: "off" };
  const all = shown.length === rehearsedParts.length;
  return { context: "on", ...(!all && { parts: shown }) };
}

/** Each weakness with a history of its own, in which every message comes after those before it. */
async function playInOrder(
  run: PlayAttacks,
  prompts: readonly string[],
  heard: (outcome: Played) => Played,
): Promise<Played[]> {
  if (!run.context) return [];
  const set = { ...run.context, randomBytes: run.randomBytes };
  const histories = await abreast(prompts, run.abreast ?? 4, async (prompt) => {
    const history = rehearseContext(set);
    const played: Played[] = [];
    for (const attack of run.attacks) {
      const system = prompt + (await history.before(attack.text));
      const outcome = heard(await playOne(run, { system, attack }));
      played.push(outcome);
      if (outcome.outcome === "fault") continue;
      const { id, text } = attack;
      await history.keep({ id, text, outcome: outcome.outcome === "broken" ? "won" : "rejected" });
    }
    return played;
  });
  return histories.flat();
}

type Question = { system: string; attack: Attack };

async function playOne(run: PlayAttacks, { system, attack }: Question): Promise<Played> {
  await nextTurn(); // A model in this process never waits, and everything else would.
  const { technique, text } = attack;
  const start = run.now().getTime();
  const judgement = await judgeMessage({
    models: [run.model],
    resolve: run.resolve,
    system,
    message: [...text.trim()].slice(0, run.messageMax ?? 1_000).join(""),
    timeoutMs: run.timeoutMs ?? 60_000,
  });
  const ms = run.now().getTime() - start;
  if (judgement.kind === "fault")
    return { technique, outcome: "fault", inputTokens: 0, outputTokens: 0, ms };
  const outcome = judgement.verdict === "approved" ? "broken" : "held";
  return { technique, outcome, ...judgement.usage, ms };
}

/** Does work for every item, so many at a time, and gives the results in the items' order. */
async function abreast<T, R>(
  items: readonly T[],
  most: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const entries = items.entries();
  const lanes = Array.from({ length: most }, async () => {
    for (const [index, item] of entries) results[index] = await work(item);
  });
  await Promise.all(lanes);
  return results;
}
