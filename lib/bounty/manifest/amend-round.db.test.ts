import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { Context } from "@/lib/context";
import { hashOf } from "@/lib/proof/hash";
import { isSignedBy } from "@/lib/proof/signature";
import { exportVerifier } from "@/lib/proof/verify/verify-export";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import { givenHouse, givenPlayer, givenRound, judge, pay } from "@/lib/testing/given-bounty";
import { modelsAt, testModels } from "@/lib/testing/models";
import { readArena } from "../arena/read-arena";
import { readAttempt } from "../attempt/read-attempt";
import { exportRound } from "../chain/export-round";
import { roundById } from "../repository";
import { amendRound } from "./amend-round";
import { announceCode } from "./announce-code";
import { readManifests } from "./read-manifests";

const reason = "the first model is going away";
let admin: Context;

beforeAll(async () => {
  await givenHouse();
  admin = await givenPlayer(0n, { role: "admin" });
});

const lostModels = { ...testModels(), ...modelsAt("http://127.0.0.1:1") };

async function verified(number: number) {
  const verifier = exportVerifier();
  for await (const line of (await exportRound(testContext(), number)).lines)
    verifier.line(JSON.stringify(line));
  return verifier.finish();
}

test("a round's manifest is signed and published before anybody can pay, and binds its prompt", async () => {
  const round = await roundById(testDb(), await givenRound());
  const [manifest] = await readManifests(testContext(), round.number);
  expect(manifest?.hash).toBe(hashOf("manifest", manifest?.signed.body));
  expect(manifest && isSignedBy("manifest", manifest.signed)).toBe(true);
  expect(manifest?.signed.body).toMatchObject({
    version: 1,
    rules: round.rules,
    judges: ["moderation:house", "guardian"],
    tools: [{ name: "approveTransfer" }, { name: "rejectTransfer" }],
  });
  expect(JSON.stringify(manifest)).not.toContain(round.prompt.slice(0, 40));
});

test("an amendment that would change nothing is refused, and publishes nothing", async () => {
  const roundId = await givenRound();
  const { number, rules } = await roundById(testDb(), roundId);
  const { models, judgeTimeoutSeconds } = rules;
  await expect(
    amendRound(admin, { roundId, reason, models, judgeTimeoutSeconds }),
  ).rejects.toMatchObject({ reason: "bounty.nothing_amended" });
  expect(await readManifests(testContext(), number)).toHaveLength(1);
});

test("an amendment holds from the next payment on; who paid before is judged as promised", async () => {
  const roundId = await givenRound();
  const { number, rules } = await roundById(testDb(), roundId);
  const player = await givenPlayer();
  const before = await pay(player, roundId, "Good evening to you.");
  await amendRound(
    { ...admin, models: lostModels },
    { roundId, reason, models: [...lostModels.refs] },
  );
  expect((await readArena(testContext(), number)).round.manifestVersion).toBe(2);
  const after = await pay(player, roundId, "And once more.");
  await judge(roundId);
  const state = async (id: typeof before.attempt.id) =>
    (await readAttempt(testContext(), id)).attempt;
  expect(await state(before.attempt.id)).toMatchObject({
    state: "rejected",
    manifestVersion: 1,
    model: rules.models[0],
  });
  expect(await state(after.attempt.id)).toMatchObject({ state: "voided", manifestVersion: 2 });
  const versions = await readManifests(testContext(), number);
  expect(versions.map((version) => version.reason)).toEqual([null, reason]);
  expect((await verified(number)).finding).toBeNull();
});

test("a model that cannot be asked, and a round that is over, are not amended", async () => {
  const roundId = await givenRound();
  await expect(
    amendRound(admin, { roundId, reason, models: ["nobody/nothing"] }),
  ).rejects.toMatchObject({ reason: "bounty.unknown_model" });
  await testDb().execute(sql`update bounty_round set state = 'expired' where id = ${roundId}`);
  await expect(
    amendRound(admin, { roundId, reason, judgeTimeoutSeconds: 20 }),
  ).rejects.toMatchObject({ reason: "bounty.round_over" });
});

test("a start with the same code says nothing; other code is announced once", async () => {
  const roundId = await givenRound();
  const { number } = await roundById(testDb(), roundId);
  await announceCode(testContext());
  expect(await readManifests(testContext(), number)).toHaveLength(1);
  const { env } = await import("@/lib/env");
  const read = env();
  const commit = read.CODE_COMMIT;
  read.CODE_COMMIT = "0123456789abcdef";
  await announceCode(testContext());
  await announceCode(testContext());
  read.CODE_COMMIT = commit;
  const versions = await readManifests(testContext(), number);
  expect(versions).toHaveLength(2);
  expect(versions[1]?.signed.body.code.commit).toBe("0123456789abcdef");
  expect((await verified(number)).finding).toBeNull();
});

test("what was written down stays as it is, in the database too", async () => {
  for (const table of ["bounty_link", "bounty_manifest", "bounty_checkpoint"])
    await expect(testDb().execute(sql.raw(`delete from ${table}`))).rejects.toMatchObject({
      cause: { message: expect.stringContaining("append-only") },
    });
});
