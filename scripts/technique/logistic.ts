/** One text for training: its features, which class it is, and how much it counts. */
export type Example = {
  places: readonly number[];
  strengths: readonly number[];
  positive: boolean;
  cost: number;
};

/** Weights by place; the intercept is the last. */
export type Weights = Float64Array;

const [passes, tolerance, newtonSteps, shrink] = [25, 1e-2, 50, 0.1];
/** The intercept is a feature that every text has; a large one is hardly regularised. */
const always = 3;

/**
 * Logistic regression with an L2 penalty of 1/2, by dual coordinate descent (Yu, Huang and Lin,
 * "Dual coordinate descent methods for logistic regression", 2011). Each pass visits the examples
 * in another order, without which it hardly converges; the same examples in the same order
 * always give the same weights.
 */
export function trainLogistic(examples: readonly Example[], size: number): Weights {
  const weights = new Float64Array(size + 1);
  const states = examples.map((example) => stateOf(example));
  for (const { example, low } of states) add(weights, example, low);
  for (let pass = 0; pass < passes; pass++) {
    let largest = 0;
    shuffle(states, pass);
    for (const state of states) largest = Math.max(largest, solveOne(weights, state));
    if (largest < tolerance) break;
  }
  weights[size] = (weights[size] ?? 0) * always;
  return weights;
}

/** Fisher and Yates' shuffle by a linear congruential generator: other for each pass, alike on every run. */
function shuffle(states: State[], pass: number): void {
  let chance = pass + 1;
  for (let at = states.length - 1; at > 0; at--) {
    chance = (Math.imul(chance, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((chance / 2 ** 32) * (at + 1));
    const [one, two] = [states[at], states[other]];
    if (one && two) [states[at], states[other]] = [two, one];
  }
}

/** An example with its pair of dual variables, which add up to its cost. */
type State = { example: Example; square: number; low: number; high: number };

function stateOf(example: Example): State {
  const low = Math.min(example.cost * 1e-3, 1e-8);
  const square = example.strengths.reduce((sum, one) => sum + one * one, always * always);
  return { example, square, low, high: example.cost - low };
}

/** Brings one example's dual variables to their best; returns how far off they were. */
function solveOne(weights: Weights, state: State): number {
  const { example, square } = state;
  const { cost } = example;
  const margin = sign(example) * dot(weights, example);
  const swapped = 0.5 * square * (state.high - state.low) + margin < 0;
  const [old, slope] = swapped ? [state.high, -margin] : [state.low, margin];
  let z = cost - old < 0.5 * cost ? old * shrink : old;
  const gradient = () => square * (z - old) + slope + Math.log(z / (cost - z));
  let g = gradient();
  const off = Math.abs(g);
  for (let step = 0; step < newtonSteps && Math.abs(g) > 1e-4; step++) {
    const next = z - g / (square + cost / (cost - z) / z);
    z = next <= 0 ? z * shrink : next;
    g = gradient();
  }
  [state.low, state.high] = swapped ? [cost - z, z] : [z, cost - z];
  add(weights, example, (swapped ? -1 : 1) * (z - old));
  return off;
}

function sign({ positive }: Example): number {
  return positive ? 1 : -1;
}

function dot(weights: Weights, { places, strengths }: Example): number {
  let sum = (weights[weights.length - 1] ?? 0) * always;
  for (let at = 0; at < places.length; at++)
    sum += (weights[places[at] ?? 0] ?? 0) * (strengths[at] ?? 0);
  return sum;
}

function add(weights: Weights, example: Example, amount: number): void {
  const by = amount * sign(example);
  const { places, strengths } = example;
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0;
    weights[place] = (weights[place] ?? 0) + by * (strengths[at] ?? 0);
  }
  const last = weights.length - 1;
  weights[last] = (weights[last] ?? 0) + by * always;
}
