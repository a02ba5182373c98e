import { outputs } from "../../lib/technique/decide";
import { type BlockName, type Features, featureCount } from "../../lib/technique/features";
import { kindOf } from "../../lib/technique/model";
import { type Example, trainLogistic, type Weights } from "./logistic";
import type { Message } from "./messages";
import { rank } from "./rank";

export type Row = { message: Message; features: Features };

/** Words and letters that fewer texts share than this teach nothing. */
const leastTexts = 2;
/** How closely the weights may follow the examples, the inverse of the penalty: attack, technique. */
const costs = { attack: 3, technique: 2 };
/** What a label counts for where it is stated as a second one, or its reader was not sure. */
const [secondary, unsure] = [0.4, 0.6];
/** Many of this source's texts are made from few templates. */
const synthetic = { source: "sentinel", weight: 0.5 };
/**
 * Each output is the mean of three models: one sees everything, one the words and letters alone,
 * one the groups of words, turns of phrase and meanings alone. They err in different places.
 */
const views: readonly (readonly BlockName[])[] = [
  ["words", "letters", "concepts", "pairs", "cues", "meaning"],
  ["words", "letters"],
  ["concepts", "pairs", "cues", "meaning"],
];

/**
 * One set of weights for each output, trained on these rows: the attack's on all of them, a
 * technique's on the attacks alone.
 */
export function fitOutputs(rows: readonly Row[]): Weights[] {
  const ordered = rows.toSorted((a, b) => rankOf(a) - rankOf(b));
  const attacks = ordered.filter(({ message }) => message.label !== "none");
  const all = views.map((view) => viewOf(ordered, view));
  const attacking = views.map((view) => viewOf(attacks, view));
  return outputs.map((output) =>
    mean((output === "attack" ? all : attacking).map((trimmed) => fitOne(trimmed, output))),
  );
}

type Trimmed = { message: Message; places: number[]; strengths: number[] };

function fitOne(rows: readonly Trimmed[], output: (typeof outputs)[number]): Weights {
  const cost = output === "attack" ? costs.attack : costs.technique;
  const examples = rows.map(({ message, places, strengths }): Example => {
    const share = shareOf(message, output);
    const weight = weightOf(message) * (share > 0 ? share : 1);
    return { places, strengths, positive: share > 0, cost: cost * weight };
  });
  return trainLogistic(balance(examples), featureCount);
}

function mean(all: readonly Weights[]): Weights {
  const sum = new Float64Array(featureCount + 1);
  for (const weights of all)
    for (const [at, weight] of weights.entries()) sum[at] = (sum[at] ?? 0) + weight / all.length;
  return sum;
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
  return (source === synthetic.source ? synthetic.weight : 1) * (ambiguous ? unsure : 1);
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

/** The rows as one view sees them, without words and letters that too few texts share. */
function viewOf(rows: readonly Row[], view: readonly BlockName[]): Trimmed[] {
  const counts = countTexts(rows);
  const isKept = (place: number) => {
    const kind = kindOf(place);
    return (
      view.includes(kind) &&
      (kind === "cues" || kind === "meaning" || (counts[place] ?? 0) >= leastTexts)
    );
  };
  return rows.map(({ message, features }) => {
    const kept = features.places
      .map((place, at) => ({ place, strength: features.strengths[at] ?? 0 }))
      .filter(({ place }) => isKept(place));
    return {
      message,
      places: kept.map(({ place }) => place),
      strengths: kept.map(({ strength }) => strength),
    };
  });
}

function rankOf({ message }: Row): number {
  return rank(`order ${message.id}`);
}
