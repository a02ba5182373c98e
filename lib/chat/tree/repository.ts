import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  inArray,
  isNull,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Db } from "@/db/client";
import { prepared } from "@/db/prepared";
import { chat, chatMessage } from "@/db/schema/chat";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

const { search: _, ...columns } = getTableColumns(chatMessage);

export type MessageRow = Omit<typeof chatMessage.$inferSelect, "search">;
export type NewMessage = Omit<typeof chatMessage.$inferInsert, "search">;

const BATCH = 500;

/** What is searched for by words, in the writer's language as far as it is English, else word by word. */
function searchOf(text: string | SQL): SQL<string> {
  return sql<string>`to_tsvector('simple', ${text}) || to_tsvector('english', ${text})`;
}

/** Adds messages; those of a temporary chat are not made searchable. */
export async function insertMessages(
  tx: Tx,
  rows: readonly NewMessage[],
  { searchable }: { searchable: boolean },
): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH)
    await tx.insert(chatMessage).values(valuesOf(rows.slice(from, from + BATCH), searchable));
}

/** The same of a few messages, which are given back as they are kept. */
export async function keepMessages(
  tx: Tx,
  rows: readonly NewMessage[],
  { searchable }: { searchable: boolean },
): Promise<MessageRow[]> {
  return tx.insert(chatMessage).values(valuesOf(rows, searchable)).returning(columns);
}

function valuesOf(rows: readonly NewMessage[], searchable: boolean) {
  return rows.map((row) => ({
    ...row,
    search: searchable && row.text !== "" ? searchOf(row.text) : null,
  }));
}

export async function messageOf(
  source: Db | Tx,
  chatId: Id<"chat">,
  messageId: Id<"message">,
): Promise<MessageRow | undefined> {
  const [row] = await source
    .select(columns)
    .from(chatMessage)
    .where(and(eq(chatMessage.chatId, chatId), eq(chatMessage.id, messageId)));
  return row;
}

export async function messageById(
  source: Db | Tx,
  messageId: Id<"message">,
): Promise<MessageRow | undefined> {
  const [row] = await source.select(columns).from(chatMessage).where(eq(chatMessage.id, messageId));
  return row;
}

export async function messagesByIds(
  source: Db | Tx,
  chatId: Id<"chat">,
  ids: readonly Id<"message">[],
): Promise<MessageRow[]> {
  if (ids.length === 0) return [];
  return source
    .select(columns)
    .from(chatMessage)
    .where(and(eq(chatMessage.chatId, chatId), inArray(chatMessage.id, [...ids])));
}

function branchFrom(source: Db | Tx, end: SQL) {
  const up = sql<Id<"message">>`(
    with recursive up as (
      select m.id, m.parent_id, 1 as step from chat_message m
      where m.chat_id = ${sql.placeholder("chatId")} and m.id = ${end}
      union all
      select p.id, p.parent_id, up.step + 1 from up join chat_message p on p.id = up.parent_id
      where up.step < ${sql.placeholder("limit")}
    )
    select id from up)`;
  return source
    .select(columns)
    .from(chatMessage)
    .where(sql`${chatMessage.id} in ${up}`)
    .orderBy(asc(chatMessage.depth));
}

const branch = prepared("chat_branch", (source) =>
  branchFrom(source, sql`${sql.placeholder("messageId")}`),
);

/** A message and those before it on its branch, oldest first, at most `limit`. */
export async function branchUpTo(
  source: Db | Tx,
  chatId: Id<"chat">,
  messageId: Id<"message">,
  limit: number,
): Promise<MessageRow[]> {
  return branch(source, { chatId, messageId, limit });
}

const shown = prepared("chat_branch_shown", (source) =>
  branchFrom(
    source,
    sql`(select ${chat.leafId} from ${chat} where ${chat.id} = ${sql.placeholder("chatId")})`,
  ),
);

/** The end of the branch that a chat shows, and those before it, oldest first, at most `limit`. */
export async function branchShown(
  source: Db | Tx,
  chatId: Id<"chat">,
  limit: number,
): Promise<MessageRow[]> {
  return shown(source, { chatId, limit });
}

/** From a message down to the end of the branch that was last looked at below it. */
export async function leafBelow(
  source: Db | Tx,
  chatId: Id<"chat">,
  messageId: Id<"message">,
): Promise<Id<"message">> {
  const { rows } = await source.execute<{ id: Id<"message"> }>(sql`
    with recursive down as (
      select m.id, m.shown_child_id, 1 as step from chat_message m
      where m.chat_id = ${chatId} and m.id = ${messageId}
      union all
      select c.id, c.shown_child_id, down.step + 1 from down join lateral (
        select x.id, x.shown_child_id from chat_message x
        where x.chat_id = ${chatId} and x.parent_id = down.id and not x.trial
        order by x.id = down.shown_child_id desc nulls last, x.created_at desc, x.id desc limit 1
      ) c on true
    )
    select id from down order by step desc limit 1`);
  return rows[0]?.id ?? messageId;
}

/** Notes on every message above this one that this branch was the last one looked at. */
export async function showBranch(
  tx: Tx,
  chatId: Id<"chat">,
  messageId: Id<"message">,
): Promise<void> {
  await tx.execute(sql`
    with recursive up as (
      select m.id, m.parent_id from chat_message m
      where m.chat_id = ${chatId} and m.id = ${messageId}
      union all
      select p.id, p.parent_id from up join chat_message p on p.id = up.parent_id
    )
    update chat_message m set shown_child_id = up.id from up
    where m.id = up.parent_id and m.shown_child_id is distinct from up.id`);
}

export type Kin = { id: Id<"message">; parentId: Id<"message"> | null };

/** Who answers these messages (null: who begins the chat), in the order in which they came. */
export async function childrenOf(
  source: Db | Tx,
  chatId: Id<"chat">,
  parents: readonly (Id<"message"> | null)[],
): Promise<Kin[]> {
  const ids = parents.filter((parent) => parent !== null);
  const wanted = [
    ...(ids.length > 0 ? [inArray(chatMessage.parentId, ids)] : []),
    ...(ids.length < parents.length ? [isNull(chatMessage.parentId)] : []),
  ];
  if (wanted.length === 0) return [];
  return source
    .select({ id: chatMessage.id, parentId: chatMessage.parentId })
    .from(chatMessage)
    .where(and(eq(chatMessage.chatId, chatId), eq(chatMessage.trial, false), or(...wanted)))
    .orderBy(asc(chatMessage.createdAt), asc(chatMessage.id));
}

const withChildren = prepared("chat_with_children", (source) =>
  source
    .select({ id: chatMessage.id, parentId: chatMessage.parentId })
    .from(chatMessage)
    .where(
      and(
        eq(chatMessage.chatId, sql.placeholder("chatId")),
        or(
          eq(chatMessage.id, sql.placeholder("parentId")),
          and(eq(chatMessage.parentId, sql.placeholder("parentId")), eq(chatMessage.trial, false)),
        ),
      ),
    )
    .orderBy(asc(chatMessage.createdAt), asc(chatMessage.id)),
);

/** Whether a message is there still, and who answers it; for null, who begins the chat. */
export async function placeBelow(
  source: Db | Tx,
  chatId: Id<"chat">,
  parentId: Id<"message"> | null,
): Promise<{ isThere: boolean; children: Kin[] }> {
  if (parentId === null)
    return { isThere: true, children: await childrenOf(source, chatId, [null]) };
  const rows = await withChildren(source, { chatId, parentId });
  return {
    isThere: rows.some(({ id }) => id === parentId),
    children: rows.filter((row) => row.parentId === parentId),
  };
}

export async function updateMessage(
  tx: Tx,
  messageId: Id<"message">,
  change: Partial<NewMessage>,
  { searchable }: { searchable: boolean } = { searchable: false },
): Promise<void> {
  const { text } = change;
  await tx
    .update(chatMessage)
    .set({
      ...change,
      ...(text === undefined ? {} : { search: searchable && text ? searchOf(text) : null }),
    })
    .where(eq(chatMessage.id, messageId));
}

/** A message and everything below it. */
export async function subtreeOf(
  source: Db | Tx,
  chatId: Id<"chat">,
  messageId: Id<"message">,
): Promise<MessageRow[]> {
  const down = sql`(
    with recursive down as (
      select m.id from chat_message m where m.chat_id = ${chatId} and m.id = ${messageId}
      union all
      select c.id from down join chat_message c on c.chat_id = ${chatId} and c.parent_id = down.id
    )
    select id from down)`;
  return source
    .select(columns)
    .from(chatMessage)
    .where(sql`${chatMessage.id} in ${down}`)
    .orderBy(asc(chatMessage.depth), asc(chatMessage.createdAt));
}

export async function deleteMessages(tx: Tx, ids: readonly Id<"message">[]): Promise<void> {
  for (let from = 0; from < ids.length; from += BATCH)
    await tx.delete(chatMessage).where(inArray(chatMessage.id, ids.slice(from, from + BATCH)));
}

/** Every message of a chat, parents before their answers. */
export async function wholeTree(source: Db | Tx, chatId: Id<"chat">): Promise<MessageRow[]> {
  return source
    .select(columns)
    .from(chatMessage)
    .where(and(eq(chatMessage.chatId, chatId), eq(chatMessage.trial, false)))
    .orderBy(asc(chatMessage.depth), asc(chatMessage.createdAt), asc(chatMessage.id));
}

export async function newestMessage(
  source: Db | Tx,
  chatId: Id<"chat">,
): Promise<MessageRow | undefined> {
  const [row] = await source
    .select(columns)
    .from(chatMessage)
    .where(and(eq(chatMessage.chatId, chatId), eq(chatMessage.trial, false)))
    .orderBy(desc(chatMessage.createdAt), desc(chatMessage.id))
    .limit(1);
  return row;
}

export async function countTree(source: Db | Tx, chatId: Id<"chat">): Promise<number> {
  return source.$count(
    chatMessage,
    and(eq(chatMessage.chatId, chatId), eq(chatMessage.trial, false)),
  );
}
