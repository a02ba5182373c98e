import type { Db } from "@/db/client";
import type { Id } from "@/lib/core/id";
import * as drafts from "./draft/repository";
import * as pools from "./pool/repository";
import * as teams from "./repository";
import * as talk from "./talk/repository";

/** All that somebody did in teams. Amounts are micro-USD. */
export async function exportPerson(db: Db, userId: Id<"user">): Promise<Record<string, unknown>> {
  const places = await teams.placesOf(db, userId);
  return {
    teams: places.map(({ place, team }) => ({
      name: team.name,
      role: place.role,
      joinedAt: place.joinedAt,
      leftAt: place.leftAt,
    })),
    contributions: (await pools.contributionsOf(db, userId)).map(
      ({ teamId, amount, returned, at }) => ({ teamId, amount, returned, at }),
    ),
    drafts: (await drafts.draftsWrittenBy(db, userId)).map(({ draftId, revision, text, at }) => ({
      draftId,
      revision,
      text,
      at,
    })),
    comments: (await drafts.commentsBy(db, userId)).map(({ draftId, text, at }) => ({
      draftId,
      text,
      at,
    })),
    messages: (await talk.messagesBy(db, userId)).map(({ teamId, roundId, text, at }) => ({
      teamId,
      roundId,
      text,
      at,
    })),
  };
}
