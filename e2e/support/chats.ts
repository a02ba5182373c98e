import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { connect, type Db } from "@/db/client";
import { transact } from "@/db/transaction";
import { openSession } from "@/lib/auth/open-session";
import { createChat } from "@/lib/chat";
import { CreateChat } from "@/lib/chat/room/contract";
import { importCard } from "@/lib/companion";
import { publishVersion } from "@/lib/companion/studio/publish-version";
import type { Context } from "@/lib/context";
import { type Id, newId } from "@/lib/core/id";
import { offlineEmbedder } from "@/lib/embedding";
import { createUser } from "@/lib/user/create-user";
import { openWallet } from "@/lib/wallet";

function systemContext(db: Db): Context {
  return {
    actor: { kind: "system", job: "e2e" },
    db,
    now: () => new Date(),
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
    log: { info() {}, warn() {}, error() {} },
    embedder: offlineEmbedder,
    models: {
      refs: [],
      chatRefs: ["house/companion"],
      resolve: () => Promise.reject(new Error("no model")) as never,
    },
    chain: null,
    origin: { address: "127.0.0.1", userAgent: "e2e" },
  };
}

/** What a test does to the chats of a server behind its back, and asks them afterwards. */
export async function openChats(databaseUrl: string) {
  const db = connect(databaseUrl, 2);
  const contextOf = (userId: Id<"user">): Context => ({
    ...systemContext(db),
    actor: {
      kind: "user",
      userId,
      sessionId: newId("session", new Date()),
      handle: "e2e",
      role: "user",
      granted: [],
      guest: false,
    },
  });
  return {
    close: () => db.$client.end(),
    /** Somebody who is signed in, as a browser's cookie knows them. */
    person: (url: string) =>
      transact(db, async (tx) => {
        const ctx = systemContext(db);
        const { id } = await createUser(tx, ctx, { email: null, guest: false });
        await openWallet(tx, ctx, id);
        const { token } = await openSession(tx, ctx, id);
        return { userId: id, cookie: { name: "anubis-session", value: token, url } };
      }),
    async begin(userId: Id<"user">, ...slugs: string[]): Promise<string> {
      const found = await db.execute<{ id: string; slug: string }>(
        sql`select id, slug from companion where slug in ${slugs}`,
      );
      const companionIds = slugs.map((slug) => found.rows.find((row) => row.slug === slug)?.id);
      return (await createChat(contextOf(userId), CreateChat.parse({ companionIds }))).chatId;
    },
    /** Other words for the end of the branch that is shown. */
    async write(chatId: string, text: string): Promise<void> {
      await db.execute(sql`
        update chat_message set text = ${text}
        where id = (select leaf_id from chat where id = ${chatId})`);
    },
    /** A companion of somebody's own, as its card says; a chat can begin with its address. */
    async bring(userId: Id<"user">, card: Uint8Array): Promise<string> {
      const ctx = contextOf(userId);
      const { companionId, slug } = await importCard(ctx, card);
      await publishVersion(ctx, { companionId, note: "", visibility: "private" });
      return slug;
    },
    /** The newest reply as it is kept. */
    async lastReply(chatId: string): Promise<{ text: string; state: string }> {
      const { rows } = await db.execute<{ text: string; state: string }>(
        sql`select text, state from chat_message where chat_id = ${chatId} and role = 'companion'
          order by id desc limit 1`,
      );
      const [reply] = rows;
      if (!reply) throw new Error("Nobody has answered.");
      return reply;
    },
    async turns(chatId: string): Promise<number> {
      const { rows } = await db.execute(sql`select id from chat_turn where chat_id = ${chatId}`);
      return rows.length;
    },
  };
}
