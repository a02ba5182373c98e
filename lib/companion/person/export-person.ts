import type { Db } from "@/db/client";
import type { Id } from "@/lib/core/id";
import * as personas from "../persona/repository";
import * as person from "./repository";

/** What is kept about a person here: what they made, who they are, what they rated and reported. */
export async function exportPerson(db: Db, userId: Id<"user">): Promise<Record<string, unknown>> {
  const made = await person.companionsOf(db, userId);
  const [versions, own, ratings, matters, mutes, uses] = await Promise.all([
    person.versionsOf(
      db,
      made.map((one) => one.id),
    ),
    personas.personasOf(db, userId),
    person.ratingsOf(db, userId),
    person.mattersOf(db, userId),
    person.mutesOf(db, userId),
    person.usesOf(db, userId),
  ]);
  return {
    companions: made.map(
      ({ id, slug, name, state, visibility, draft, draftSource, createdAt }) => ({
        id,
        slug,
        name,
        state,
        visibility,
        draft,
        importedCard: draftSource,
        createdAt,
        versions: versions
          .filter((version) => version.companionId === id)
          .map(({ number, note, publishedAt, definition }) => ({
            number,
            note,
            publishedAt,
            definition,
          })),
      }),
    ),
    personas: own.map(({ name, description, isDefault, createdAt }) => ({
      name,
      description,
      isDefault,
      createdAt,
    })),
    ratings: ratings.map(({ companionId, stars, at }) => ({ companionId, stars, at })),
    reports: matters.map(({ companionId, kind, cause, text, openedAt, outcome }) => ({
      companionId,
      kind,
      cause,
      text,
      openedAt,
      outcome,
    })),
    muted: mutes.map(({ creatorId, at }) => ({ creatorId, at })),
    talkedWith: uses.map(({ companionId, chats, lastAt }) => ({ companionId, chats, lastAt })),
  };
}
