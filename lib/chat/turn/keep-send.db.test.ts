import { expect, test } from "vitest";
import { transact } from "@/db/transaction";
import { requireUser } from "@/lib/context";
import { testDb } from "@/lib/testing/database";
import { freshKey, givenChat, givenTalker } from "@/lib/testing/given-chat";
import { lockChat } from "../repository";
import { startTurn } from "./start-turn";

/** Whether somebody holds this person's credits at this moment. */
async function areHeld(userId: string): Promise<boolean> {
  const text = "select from credit_person where user_id = $1 for no key update skip locked";
  const { rows } = await testDb().$client.query(text, [userId]);
  return rows.length === 0;
}

/** Resolves once some connection waits for a lock on a chat. */
async function untilOneWaits(): Promise<void> {
  const text =
    "select from pg_stat_activity where wait_event_type = 'Lock' and query like '%\"chat\"%'";
  for (;;) if ((await testDb().$client.query(text)).rows.length > 0) return;
}

test("a send that waits for its chat holds nobody's credits: locks are taken in one order", async () => {
  const talker = await givenTalker();
  const chatId = await givenChat(talker, ["thessaly"]);
  const { userId } = requireUser(talker);
  const send = (to: typeof chatId) =>
    startTurn(talker, { chatId: to, requestKey: freshKey(), text: "Go on." });
  await send(await givenChat(talker, ["thessaly"])); // Since then they have credits.
  const waiting = await transact(testDb(), async (tx) => {
    await lockChat(tx, userId, chatId);
    const sending = send(chatId);
    await untilOneWaits();
    expect(await areHeld(userId)).toBe(false);
    return { sending };
  });
  expect((await waiting.sending).turns).toHaveLength(1);
});

test("nothing of a send that is refused is kept: no words, no turn, no hold", async () => {
  const talker = await givenTalker();
  const chatId = await givenChat(talker, ["thessaly"]);
  const counts = async () => {
    const { rows } = await testDb().$client.query(
      `select (select count(*) from chat_message where chat_id = $1) as messages,
        (select count(*) from chat_turn where chat_id = $1) as turns,
        (select count(*) from credit_charge) as charges,
        (select coalesce(sum(held), 0) from ledger_account) as held`,
      [chatId],
    );
    return rows;
  };
  await startTurn(talker, { chatId, requestKey: freshKey(), text: "Go on." });
  const before = await counts();
  const again = startTurn(talker, { chatId, requestKey: freshKey(), text: "And then?" });
  await expect(again).rejects.toMatchObject({ reason: "chat.busy" });
  expect(await counts()).toEqual(before);
});
