import type { Features } from "@/lib/moderation/features";
import { type Chances, chancesWith, classes } from "@/lib/moderation/model";
import { chanceFrom } from "./texts";

export type Example = { features: Features; answer: number };

const turns = 10;
const rate = 0.3;
const shrink = 0.001;
/** 0 counts every example alike, 1 every class alike. */
const balance = 0.4;

/** Softmax regression by AdaGrad; the same examples, the same weights. */
export function learnWeights(examples: readonly Example[], size: number): Float32Array {
  const table = new Float32Array(size * classes.length);
  const squares = new Float32Array(table.length).fill(0.01);
  const sizes = classes.map((_, one) => examples.filter(({ answer }) => answer === one).length);
  const importance = sizes.map(
    (count) => (examples.length / classes.length / Math.max(1, count)) ** balance,
  );
  const chance = chanceFrom(1);
  for (let turn = 0; turn < turns; turn++)
    for (const example of shuffled(examples, chance))
      learnOne({ table, squares, example, importance: importance[example.answer] ?? 0 });
  return table;
}

type Step = { table: Float32Array; squares: Float32Array; example: Example; importance: number };

function learnOne({ table, squares, example: { features, answer }, importance }: Step): void {
  const chances: Chances = chancesWith(table, features);
  for (const [one, name] of classes.entries()) {
    const error = (chances[name] - (one === answer ? 1 : 0)) * importance;
    if (Math.abs(error) > 1e-4) correct({ table, squares, features }, one, error);
  }
}

type Table = Pick<Step, "table" | "squares"> & Pick<Example, "features">;

/** Moves the weights of one class against its error, each the slower the more it has moved. */
function correct({ table, squares, features }: Table, one: number, error: number): void {
  for (let entry = 0; entry < features.at.length; entry++) {
    const place = (features.at[entry] ?? 0) * classes.length + one;
    const slope = error * (features.values[entry] ?? 0) + shrink * (table[place] ?? 0);
    squares[place] = (squares[place] ?? 0) + slope * slope;
    table[place] = (table[place] ?? 0) - (rate * slope) / Math.sqrt(squares[place] ?? 1);
  }
}

function shuffled<T>(all: readonly T[], chance: () => number): T[] {
  const order = [...all];
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1));
    [order[at], order[other]] = [order[other] as T, order[at] as T];
  }
  return order;
}
