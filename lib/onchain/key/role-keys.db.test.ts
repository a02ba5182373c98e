import { Keypair } from "@solana/web3.js";
import { beforeEach, expect, test, vi } from "vitest";
import { onchainKey } from "@/db/schema/onchain";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import { roles } from "../contract";

const secret = (letter: string) => letter.repeat(32);

beforeEach(async () => {
  await testDb().delete(onchainKey);
});

/** A server that starts with these secrets. */
async function started(variables: Record<string, string>) {
  vi.resetModules();
  vi.unstubAllEnvs();
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  const { openRoleKeys } = await import("@/lib/onchain");
  return openRoleKeys(testContext());
}

test("each role has a key of its own, which outlives a change of the secret and never lies open", async () => {
  const { addresses } = await started({ AUTH_SECRET: secret("a") });
  expect(new Set(Object.values(addresses)).size).toBe(roles.length);
  const changed = { AUTH_SECRET: secret("b"), AUTH_SECRET_PREVIOUS: secret("a") };
  expect((await started(changed)).addresses).toEqual(addresses);
  expect((await started({ AUTH_SECRET: secret("b") })).addresses).toEqual(addresses);
  for (const row of await testDb().select().from(onchainKey)) expect(row.sealed).not.toBeNull();
});

test("a key of the environment takes the role over; a round opened with the old one still has its judge", async () => {
  const old = await started({ AUTH_SECRET: secret("a") });
  const given = Keypair.fromSeed(Buffer.from("11".repeat(32), "hex")).publicKey.toBase58();
  const keys = await started({ AUTH_SECRET: secret("a"), SOLANA_JUDGE_KEY: "11".repeat(32) });
  expect(keys.addresses).toEqual({ ...old.addresses, judge: given });
  const before = old.addresses.judge;
  expect(keys.at("judge", before).publicKey.toBase58()).toBe(before);
  expect(() => keys.at("quote", before)).toThrow("the house has no quote key");
});
