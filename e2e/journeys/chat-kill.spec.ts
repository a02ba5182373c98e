import { expect, test } from "@playwright/test";
import { sql } from "drizzle-orm";
import { connect } from "@/db/client";
import type { TurnEvent } from "@/lib/chat/contract";
import { auditLedger } from "@/lib/ledger/audit-ledger";
import { startServer } from "@/lib/testing/server";
import { startTalkServer } from "@/lib/testing/talk-server";
import { openChats } from "../support/chats";
import { cloneDatabase } from "../support/database";

const model = "compatible/stand-in";

async function* eventsOf(response: Response): AsyncGenerator<TurnEvent> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    const frames = text.split("\n\n");
    text = frames.pop() ?? "";
    for (const frame of frames) {
      const data = frame.split("\n").find((line) => line.startsWith("data: "));
      if (data) yield JSON.parse(data.slice("data: ".length)) as TurnEvent;
    }
  }
}

test("killed in the middle of a reply: what was shown stays, is paid, and can be read on after a restart", async () => {
  test.setTimeout(120_000);
  const talks = await startTalkServer();
  const databaseUrl = await cloneDatabase("seeded");
  const db = connect(databaseUrl, 2);
  const env = { CHAT_MODELS: model, OPENAI_COMPATIBLE_URL: talks.url, GUARDIAN_MODELS: model };
  const server = await startServer({ databaseUrl, env });
  const chats = await openChats(databaseUrl);
  const { userId, cookie } = await chats.person(server.url);
  const chatId = await chats.begin(userId, "thessaly");
  await db.execute(sql`update chat_member set model = ${model} where chat_id = ${chatId}`);
  const headers = (url: string) => ({
    "content-type": "application/json",
    cookie: `${cookie.name}=${cookie.value}`,
    origin: url,
  });

  const sent = await fetch(`${server.url}/api/chat/turns`, {
    method: "POST",
    headers: headers(server.url),
    body: JSON.stringify({ chatId, requestKey: "killed-in-the-middle", text: "Tell me all." }),
  });
  expect(sent.status).toBe(200);
  const talk = await talks.next();
  talk.say("One. ", "Two. ");
  let turnId = "";
  let shown = "";
  for await (const event of eventsOf(sent)) {
    if (event.type === "started") turnId = event.turnId;
    if (event.type === "text") shown += event.text;
    if (shown === "One. Two. ") break;
  }
  await server.kill("SIGKILL");

  const again = await startServer({ databaseUrl, env });
  const followed = await fetch(`${again.url}/api/chat/turns/${turnId}/stream?after=5`, {
    headers: headers(again.url),
  });
  let rest = "";
  let end: Extract<TurnEvent, { type: "end" }> | undefined;
  for await (const event of eventsOf(followed)) {
    if (event.type === "text") rest += event.text;
    if (event.type === "end") end = event;
  }
  expect(rest.trimEnd()).toBe("Two.");
  expect(end).toMatchObject({ state: "interrupted", reply: { text: "One. Two." } });
  const { rows } = await db.execute<{ held: string; posted: string; state: string }>(
    sql`select state, held, posted from credit_charge where subject = ${turnId}`,
  );
  expect(rows).toEqual([
    { state: "posted", held: end?.receipt?.held, posted: end?.receipt?.charged },
  ]);
  expect((await auditLedger(db)).faults).toEqual([]);
  await again.stop();
  await chats.close();
  await db.$client.end();
  await talks.close();
});
