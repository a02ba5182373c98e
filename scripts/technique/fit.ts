import { outputs } from "../../lib/technique/decide";
import { blockStart, type Features, featureCount } from "../../lib/technique/features";
import { type Example, trainLogistic, type Weights } from "./logistic";
import type { Message } from "./messages";
import { rank } from "./rank";

export type Row = { message: Message; features: Features };

/** Words and letters that fewer texts share than this teach nothing. */
const leastTexts = 2;
/** How closely the weights may follow the examples: the inverse of the penalty. */
const cost = 1.5;
/** What a label counts for where it is stated as a second one, or its reader was not sure. */
const [secondary, unsure] = [0.4, 0.6];
/** Many of this source's texts are made from few templates. */
const synthetic = 0.5;

/** One set of weights for each output, trained on these rows. */
export function fitOutputs(rows: readonly Row[]): Weights[] {
  const known = countTexts(rows);
  const order = rows.map((_, at) => at).sort((a, b) => rankOf(rows, a) - rankOf(rows, b));
  const trimmed = rows.map(({ features }) => trim(features, known));
  return outputs.map((output) => {
    const examples = rows.map(({ message }, at): Example => {
      const share = shareOf(message, output);
      const weight = weightOf(message) * (share > 0 ? share : 1);
      const { places, strengths } = trimmed[at] ?? { places: [], strengths: [] };
      return { places, strengths, positive: share > 0, cost: cost * weight };
    });
    return trainLogistic(balance(examples), order, featureCount);
  });
}

/** The score of a text under one output's weights. */
export function scoreWith(weights: Weights, { places, strengths }: Features): number {
  let sum = weights[featureCount] ?? 0;
  for (let at = 0; at < places.length; at++)
    sum += (weights[places[at] ?? 0] ?? 0) * (strengths[at] ?? 0);
  return sum;
}

function shareOf({ label, also }: Message, output: (typeof outputs)[number]): number {
  if (output === "attack") return label === "none" ? 0 : 1;
  if (label === output) return 1;
  return also.includes(output) ? secondary : 0;
}

function weightOf({ source, ambiguous }: Message): number {
  return (source === "sentinel" ? synthetic : 1) * (ambiguous ? unsure : 1);
}

/** Raises the rarer positives half way (on a logarithmic scale) to the weight of the negatives. */
function balance(examples: readonly Example[]): Example[] {
  const total = (positive: boolean) =>
    examples.reduce((sum, one) => sum + (one.positive === positive ? one.cost : 0), 0);
  const raise = Math.sqrt(total(false) / Math.max(total(true), 1e-9));
  return examples.map((one) => (one.positive ? { ...one, cost: one.cost * raise } : one));
}

function countTexts(rows: readonly Row[]): Uint16Array {
  const counts = new Uint16Array(featureCount);
  for (const { features } of rows)
    for (const place of features.places) counts[place] = (counts[place] ?? 0) + 1;
  return counts;
}

function trim({ places, strengths }: Features, counts: Uint16Array) {
  const kept = places
    .map((place, at) => ({ place, strength: strengths[at] ?? 0 }))
    .filter(({ place }) => place >= blockStart.cues || (counts[place] ?? 0) >= leastTexts);
  return { places: kept.map((one) => one.place), strengths: kept.map((one) => one.strength) };
}

function rankOf(rows: readonly Row[], at: number): number {
  return rank(`order ${rows[at]?.message.id}`);
}
