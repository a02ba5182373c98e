import { beforeAll, expect, test } from "vitest";
import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { testDb } from "@/lib/testing/database";
import { givenHouse, givenPlayer } from "@/lib/testing/given-bounty";
import { someDefinition } from "@/lib/testing/given-companion";
import { companionLimits } from "../contract";
import { publishVersion } from "../studio/publish-version";
import { saveDraft } from "../studio/save-draft";
import { hashOf, keepFile } from "./keep-file";
import { areKept, insertFile } from "./repository";

beforeAll(() => givenHouse());

const of = (ctx: Context, fill: number, days: number) => ({
  userId: requireUser(ctx).userId,
  kind: "picture" as const,
  bytes: Buffer.alloc(8, fill),
  at: new Date(ctx.now().getTime() + days * 86_400_000),
});

/** A picture that counts for half of what one person may keep. */
async function givenLarge(ctx: Context, fill: number): Promise<string> {
  const { userId, ...file } = of(ctx, fill, 0);
  const hash = hashOf(file.bytes);
  const size = companionLimits.storage / 2;
  await transact(testDb(), (tx) => insertFile(tx, { ...file, ownerId: userId, hash, size }));
  return hash;
}

test("pictures that nothing shows any more make room, and those that a version shows never do", async () => {
  const owner = await givenPlayer();
  const { userId } = requireUser(owner);
  const [face, mood] = [await givenLarge(owner, 1), await givenLarge(owner, 2)];
  const keep = (fill: number, days: number) =>
    transact(testDb(), (tx) => keepFile(tx, of(owner, fill, days)));
  const save = (more: object, companionId?: Id<"companion">) =>
    saveDraft(owner, { ...(companionId && { companionId }), definition: someDefinition(more) });
  const made = await save({ avatar: face, expressions: [{ name: "joy", picture: mood }] });
  await publishVersion(owner, { ...made, note: "", visibility: "private" });
  await save({}, made.companionId);
  await expect(keep(3, 2)).rejects.toMatchObject({ reason: "companion.storage_full" });
  expect(await areKept(testDb(), userId, [face, mood])).toBe(true);

  const other = await givenPlayer();
  const unused = await givenLarge(other, 4);
  await givenLarge(other, 5);
  const keepOther = (days: number) => transact(testDb(), (tx) => keepFile(tx, of(other, 6, days)));
  await expect(keepOther(0.5)).rejects.toMatchObject({ reason: "companion.storage_full" });
  await keepOther(2);
  expect(await areKept(testDb(), requireUser(other).userId, [unused])).toBe(false);
});
