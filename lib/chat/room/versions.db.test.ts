import { expect, test } from "vitest";
import { publishVersion } from "@/lib/companion/studio/publish-version";
import { saveDraft } from "@/lib/companion/studio/save-draft";
import type { Context } from "@/lib/context";
import { declareMyself } from "@/lib/protection/real-money/declare-myself";
import { givenTalker } from "@/lib/testing/given-chat";
import { givenPublished, someDefinition } from "@/lib/testing/given-companion";
import { createChat, importChat, readChat } from "..";
import { moveMember } from "./members";

type Published = Awaited<ReturnType<typeof givenPublished>>;

async function begun(ctx: Context, { companionId }: Published) {
  const wish = {
    companionIds: [companionId],
    temporary: false,
    order: "all",
    greeting: 0,
  } as const;
  return createChat(ctx, { ...wish, companionIds: [...wish.companionIds] });
}

async function publish({ owner, companionId }: Published, more: object, to: "public" | "private") {
  await saveDraft(owner, { companionId, definition: someDefinition(more) });
  return publishVersion(owner, { companionId, note: "", visibility: to });
}

test("a chat is not offered, and cannot be moved to, a version that was refused or is its owner's", async () => {
  const ctx = await givenTalker();
  for (const [more, to] of [
    [{ persona: "She is 15 years old.", adult: true }, "public"],
    [{ persona: "For myself." }, "private"],
  ] as const) {
    const otter = await givenPublished();
    const { chatId } = await begun(ctx, otter);
    const { versionId } = await publish(otter, more, to);
    const { companionId } = otter;
    const { members } = (await readChat(ctx, { chatId, limit: 1 })).chat;
    expect(members).toMatchObject([{ version: 1, newestVersion: null, newestVersionId: null }]);
    await expect(moveMember(ctx, { chatId, companionId, versionId })).rejects.toMatchObject({
      reason: "chat.no_version",
    });
  }
});

test("a version for adults takes somebody who has said that they are one, by every way in", async () => {
  const ctx = await givenTalker();
  const otter = await givenPublished();
  const { companionId } = otter;
  const { chatId } = await begun(ctx, otter);
  const { versionId } = await publish(otter, { persona: "For grown-ups.", adult: true }, "public");
  const line = { mes: "Hello.", is_user: false };
  const ways = [
    () => begun(ctx, otter),
    () => moveMember(ctx, { chatId, companionId, versionId }),
    () => importChat(ctx, { source: "sillytavern", text: JSON.stringify(line), companionId }),
  ];
  for (const way of ways)
    await expect(way()).rejects.toMatchObject({ code: "forbidden", reason: "chat.adults_only" });
  await declareMyself(ctx, { birthDate: "1990-02-28", country: "DE" });
  for (const way of ways) await way();
});
