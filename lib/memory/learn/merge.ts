import { stem } from "@/lib/core/stem";
import { topicOf } from "../topic";
import { normalForm } from "../words";
import type { Candidate } from "./candidate";

type Known = { id: string; normal: string; topic: string | null; pinned: boolean };

export type Merge =
  | { kind: "new" }
  /** It is remembered already, as this one. */
  | { kind: "same"; as: string }
  /** It takes the place of these: they said less, or otherwise. */
  | { kind: "instead"; of: string[] };

/**
 * What becomes of a candidate beside what is remembered already. `isNear` tells whether the vectors
 * of the candidate and of a memory come as near as copies do.
 */
export function mergeOf(
  candidate: Pick<Candidate, "text" | "corrects">,
  known: readonly Known[],
  isNear: (id: string) => boolean,
): Merge {
  const normal = normalForm(candidate.text);
  const same = known.find((one) => one.normal === normal);
  if (same) return { kind: "same", as: same.id };
  const topic = topicOf(candidate.text);
  const rivals = known.filter((one) => topic !== null && one.topic === topic);
  if (rivals.length > 0) return { kind: "instead", of: rivals.map(({ id }) => id) };
  const mine = wordsOf(normal);
  const wider = known.find((one) => isNear(one.id) && isPart(mine, wordsOf(one.normal)));
  if (wider) return { kind: "same", as: wider.id };
  const older = known.filter(
    (one) =>
      (isNear(one.id) && isPart(wordsOf(one.normal), mine)) ||
      saysOtherwise(mine, wordsOf(one.normal), candidate.corrects),
  );
  return older.length > 0 ? { kind: "instead", of: older.map(({ id }) => id) } : { kind: "new" };
}

const wordsOf = (normal: string) => new Set(normal.split(" ").filter((word) => word !== ""));
const [not, like, dislike] = ["not", stem("like"), stem("dislike")] as const;
const turning = new Set([not, like, dislike]);

/** Whether the one says nothing that the other does not say, in the same sense. */
function isPart(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return senseOf(one) === senseOf(other) && [...one].every((word) => other.has(word));
}

const senseOf = (words: ReadonlySet<string>) => words.has(not) !== words.has(dislike);

/** The same matter in the opposite sense, or, in a correction, nearly all of the same matter. */
function saysOtherwise(
  mine: ReadonlySet<string>,
  other: ReadonlySet<string>,
  corrects: boolean,
): boolean {
  const matter = (words: ReadonlySet<string>) => [...words].filter((word) => !turning.has(word));
  const [a, b] = [matter(mine), matter(other)];
  const shared = a.filter((word) => b.includes(word)).length;
  if (shared === 0) return false;
  if (senseOf(mine) !== senseOf(other)) return shared === Math.min(a.length, b.length);
  return corrects && shared >= 2 && shared >= Math.min(a.length, b.length) - 1;
}
