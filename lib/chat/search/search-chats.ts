import { type Context, requireUser } from "@/lib/context";
import { inTime } from "@/lib/core/in-time";
import { vectorStore } from "@/lib/vector";
import { searchSpace } from "../learn/space";
import type { SearchChats, SearchHit } from "./contract";
import { byIds, byTitle, byWords, CLOSE, type Found, OPEN } from "./repository";

/** Of the threshold for similar messages: what is further away has nothing to do with the question. */
const RELATED = 0.65;
/** Of one chat some of the nearest are shown: so many of all are looked through. */
const NEAR_OF_ALL = 200;
/** A vector that is not made by then, in milliseconds, is not waited for: words are found all the same. */
const PATIENCE_MS = 2_000;

/**
 * Finds what was said in the caller's own chats: by title and words, then by meaning. Temporary chats
 * and the trash are not searched.
 */
export async function searchChats(ctx: Context, input: SearchChats): Promise<SearchHit[]> {
  const { userId } = requireUser(ctx);
  const { query, by, limit } = input;
  const { companionId = null, chatId = null } = input;
  const wanted = { userId, companionId, chatId, limit };
  const [titles, words, meaning] = await Promise.all([
    by === "meaning" || chatId ? [] : byTitle(ctx.db, query, { ...wanted, limit: 5 }),
    by === "meaning" ? [] : byWords(ctx.db, query, wanted),
    by === "words"
      ? []
      : near(ctx, userId, query, chatId ? NEAR_OF_ALL : limit).then((ids) =>
          byIdsInOrder(ctx, ids, wanted),
        ),
  ]);
  const found = new Set(words.map(({ messageId }) => messageId));
  // A chat that was found by its words need not be found by its name as well.
  const chats = new Set(words.map(({ chatId }) => chatId));
  return [
    ...titles.filter(({ chatId }) => !chats.has(chatId)).map((one) => hit(one, "title")),
    ...words.map((one) => hit(one, "words")),
    ...meaning.filter(({ messageId }) => !found.has(messageId)).map((one) => hit(one, "meaning")),
  ].slice(0, limit);
}

/** Ids of the messages that mean what is asked for, the nearest first. */
async function near(
  ctx: Context,
  userId: Parameters<typeof searchSpace>[0],
  query: string,
  limit: number,
) {
  const { db, embedder, log } = ctx;
  try {
    const vectors = await inTime(embedder.embed([query]), PATIENCE_MS);
    const vector = vectors?.[0];
    if (!vector) return [];
    const store = await vectorStore(db);
    const minCosine = embedder.thresholds.similar * RELATED;
    const matches = await store.search({
      ...searchSpace(userId, embedder.name),
      vector,
      limit,
      minCosine,
    });
    return matches.map(({ id }) => id);
  } catch (error) {
    log.warn({ err: error }, "chats could not be searched by meaning");
    return [];
  }
}

async function byIdsInOrder(
  ctx: Context,
  ids: readonly string[],
  wanted: Parameters<typeof byIds>[2],
): Promise<Found[]> {
  const rows = await byIds(ctx.db, ids, wanted);
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  const place = ({ messageId }: Found) => placeOf.get(messageId ?? "") ?? ids.length;
  return rows.toSorted((a, b) => place(a) - place(b));
}

function hit({ title, excerpt, ...row }: Found, by: SearchHit["by"]): SearchHit {
  return { ...row, chatTitle: title, excerpt: partsOf(excerpt), by };
}

function partsOf(marked: string): SearchHit["excerpt"] {
  return marked
    .split(new RegExp(`(${OPEN}[^${CLOSE}]*${CLOSE})`))
    .filter((part) => part !== "")
    .map((part) =>
      part.startsWith(OPEN)
        ? { text: part.slice(1, -1), found: true }
        : { text: part, found: false },
    );
}
