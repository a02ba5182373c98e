import { type Context, requireUser } from "@/lib/context";
import type { CompanionRow } from "../repository";
import type { CompanionView, GalleryTab, ListCompanions } from "./contract";
import * as gallery from "./repository";
import { viewCompanions } from "./view-companions";

const perPage = 24;

/** What a tab looks for; those that are not here look for something else than tags. */
const tagsOf: Partial<Record<GalleryTab, readonly string[]>> = {
  study: ["study", "language", "maths", "science", "work", "learning"],
  stories: ["stories", "story", "fiction", "romance", "books", "fantasy", "adventure"],
  calm: ["calm", "slow", "health", "evenings", "relaxing"],
  games: ["games", "game", "chess", "mystery", "puzzle"],
};

/** A page of companions. Everybody may look; what is one's own takes somebody who is signed in. */
export async function listCompanions(
  ctx: Context,
  input: ListCompanions,
): Promise<{ items: CompanionView[]; page: number; more: boolean }> {
  const page = Number(input.page ?? 1);
  const rows = await rowsFor(ctx, input, { offset: (page - 1) * perPage, limit: perPage + 1 });
  const items = await viewCompanions(ctx, rows.slice(0, perPage));
  return { items, page, more: rows.length > perPage };
}

async function rowsFor(
  ctx: Context,
  { tab = "for-you", query = "", sort = "talked" }: ListCompanions,
  range: { offset: number; limit: number },
): Promise<CompanionRow[]> {
  if (tab === "yours") return gallery.ownCompanions(ctx.db, requireUser(ctx).userId, range);
  if (tab === "recent") return gallery.recentCompanions(ctx.db, requireUser(ctx).userId, range);
  const viewer = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  const tags = tagsOf[tab] ?? null;
  const rows = await gallery.listedCompanions(ctx.db, { viewer, tags, query, sort, ...range });
  if (tab !== "for-you" || !viewer || sort !== "talked" || query !== "") return rows;
  return likedFirst(rows, await gallery.favouriteTags(ctx.db, viewer));
}

/** Of a page, what shares a tag with those one talks with comes first. */
function likedFirst(rows: CompanionRow[], tags: readonly string[]): CompanionRow[] {
  const liked = (row: CompanionRow) => Number(row.tags.some((tag) => tags.includes(tag)));
  const last = rows.slice(perPage);
  const shown = rows.slice(0, perPage);
  return [...shown.sort((a, b) => liked(b) - liked(a)), ...last];
}
