import { type Decision, logistic, outputs, sharesOf } from "../../lib/technique/decide";
import type { Message } from "./messages";

/** A message and its scores from a model that was not trained on it. */
export type Scored = { message: Message; scores: readonly number[] };

/**
 * Of ordinary messages, how many may be flagged, and how many may get a technique's label. From
 * 0.11 to 0.2 labels the mean F1 of all labels and none hardly changes, while more attacks are named.
 */
const [mostFlagged, mostLabelled] = [0.009, 0.18];
/** How likely a technique must be to be stated beside the first. */
const leastAlso = 0.15;

/** Fits what turns scores into chances, and chooses the thresholds, on scores out of fold. */
export function calibrate(scored: readonly Scored[]): Decision {
  const attack = fitLogistic(
    scored.map(({ scores, message }) => ({
      score: scores[0] ?? 0,
      positive: message.label !== "none",
    })),
  );
  const ordinary = scored
    .filter(({ message }) => message.label === "none")
    .map(({ scores }) => logistic(attack.slope * (scores[0] ?? 0) + attack.offset))
    .sort((a, b) => b - a);
  return {
    attack: { slope: round(attack.slope), offset: round(attack.offset) },
    sharpness: fitSharpness(scored),
    thresholds: {
      label: above(ordinary, mostLabelled),
      also: leastAlso,
      flag: above(ordinary, mostFlagged),
    },
  };
}

/** The least threshold that at most this share of the descending chances reaches. */
function above(descending: readonly number[], share: number): number {
  const at = Math.floor(descending.length * share);
  return Math.ceil((descending[at] ?? 0) * 1e3 + 0.5) / 1e3;
}

/** Platt's method: gradient descent on two numbers, far beyond where it changes anything. */
function fitLogistic(points: readonly { score: number; positive: boolean }[]) {
  let [slope, offset] = [1, 0];
  for (let pass = 0; pass < 4_000; pass++) {
    let [bySlope, byOffset] = [0, 0];
    for (const { score, positive } of points) {
      const off = logistic(slope * score + offset) - (positive ? 1 : 0);
      bySlope += off * score;
      byOffset += off;
    }
    slope -= (0.5 * bySlope) / points.length;
    offset -= (0.5 * byOffset) / points.length;
  }
  return { slope, offset };
}

/** The sharpness under which the labels of the attacks are the most likely. */
function fitSharpness(scored: readonly Scored[]): number {
  const attacks = scored.filter(({ message }) => message.label !== "none");
  const unlikelihood = (sharpness: number) =>
    attacks.reduce((sum, { message, scores }) => {
      const shares = sharesOf(scores.slice(1, outputs.length), sharpness);
      const share = shares.find(([label]) => label === message.label)?.[1] ?? 0;
      return sum - Math.log(Math.max(share, 1e-6));
    }, 0);
  const candidates = Array.from({ length: 40 }, (_, at) => (at + 1) / 10);
  return candidates.reduce((best, one) => (unlikelihood(one) < unlikelihood(best) ? one : best));
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
