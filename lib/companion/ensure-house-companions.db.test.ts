import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { newId } from "@/lib/core/id";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import { houseCompanions } from "./cast/house-companions";
import { ensureHouseCompanions } from "./ensure-house-companions";
import * as companions from "./repository";
import { companionForChat } from "./version/companion-for-chat";
import { currentVersionOf } from "./version/current-version-of";

test("the house's companions are there once, however often and at once a server starts", async () => {
  const ctx = testContext();
  await Promise.all([1, 2, 3].map(() => ensureHouseCompanions(ctx)));
  await ensureHouseCompanions(ctx);
  for (const { slug, name } of houseCompanions) {
    const row = await companions.bySlug(testDb(), slug);
    const whose = row && { companionId: row.id, userId: newId("user", ctx.now()) };
    const versionId = whose && (await currentVersionOf(testDb(), whose));
    if (!versionId) throw new Error(`${slug} has no version`);
    const card = await companionForChat(testDb(), { versionId });
    expect(card).toMatchObject({ name, number: 1, houseVoice: slug, kind: "house" });
  }
});

test("a published version never changes, not even by SQL", async () => {
  await expect(
    testDb().execute(sql`update companion_version set note = 'other'`),
  ).rejects.toMatchObject({ cause: { code: "CP001" } });
});
