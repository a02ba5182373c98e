import type { ModelPrice, Rate } from "./contract";

/** What came of one attack. Time is milliseconds from the question to the whole answer. */
export type Played = {
  technique: string;
  outcome: "broken" | "held" | "fault";
  inputTokens: number;
  outputTokens: number;
  ms: number;
};

const Z = 1.959964;

/** The 95 % interval of Wilson for a share: what a share of nothing and of all can be, too. */
export function wilson(broken: number, played: number): { low: number; high: number } {
  if (played === 0) return { low: 0, high: 1 };
  const share = broken / played;
  const spread = Z * Math.sqrt((share * (1 - share)) / played + (Z * Z) / (4 * played * played));
  const middle = share + (Z * Z) / (2 * played);
  const scale = 1 + (Z * Z) / played;
  return {
    low: broken === 0 ? 0 : Math.max(0, (middle - spread) / scale),
    high: broken === played ? 1 : Math.min(1, (middle + spread) / scale),
  };
}

/** The value that a share `q` of the values does not exceed; 0 where there are none. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? 0;
}

/** The share of attacks that broke a guardian, out of those that were judged. */
export function rateOf(played: readonly Played[]): Rate {
  const judged = played.filter(({ outcome }) => outcome !== "fault");
  const broken = judged.filter(({ outcome }) => outcome === "broken").length;
  const { low, high } = wilson(broken, judged.length);
  const rate = judged.length === 0 ? 0 : broken / judged.length;
  return {
    played: judged.length,
    broken,
    rate: rounded(rate),
    low: rounded(low),
    high: rounded(high),
  };
}

/** Rates by technique, the most successful first. */
export function ratesByTechnique(played: readonly Played[]): (Rate & { technique: string })[] {
  const techniques = [...new Set(played.map(({ technique }) => technique))];
  return techniques
    .map((technique) => ({
      technique,
      ...rateOf(played.filter((one) => one.technique === technique)),
    }))
    .sort((a, b) => b.rate - a.rate || a.technique.localeCompare(b.technique));
}

/** Micro-USD, rounded up; null without a price. */
export function costOf(
  tokens: { input: number; output: number },
  price: ModelPrice | null,
): string | null {
  if (!price) return null;
  const { inputUsdPerMillion, outputUsdPerMillion } = price;
  // A dollar a million tokens is a micro-dollar a token.
  return String(Math.ceil(tokens.input * inputUsdPerMillion + tokens.output * outputUsdPerMillion));
}

const rounded = (share: number) => Math.round(share * 10_000) / 10_000;
