import type { Db } from "@/db/client";
import type { Id } from "@/lib/core/id";
import { wishOf } from "../proactive/repository";
import { membersOf } from "../repository";
import { sharesOf } from "../share/repository";
import { keptChatsOf } from "../shelf/repository";
import { wholeTree } from "../tree/repository";

/** Every chat of a person with its whole tree, and the links that work. Temporary ones are not kept. */
export async function exportPerson(db: Db, userId: Id<"user">): Promise<Record<string, unknown>> {
  const chats = [];
  for (const chat of await keptChatsOf(db, userId)) {
    const [members, messages, first] = await Promise.all([
      membersOf(db, chat.id),
      wholeTree(db, chat.id),
      wishOf(db, chat.id),
    ]);
    chats.push({
      id: chat.id,
      title: chat.title,
      tags: chat.tags,
      spicy: chat.spicy,
      createdAt: chat.createdAt,
      deletedAt: chat.deletedAt,
      writesFirst: first && {
        perWeek: first.perWeek,
        quietFrom: first.quietFrom,
        quietTo: first.quietTo,
        zone: first.zone,
        byEmail: first.byEmail,
        since: first.since,
      },
      members: members.map(({ name, versionId, model }) => ({ name, versionId, model })),
      shownUpTo: chat.leafId,
      messages: messages.map(({ id, parentId, role, companionId, text, state, createdAt }) => ({
        id,
        parentId,
        role,
        companionId,
        text,
        state,
        at: createdAt,
      })),
    });
  }
  const links = await sharesOf(db, userId, null);
  return { chats, links: links.map(({ title, createdAt }) => ({ title, createdAt })) };
}
