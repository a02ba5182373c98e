import type { UserActor } from "@/lib/context";
import { markRead, readNotices } from "@/lib/notice";
import { contextOn, moveClock, type Stage } from "./stage";

/** How many of the last are still new to their readers. */
const NEW = 3;

/** Everybody has been here meanwhile, and has read all but the last of what they were told. */
export async function readAllNotices(stage: Stage, people: Map<string, UserActor>): Promise<void> {
  moveClock(stage, 0);
  for (const actor of people.values()) {
    const ctx = contextOn(stage, actor);
    const { items } = await readNotices(ctx, { limit: 100 });
    const ids = items.slice(NEW).map(({ id }) => id);
    if (ids.length > 0) await markRead(ctx, { ids });
  }
}
