import type { Difficulty, LevelState } from "./contract";

const retired = /^round-([1-9]\d{0,8})$/;

/** The number of the round whose guardian this names, or null where it names a level. */
export function roundOf(slug: string): number | null {
  const number = retired.exec(slug)?.[1];
  return number === undefined ? null : Number(number);
}

/** The first level is open, and each further one once the level before it is beaten. */
export function levelStates(
  slugs: readonly string[],
  beaten: ReadonlySet<string>,
): Map<string, LevelState> {
  return new Map(
    slugs.map((slug, index) => {
      const before = slugs[index - 1];
      if (beaten.has(slug)) return [slug, "beaten"];
      return [slug, before === undefined || beaten.has(before) ? "open" : "locked"];
    }),
  );
}

/** How many parts of a weakness are told after this many refusals, and when the next one is. */
export function hintsAfter(
  { parts, told, hintAfter }: Difficulty,
  refusals: number,
): { count: number; nextIn: number | null } {
  // The last part is never told: somebody has to find it.
  const most = Math.max(told, parts - 1);
  if (hintAfter === null) return { count: told, nextIn: null };
  const earned = Math.floor(refusals / hintAfter);
  const count = Math.min(most, told + earned);
  return { count, nextIn: count < most ? hintAfter - (refusals % hintAfter) : null };
}

/** Whether the judge of a message must be gone by now. */
export function isOverdue(attempt: { state: string; deadlineAt: Date }, now: Date): boolean {
  return attempt.state === "judging" && attempt.deadlineAt <= now;
}
