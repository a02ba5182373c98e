import { createHmac } from "node:crypto";
import { allSympathies, type Sympathy, sympathies, type Weakness } from "./house-model/sympathies";

/** How many sympathies a message must touch at once, by the guardian's level. */
export function weaknessSize(level: number): number {
  return level >= 4 ? 3 : 2;
}

/** The weakness of one round of a guardian of this level. */
export function drawWeakness(secret: string, roundId: string, level: number): Weakness {
  return drawSympathies(secret, roundId, weaknessSize(level));
}

/**
 * This many sympathies for one round or other subject: they are ranked by HMAC-SHA256 of subject
 * and name under a secret, so the source does not tell which come first.
 */
export function drawSympathies(secret: string, subject: string, count: number): Weakness {
  const rank = (sympathy: Sympathy) =>
    createHmac("sha256", secret).update(`weakness:${subject}:${sympathy}`).digest("hex");
  const ranked = allSympathies.map((sympathy) => ({ sympathy, rank: rank(sympathy) }));
  ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1));
  return ranked.slice(0, count).map(({ sympathy }) => sympathy);
}

/** A weakness in words, for the day it is revealed: "rest after a long vigil and silence". */
export function describeWeakness(weakness: Weakness): string {
  const words = weakness.map((sympathy) => sympathies[sympathy]);
  const last = words.pop() ?? "nothing";
  return words.length === 0 ? last : `${words.join(", ")} and ${last}`;
}
