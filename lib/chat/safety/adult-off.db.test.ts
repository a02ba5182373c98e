import { expect, test } from "vitest";
import { transact } from "@/db/transaction";
import { isAdult } from "@/lib/companion/gallery/view-companions";
import { setPlan } from "@/lib/plan";
import { setAdultContent } from "@/lib/protection/adult-content";
import { declareMyself } from "@/lib/protection/real-money/declare-myself";
import { testContext } from "@/lib/testing/context";
import { givenChat, givenHub, givenTalker, send, type Talker } from "@/lib/testing/given-chat";
import { noon } from "@/lib/testing/given-people";
import { readChat } from "..";
import { updateChat } from "../shelf/update-chat";

const hub = givenHub(testContext({ now: noon }));
const words = "Talk dirty to me, we are both adults.";

async function adult(): Promise<Talker> {
  const ctx = await givenTalker();
  await transact(ctx.db, (tx) =>
    setPlan(tx, { userId: ctx.actor.userId, tier: "vip", until: null, graceUntil: null, at: noon }),
  );
  await declareMyself(ctx, { birthDate: "1990-01-01", country: "DE" });
  return ctx;
}

test("an adult who wants no adult content has it off at once in every chat, whatever its switch says", async () => {
  const ctx = await adult();
  const chats = [await givenChat(ctx, ["thessaly"]), await givenChat(ctx, ["thessaly"])];
  for (const chatId of chats) await updateChat(ctx, { chatId, spicy: true });
  const modes = () =>
    Promise.all(
      chats.map(async (chatId) => (await readChat(ctx, { chatId, limit: 1 })).chat.spicy),
    );
  expect((await modes()).every(({ on }) => on)).toBe(true);
  expect(await isAdult(ctx)).toBe(true);
  const [chatId] = chats;
  if (!chatId) throw new Error("there is a chat");

  await setAdultContent(ctx, { off: true });
  const off = { switched: true, on: false, refusal: "chat.spicy_off" };
  expect(await modes()).toEqual([off, off]);
  expect(await isAdult(ctx)).toBe(false);
  await expect(send(ctx, hub, chatId, { text: words })).rejects.toMatchObject({
    code: "blocked",
    reason: "chat.adult_off",
  });
  await expect(updateChat(ctx, { chatId, spicy: true })).rejects.toMatchObject({
    reason: "chat.spicy_off",
  });
  await declareMyself(ctx, { birthDate: "1990-01-01", country: "AT" });
  expect(await modes()).toEqual([off, off]); // another country is no other wish

  await setAdultContent(ctx, { off: false });
  expect((await modes()).every(({ on }) => on)).toBe(true);
});

test("whoever has not said that they are an adult has nothing to switch", async () => {
  const ctx = await givenTalker();
  const refused = { reason: "protection.not_adult" };
  await expect(setAdultContent(ctx, { off: false })).rejects.toMatchObject(refused);
  await declareMyself(ctx, { birthDate: "2012-01-01", country: "DE" });
  await expect(setAdultContent(ctx, { off: true })).rejects.toMatchObject(refused);
});
