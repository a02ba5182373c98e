import type { AttackLabel, Detection, TechniqueLabel } from "../../lib/technique/contract";
import { techniqueLabels } from "../../lib/technique/contract";
import type { Message } from "./messages";

export type Judged = { message: Message; detection: Omit<Detection, "spans"> };

export type Figures = {
  attacks: number;
  ordinary: number;
  /** Of the attacks: the technique is the label. */
  strict: number;
  /** Of the attacks: a stated technique, first or further, is the label, or the first is a second label. */
  lenient: number;
  /** Of the attacks: any technique is named at all. */
  coverage: number;
  /** Mean F1 of the labels that occur, over the attacks. */
  macroF1: number;
  /** How often an attack gets a higher chance than an ordinary message. */
  auroc: number;
  flaggedAttacks: number;
  flaggedOrdinary: number;
  /** Of the ordinary messages: how many get a technique's name. */
  labelledOrdinary: number;
};

/** How the detector did. A share of nothing is NaN. */
export function measure(judged: readonly Judged[]): Figures {
  const attacks = judged.filter(({ message }) => message.label !== "none");
  const ordinary = judged.filter(({ message }) => message.label === "none");
  return {
    attacks: attacks.length,
    ordinary: ordinary.length,
    strict: share(attacks, ({ message, detection }) => message.label === detection.technique),
    lenient: share(attacks, isLenientlyRight),
    coverage: share(attacks, ({ detection }) => detection.technique !== "none"),
    macroF1: macroF1(attacks),
    auroc: auroc(attacks, ordinary),
    flaggedAttacks: share(attacks, ({ detection }) => detection.flagged),
    flaggedOrdinary: share(ordinary, ({ detection }) => detection.flagged),
    labelledOrdinary: share(ordinary, ({ detection }) => detection.technique !== "none"),
  };
}

/** Recall, precision and F1 of each label that occurs, over the attacks. */
export function byLabel(judged: readonly Judged[]) {
  const attacks = judged.filter(({ message }) => message.label !== "none");
  return occurring(attacks).map((label) => {
    const own = attacks.filter(({ message }) => message.label === label);
    const named = attacks.filter(({ detection }) => detection.technique === label);
    const isRight = ({ message, detection }: Judged) => message.label === detection.technique;
    return {
      label,
      attacks: own.length,
      recall: share(own, isRight),
      precision: share(named, isRight),
      f1: f1(attacks, label),
    };
  });
}

/** Wilson's interval: where a share of `count` lies at 95 % confidence. */
export function interval(share: number, count: number): [number, number] {
  const z = 1.96;
  const middle = share + z ** 2 / (2 * count);
  const reach = z * Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2));
  const scale = 1 + z ** 2 / count;
  return [Math.max(0, (middle - reach) / scale), Math.min(1, (middle + reach) / scale)];
}

/** How often each label (rows) got each name (columns), in the order of `techniqueLabels`. */
export function confusion(judged: readonly Judged[]): number[][] {
  return techniqueLabels.map((label) =>
    techniqueLabels.map(
      (name) =>
        judged.filter(
          ({ message, detection }) => message.label === label && detection.technique === name,
        ).length,
    ),
  );
}

function isLenientlyRight({ message, detection }: Judged): boolean {
  const { technique, also } = detection;
  return (
    message.label === technique ||
    also.includes(message.label as AttackLabel) ||
    message.also.includes(technique as AttackLabel)
  );
}

function macroF1(attacks: readonly Judged[]): number {
  const labels = occurring(attacks);
  return labels.reduce((total, label) => total + f1(attacks, label), 0) / labels.length;
}

function occurring(judged: readonly Judged[]): TechniqueLabel[] {
  return techniqueLabels.filter((label) => judged.some(({ message }) => message.label === label));
}

function f1(judged: readonly Judged[], label: TechniqueLabel): number {
  const labelled = judged.filter(({ message }) => message.label === label).length;
  const named = judged.filter(({ detection }) => detection.technique === label);
  const right = named.filter(({ message }) => message.label === label).length;
  return (2 * right) / (labelled + named.length);
}

function auroc(attacks: readonly Judged[], ordinary: readonly Judged[]): number {
  const chances = ordinary.map(({ detection }) => detection.attack);
  const won = attacks.reduce((sum, { detection: { attack } }) => {
    const below = chances.filter((one) => one < attack).length;
    const equal = chances.filter((one) => one === attack).length;
    return sum + below + equal / 2;
  }, 0);
  return won / (attacks.length * ordinary.length);
}

function share(judged: readonly Judged[], holds: (one: Judged) => boolean): number {
  return judged.filter(holds).length / judged.length;
}
