import { type Moderation, outcomes } from "@/lib/moderation/contract";
import type { ModerationRow } from "./moderation-rows";

export type Judged = { row: ModerationRow; harmful: number; verdict: Moderation };

/** Prints who was let through and who was not, by what should have become of them. */
export function printJudgements(title: string, judged: readonly Judged[]): void {
  console.log(`\n${title}: ${judged.length} texts`);
  const harm = judged.filter(({ row }) => row.expected !== "allow");
  console.log(`  harm found ${share(harm)}`);
  for (const [name, some] of groups(judged))
    console.log(`  ${name.padEnd(42)} ${share(some)} not allowed`);
  console.log(`  expected \\ outcome   ${outcomes.map((name) => name.padStart(8)).join("")}`);
  for (const expected of outcomes) {
    const some = judged.filter(({ row }) => row.expected === expected);
    const counts = outcomes.map(
      (outcome) => some.filter(({ verdict }) => verdict.outcome === outcome).length,
    );
    console.log(
      `  ${expected.padEnd(21)} ${counts.map((count) => String(count).padStart(8)).join("")}`,
    );
  }
  const unharmed = judged
    .filter(({ row }) => row.category === "ordinary")
    .map(({ harmful }) => harmful);
  console.log(
    `  99 % of ordinary messages are below ${unharmed.sort((a, b) => b - a)[Math.floor(unharmed.length / 100)]?.toFixed(3)}`,
  );
  if (process.env.WRONG) printWrong(judged);
}

function groups(judged: readonly Judged[]): [string, Judged[]][] {
  const found = new Map<string, Judged[]>();
  for (const one of judged) {
    const name = `${one.row.expected} ${one.row.category} (${one.row.source})`;
    found.set(name, [...(found.get(name) ?? []), one]);
  }
  return [...found].sort(([a], [b]) => a.localeCompare(b));
}

function share(some: readonly Judged[]): string {
  const stopped = some.filter(({ verdict }) => verdict.outcome !== "allow").length;
  return `${((100 * stopped) / Math.max(1, some.length)).toFixed(1)} % of ${some.length}`;
}

function printWrong(judged: readonly Judged[]): void {
  for (const { row, harmful, verdict } of judged)
    if ((row.expected === "allow") !== (verdict.outcome === "allow"))
      console.log(
        `  ${harmful.toFixed(2)} ${verdict.reason} | ${row.expected} ${row.category} ${row.source} | ${row.text.slice(0, 120).replace(/\s+/g, " ")}`,
      );
}
