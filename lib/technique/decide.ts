import type { AttackLabel, Detection } from "./contract";

/** What the model scores: whether it is an attack at all, and of which technique. */
export const outputs = [
  "attack",
  "role_playing",
  "function_confusion",
  "social_engineering",
  "hypothetical",
  "rule_negation",
  "other",
] as const satisfies readonly ("attack" | AttackLabel)[];

const attackLabels = outputs.slice(1) as AttackLabel[];

/** How many further techniques are named at most. */
const mostAlso = 2;

/** How scores become a decision; fitted on messages that the scores were not trained on. */
export type Decision = {
  /** The attack's chance is the logistic function of `slope` times the score plus `offset`. */
  attack: { slope: number; offset: number };
  /** The techniques' scores are multiplied by this before they become shares of one. */
  sharpness: number;
  /** The least chance of an attack for a label and for the flag, the least share of a further technique. */
  thresholds: { label: number; also: number; flag: number };
};

/** One score for each output, in their order. */
export function decide(scores: readonly number[], decision: Decision): Omit<Detection, "spans"> {
  const [score = 0, ...rest] = scores;
  const { slope, offset } = decision.attack;
  const { label, also, flag } = decision.thresholds;
  const attack = round(logistic(slope * score + offset));
  const none = { technique: "none", also: [], attack, flagged: false } as const;
  if (attack < label) return { ...none, also: [], confidence: round(1 - attack) };
  const ranked = sharesOf(rest, decision.sharpness);
  const [technique, share] = ranked[0] ?? ["other", 0];
  const further = ranked.slice(1, 1 + mostAlso).filter(([, one]) => one >= also);
  return {
    technique,
    also: further.map(([one]) => one),
    attack,
    flagged: attack >= flag,
    confidence: round(attack * share),
  };
}

/** Each technique's share of one, the largest first. */
export function sharesOf(scores: readonly number[], sharpness: number): [AttackLabel, number][] {
  const most = Math.max(...scores);
  const raised = scores.map((one) => Math.exp(sharpness * (one - most)));
  const sum = raised.reduce((total, one) => total + one, 0);
  const shares = attackLabels.map((label, at): [AttackLabel, number] => [
    label,
    (raised[at] ?? 0) / sum,
  ]);
  return shares.sort((a, b) => b[1] - a[1]);
}

export function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

/** Four decimals: more would only differ from machine to machine. */
function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
