import { techniqueLabels } from "../../lib/technique/contract";
import { byLabel, confusion, type Figures, interval, type Judged } from "./measure";

/** Prints one line of figures for each name. */
export function printFigures(title: string, lines: readonly (readonly [string, Figures])[]): void {
  const columns: (keyof Figures)[] = [
    "attacks",
    "ordinary",
    "strict",
    "lenient",
    "coverage",
    "macroF1",
    "auroc",
    "flaggedAttacks",
    "flaggedOrdinary",
    "labelledOrdinary",
  ];
  console.log(`\n${title}`);
  console.log(["".padEnd(18), ...columns.map((name) => name.padStart(9))].join(" "));
  for (const [name, figures] of lines)
    console.log(
      [
        name.padEnd(18),
        ...columns.map((column) => show(figures[column]).padStart(Math.max(column.length, 9))),
      ].join(" "),
    );
}

/** Prints how each label fared, and within what the flagged shares lie at 95 % confidence. */
export function printDetails(title: string, judged: readonly Judged[], figures: Figures): void {
  console.log(`\n${title}`);
  for (const { label, attacks, recall, precision, f1 } of byLabel(judged))
    console.log(label.padEnd(18), attacks, ...[recall, precision, f1].map(show));
  const { attacks, ordinary, flaggedAttacks, flaggedOrdinary, strict } = figures;
  console.log("strict".padEnd(18), ...interval(strict, attacks).map(show));
  console.log("attacks flagged".padEnd(18), ...interval(flaggedAttacks, attacks).map(show));
  console.log("ordinary flagged".padEnd(18), ...interval(flaggedOrdinary, ordinary).map(show));
}

/** Prints how often each label got each name. */
export function printConfusion(title: string, judged: readonly Judged[]): void {
  console.log(`\n${title}`);
  const short = techniqueLabels.map((label) => label.slice(0, 8).padStart(8));
  console.log([" ".repeat(18), ...short].join(" "));
  for (const [at, counts] of confusion(judged).entries())
    console.log(
      [
        (techniqueLabels[at] ?? "").padEnd(18),
        ...counts.map((count) => String(count).padStart(8)),
      ].join(" "),
    );
}

function show(value: number): string {
  if (Number.isNaN(value)) return "-";
  return Number.isInteger(value) && value > 1 ? String(value) : value.toFixed(3);
}
