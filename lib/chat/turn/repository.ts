import { and, asc, eq, gte, inArray, lt, or, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { prepared, preparedInsert } from "@/db/prepared";
import { chatChunk, chatTurn } from "@/db/schema/chat";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export type TurnRow = typeof chatTurn.$inferSelect;

const open = ["waiting", "running"] as const;

const insertTurn = preparedInsert("chat_turn_insert", chatTurn);

/** Sent all in one go. */
export async function insertTurns(tx: Tx, rows: readonly TurnRow[]): Promise<void> {
  await Promise.all(rows.map((row) => insertTurn(tx, row)));
}

/** The turns of one send, in the order in which they speak. */
export async function turnsOfRequest(
  source: Db | Tx,
  userId: Id<"user">,
  requestKey: string,
): Promise<TurnRow[]> {
  return source
    .select()
    .from(chatTurn)
    .where(and(eq(chatTurn.userId, userId), eq(chatTurn.requestKey, requestKey)))
    .orderBy(asc(chatTurn.place));
}

export async function turnById(source: Db | Tx, turnId: Id<"turn">): Promise<TurnRow | undefined> {
  const [row] = await source.select().from(chatTurn).where(eq(chatTurn.id, turnId));
  return row;
}

/** Those of these turns that are there. */
export async function turnsByIds(
  source: Db | Tx,
  turnIds: readonly Id<"turn">[],
): Promise<TurnRow[]> {
  if (turnIds.length === 0) return [];
  return source
    .select()
    .from(chatTurn)
    .where(inArray(chatTurn.id, [...turnIds]));
}

export async function lockTurn(tx: Tx, turnId: Id<"turn">): Promise<TurnRow | undefined> {
  const [row] = await tx.select().from(chatTurn).where(eq(chatTurn.id, turnId)).for("update");
  return row;
}

/** Turns of a chat that run or wait, in the order in which they speak. */
export async function openTurns(source: Db | Tx, chatId: Id<"chat">): Promise<TurnRow[]> {
  return source
    .select()
    .from(chatTurn)
    .where(and(eq(chatTurn.chatId, chatId), inArray(chatTurn.state, [...open])))
    .orderBy(asc(chatTurn.startedAt), asc(chatTurn.place));
}

const inTheWay = prepared("chat_turns_before", (source) =>
  source
    .select()
    .from(chatTurn)
    .where(
      or(
        and(
          eq(chatTurn.userId, sql.placeholder("userId")),
          eq(chatTurn.requestKey, sql.placeholder("requestKey")),
        ),
        and(eq(chatTurn.chatId, sql.placeholder("chatId")), inArray(chatTurn.state, [...open])),
      ),
    )
    .orderBy(asc(chatTurn.startedAt), asc(chatTurn.place)),
);

/** What is in the way of a send: the turns that its key made already, and those open in its chat. */
export async function turnsBefore(
  source: Db | Tx,
  send: { userId: Id<"user">; requestKey: string; chatId: Id<"chat"> },
): Promise<{ earlier: TurnRow[]; open: TurnRow[] }> {
  const rows = await inTheWay(source, send);
  return {
    earlier: rows.filter(
      ({ userId, requestKey }) => userId === send.userId && requestKey === send.requestKey,
    ),
    open: rows.filter(
      ({ chatId, state }) => chatId === send.chatId && (state === "running" || state === "waiting"),
    ),
  };
}

export async function updateTurn(
  tx: Db | Tx,
  turnId: Id<"turn">,
  change: Partial<typeof chatTurn.$inferInsert>,
): Promise<void> {
  await tx.update(chatTurn).set(change).where(eq(chatTurn.id, turnId));
}

/** Asks for the end of everything that one send still has to say, and tells every process. */
export async function requestStop(
  tx: Tx,
  turn: Pick<TurnRow, "userId" | "requestKey">,
  at: Date,
): Promise<void> {
  const rows = await tx
    .update(chatTurn)
    .set({ stopAt: sql`coalesce(${chatTurn.stopAt}, ${at.toISOString()}::timestamptz)` })
    .where(
      and(
        eq(chatTurn.userId, turn.userId),
        eq(chatTurn.requestKey, turn.requestKey),
        inArray(chatTurn.state, [...open]),
      ),
    )
    .returning({ id: chatTurn.id });
  for (const { id } of rows) await tx.execute(sql`select pg_notify('chat_stop', ${id})`);
}

/** Turns that nobody is taken to be working on any more. */
export async function overdueTurns(db: Db, at: Date, limit: number): Promise<Id<"turn">[]> {
  const rows = await db
    .select({ id: chatTurn.id })
    .from(chatTurn)
    .where(and(inArray(chatTurn.state, [...open]), lt(chatTurn.leaseUntil, at)))
    .orderBy(asc(chatTurn.leaseUntil), asc(chatTurn.place))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/**
 * Says that these runs are alive, and which of their turns somebody wants stopped. Waits for nobody:
 * what is being changed this moment is alive, and its lease lasts until the next time.
 */
export async function renewLeases(
  db: Db,
  runs: readonly string[],
  leaseUntil: Date,
): Promise<{ id: Id<"turn">; stop: boolean }[]> {
  const own = and(inArray(chatTurn.run, [...runs]), inArray(chatTurn.state, [...open]));
  const free = db
    .$with("free")
    .as(
      db
        .select({ id: chatTurn.id })
        .from(chatTurn)
        .where(own)
        .for("no key update", { skipLocked: true }),
    );
  const renewed = db.$with("renewed").as(
    db
      .update(chatTurn)
      .set({ leaseUntil })
      .where(inArray(chatTurn.id, db.select({ id: free.id }).from(free)))
      .returning({ id: chatTurn.id }),
  );
  return db
    .with(free, renewed)
    .select({ id: chatTurn.id, stop: sql<boolean>`${chatTurn.stopAt} is not null` })
    .from(chatTurn)
    .where(own);
}

export type Piece = { turnId: Id<"turn">; run: string; from: number; text: string };

/**
 * Stores pieces of several replies in one commit, and tells every process. Only those whose run
 * is still the turn's own are stored: the ids of these, and whether somebody wants them stopped.
 */
export async function storePieces(
  db: Db,
  pieces: readonly Piece[],
): Promise<Map<Id<"turn">, { stop: boolean }>> {
  const given = JSON.stringify(pieces);
  const { rows } = await db.execute<{ id: Id<"turn">; stop: boolean }>(sql`
    with given as (
      select * from jsonb_to_recordset(${given}::jsonb)
        as g("turnId" text, run text, "from" int, text text)
    ), alive as (
      select t.id, t.stop_at is not null as stop from chat_turn t
      where t.id in (select "turnId" from given) and t.state = 'running'
        and exists (select 1 from given g where g."turnId" = t.id and g.run = t.run)
      -- Keeps the end of a turn waiting, and no lease or stop: they would wait for one another.
      for key share
    ), stored as (
      insert into chat_chunk (turn_id, from_char, text)
      select g."turnId", g."from", g.text from given g join alive a on a.id = g."turnId"
      on conflict do nothing
    )
    select id, stop, pg_notify('chat_turn', id) from alive`);
  return new Map(rows.map(({ id, stop }) => [id, { stop }]));
}

/** What is stored of a reply from a piece on that holds this place, in order. */
export async function chunksFrom(
  source: Db | Tx,
  turnId: Id<"turn">,
  after: number,
): Promise<{ from: number; text: string }[]> {
  return source
    .select({ from: chatChunk.from, text: chatChunk.text })
    .from(chatChunk)
    .where(
      and(
        eq(chatChunk.turnId, turnId),
        gte(
          chatChunk.from,
          sql`coalesce((select max(c.from_char) from chat_chunk c
            where c.turn_id = ${turnId} and c.from_char <= ${after}), 0)`,
        ),
      ),
    )
    .orderBy(asc(chatChunk.from));
}

export async function deleteChunks(tx: Tx, turnId: Id<"turn">): Promise<void> {
  await tx.delete(chatChunk).where(eq(chatChunk.turnId, turnId));
}

/** Tells every process, at commit, that there is something new about a turn. */
export async function tellTurn(tx: Db | Tx, turnId: Id<"turn">): Promise<void> {
  await tx.execute(sql`select pg_notify('chat_turn', ${turnId})`);
}

/** Takes the words out of turns whose chat goes; what they cost stays. */
export async function blankTurns(tx: Tx, chatId: Id<"chat">): Promise<void> {
  await tx.update(chatTurn).set({ memories: [] }).where(eq(chatTurn.chatId, chatId));
}

export async function doneSince(
  source: Db | Tx,
  { userId, since, most }: { userId: Id<"user">; since: Date; most: number },
): Promise<number> {
  const rows = await source
    .select({ id: chatTurn.id })
    .from(chatTurn)
    .where(
      and(
        eq(chatTurn.userId, userId),
        eq(chatTurn.state, "done"),
        eq(chatTurn.trial, false),
        gte(chatTurn.endedAt, since),
      ),
    )
    .limit(most);
  return rows.length;
}
