import type { Db } from "@/db/client";
import { companionForChat } from "@/lib/companion";
import type { CompanionCard } from "@/lib/companion/contract";
import type { Id } from "@/lib/core/id";
import type { CompanionFace } from "./contract";

const KEPT = 500;
const kept = new WeakMap<Db, Map<string, Promise<CompanionCard>>>();

/** A version's card. Versions never change, so the last few hundred are kept in memory. */
export function cardOf(db: Db, versionId: Id<"companionVersion">): Promise<CompanionCard> {
  const cards = kept.get(db) ?? new Map<string, Promise<CompanionCard>>();
  kept.set(db, cards);
  const known = cards.get(versionId);
  if (known) return known;
  const reading = companionForChat(db, { versionId });
  reading.catch(() => cards.delete(versionId));
  cards.set(versionId, reading);
  const [oldest] = cards.keys();
  if (cards.size > KEPT && oldest !== undefined) cards.delete(oldest);
  return reading;
}

export function faceOf(card: CompanionCard): CompanionFace {
  const { companionId, name, slug, avatar, emblem, plate } = card;
  return { companionId, name, slug, avatar, emblem, plate };
}
