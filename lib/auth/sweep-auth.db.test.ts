import { expect, test } from "vitest";
import { asSystem } from "@/lib/context";
import { testDb } from "@/lib/testing/database";
import { givenPerson, noon, visitor } from "@/lib/testing/given-people";
import { resolveActor } from "./resolve-actor";
import { issueNonce } from "./solana/issue-nonce";
import { sweepAuth } from "./sweep-auth";

const day = 86_400_000;
const after = (days: number) => new Date(noon.getTime() + days * day);
const sweep = (days: number) => sweepAuth(asSystem(visitor(after(days)), "test"));

async function count(table: "auth_nonce" | "auth_token" | "auth_session"): Promise<number> {
  const { rows } = await testDb().$client.query(`select count(*)::int as count from ${table}`);
  return rows[0].count;
}

test("what ended long ago is removed, and what is still good is kept", async () => {
  const { session } = await givenPerson();
  await issueNonce(visitor());
  await sweep(0);
  expect(await count("auth_nonce")).toBe(1);
  await sweep(2);
  expect([await count("auth_nonce"), await count("auth_token")]).toEqual([0, 1]);
  expect((await resolveActor(testDb(), session.token, after(2))).kind).toBe("user");
  await sweep(100);
  expect([await count("auth_session"), await count("auth_token")]).toEqual([0, 0]);
});

test("only the system sweeps", async () => {
  await expect(sweepAuth(visitor())).rejects.toMatchObject({ code: "forbidden" });
});
