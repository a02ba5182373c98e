import { expect, test } from "vitest";
import { testContext, visitor } from "@/lib/testing/given-people";
import { houseGuardians } from "./guardians";
import {
  ensureHouseGuardians,
  guardianById,
  guardianBySlug,
  listGuardians,
  readGuardianBySlug,
} from "./index";

const system = testContext({ kind: "system", job: "test" });

test("the house guardians are put in once, however often and by however many", async () => {
  await Promise.all([ensureHouseGuardians(system), ensureHouseGuardians(system)]);
  await ensureHouseGuardians(system);
  const listed = await listGuardians(visitor());
  expect(listed.map((one) => one.slug)).toEqual(["ferryman", "anubis", "ammit"]);
});

test("only the system puts guardians in", async () => {
  await expect(ensureHouseGuardians(visitor())).rejects.toMatchObject({
    reason: "auth.system_only",
  });
});

test("people see everything of a guardian except its persona", async () => {
  await ensureHouseGuardians(system);
  const seen = await readGuardianBySlug(visitor(), "anubis");
  expect(Object.keys(seen).sort()).toEqual([
    "blurb",
    "emblem",
    "id",
    "kind",
    "level",
    "name",
    "slug",
  ]);
});

test("the server reads a guardian whole, by its slug and by its id", async () => {
  await ensureHouseGuardians(system);
  const whole = await guardianBySlug(system.db, "ammit");
  expect(whole.persona).toBe(houseGuardians.find((one) => one.slug === "ammit")?.persona);
  expect(await guardianById(system.db, whole.id)).toEqual(whole);
});

test("a guardian that does not exist is named so", async () => {
  await expect(readGuardianBySlug(visitor(), "nobody")).rejects.toMatchObject({
    code: "not_found",
    reason: "guardian.not_found",
  });
});
