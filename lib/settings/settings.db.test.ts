import { expect, test } from "vitest";
import { setting } from "@/db/schema/settings";
import { transact } from "@/db/transaction";
import { newId } from "@/lib/core/id";
import { testDb } from "@/lib/testing/database";
import { noon, testContext } from "@/lib/testing/given-people";
import { changeSetting, overrideSetting } from "./change-setting";
import { isRehearsed } from "./contract";
import { listSettings } from "./list-settings";
import { readSettings } from "./read-settings";
import { registry, type SettingKey } from "./registry";

const admin = testContext({
  kind: "user",
  userId: newId("user", noon),
  sessionId: newId("session", noon),
  handle: "ma-at",
  role: "super_admin",
  guest: false,
  granted: [],
});
const reason = "the settings test";
const keys = Object.keys(registry) as SettingKey[];

/** Of settings that are written in a form of their own. */
const words: Partial<Record<SettingKey, string>> = {
  "billing.tax_rates": "DE=19,CH=8.1",
  "chat.model_factors": "openai/gpt-5=15000",
  "credit.burn_order": "expiring",
  "season.prizes": "1=5/100,2-10=1/0",
  "season.prizes_peaceful": "1=0/100",
};

/** Another value that the setting takes. */
function other(key: SettingKey) {
  const { default: fallback } = registry[key];
  if (typeof fallback === "boolean") return !fallback;
  if (typeof fallback === "number") return fallback + 1;
  const written = words[key];
  if (written) return written;
  return /^\d+$/.test(fallback) ? String(BigInt(fallback) + 1n) : "CU";
}

test.each(keys)("%s is read back as it was changed", async (key) => {
  const value = other(key);
  if (isRehearsed(key))
    await expect(changeSetting(admin, { key, value, reason })).rejects.toMatchObject({
      reason: "settings.rehearse_first",
    });
  await transact(testDb(), (tx) => overrideSetting(tx, admin, { key, value, reason }));
  expect(await readSettings(testDb(), [key])).toEqual({ [key]: value });
  const listed = (await listSettings(admin)).find((view) => view.key === key);
  expect(listed).toMatchObject({ value, readable: true, fallback: registry[key].default });
});

test("a stored value that nothing can read is listed as it is, and can be repaired", async () => {
  const key = "bounty.message_max";
  const row = { key, value: "many", changedAt: noon, changedBy: newId("user", noon) };
  await testDb().insert(setting).values(row).onConflictDoUpdate({ target: setting.key, set: row });
  const listed = async () => (await listSettings(admin)).find((view) => view.key === key);
  expect(await listed()).toMatchObject({ value: '"many"', readable: false });
  await changeSetting(admin, { key, value: 900, reason });
  expect(await listed()).toMatchObject({ value: 900, readable: true });
});

test("two changes at once that do not go together: one is refused", async () => {
  const outcomes = await Promise.allSettled([
    changeSetting(admin, { key: "bounty.split_pool", value: 7_900, reason }),
    changeSetting(admin, { key: "bounty.split_buyback", value: 2_999, reason }),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { code: "invalid", reason: "settings.bad_combination" },
  });
});

test.each([0.05, 0, -5, 5.5, 51, "5"])("%s is no whole percent of a heist", async (value) => {
  const key = "heist.steal_percentage";
  await expect(
    transact(testDb(), (tx) => overrideSetting(tx, admin, { key, value, reason })),
  ).rejects.toMatchObject({
    reason: "settings.bad_value",
  });
});
