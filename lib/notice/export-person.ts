import type { Db } from "@/db/client";
import type { Id } from "@/lib/core/id";
import { mailedKinds, noticesOf } from "./repository";
import { viewNotices } from "./view";

/** Everything that somebody was told here, and of what they wanted letters. */
export async function exportPerson(db: Db, userId: Id<"user">): Promise<Record<string, unknown>> {
  const views = await viewNotices(db, await noticesOf(db, userId));
  return {
    letters: await mailedKinds(db, userId),
    notices: views.map(({ title, text, at, read }) => ({ title, text, at, read })),
  };
}
