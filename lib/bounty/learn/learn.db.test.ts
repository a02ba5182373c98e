import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { learnAttempt, sweepLearning } from "@/lib/bounty";
import type { Id } from "@/lib/core/id";
import { type Embedder, offlineEmbedder } from "@/lib/embedding";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import { givenAttempts, runJobs } from "@/lib/testing/given-attempts";
import { givenHouse, givenPlayer, givenRound, judge, pay } from "@/lib/testing/given-bounty";
import { vectorStore } from "@/lib/vector";
import { withholdAttempt } from "../attempt/withhold-attempt";
import { ATTEMPT_VECTORS } from "./space";

let roundId: Id<"round">;
beforeAll(async () => {
  await givenHouse();
  roundId = await givenRound();
});
afterAll(async () => (await vectorStore(testDb())).close());

const system = (embedder: Embedder = offlineEmbedder) => testContext({ embedder });
const messages = ["The sea is loud tonight.", "Seven lamps stand on the stair.", "I count coins."];

async function found(message: string, embedder: Embedder = offlineEmbedder): Promise<string[]> {
  const [vector] = await embedder.embed([message]);
  const store = await vectorStore(testDb());
  const search = { namespace: ATTEMPT_VECTORS, embedder: embedder.name, limit: 5, minCosine: 0.95 };
  return (await store.search({ ...search, vector: vector ?? new Float32Array(1) })).map(
    ({ id }) => id,
  );
}

test("a judged attempt is found by its meaning once its job has run, however often it runs", async () => {
  const [attempt] = await givenAttempts(await givenPlayer(), roundId, [messages[0] ?? ""]);
  const id = attempt?.id ?? ("" as Id<"attempt">);
  expect(await found(attempt?.message ?? "")).toEqual([]);
  await runJobs();
  expect(await found(attempt?.message ?? "")).toEqual([id]);
  await Promise.all([learnAttempt(system(), id), learnAttempt(system(), id)]);
  expect(await found(attempt?.message ?? "")).toEqual([id]);
});

test("a job that fails is not lost: the attempt is learnt by the next that works", async () => {
  const away = {
    ...offlineEmbedder,
    embed: () => Promise.reject(new Error("the embedder is away")),
  };
  const [attempt] = await givenAttempts(await givenPlayer(), roundId, [messages[1] ?? ""]);
  await runJobs({ embedder: away });
  expect(await found(attempt?.message ?? "")).toEqual([]);
  const { rows } = await testDb().execute<{ waiting: number }>(sql`
    select count(*)::int as waiting from graphile_worker.jobs
    where task_identifier = 'bounty.learn' and last_error like '%away%'`);
  expect(rows).toEqual([{ waiting: 1 }]);
  await sweepLearning(system());
  expect(await found(attempt?.message ?? "")).toEqual([attempt?.id]);
});

test("with another embedder every vector is made again", async () => {
  const turned: Embedder = {
    ...offlineEmbedder,
    name: "test/turned",
    embed: async (texts) =>
      (await offlineEmbedder.embed(texts)).map((vector) => vector.slice().reverse()),
  };
  const [attempt] = await givenAttempts(await givenPlayer(), roundId, [messages[2] ?? ""]);
  await sweepLearning(system());
  const store = await vectorStore(testDb());
  const all = await store.count(ATTEMPT_VECTORS);
  await sweepLearning(system(turned));
  expect(await found(attempt?.message ?? "", turned)).toEqual([attempt?.id]);
  expect(await store.count(ATTEMPT_VECTORS, "test/turned")).toBe(all);
  expect(await store.count(ATTEMPT_VECTORS, offlineEmbedder.name)).toBe(0);
  await sweepLearning(system());
});

test("an attempt that was voided is not learnt", async () => {
  const { attempt } = await pay(await givenPlayer(), roundId, "Nobody will ever answer this.");
  await testDb().execute(sql`update bounty_attempt set state = 'judging' where id = ${attempt.id}`);
  await judge(roundId);
  await runJobs();
  await sweepLearning(system());
  expect(await found(attempt.message)).toEqual([]);
});

test("the vector of an attempt whose player has it withheld is removed", async () => {
  const message = "A message that its author will want back.";
  const [attempt] = await givenAttempts(await givenPlayer(), roundId, [message]);
  await sweepLearning(system());
  expect(await found(message)).toEqual([attempt?.id]);
  await testDb().execute(
    sql`update bounty_attempt set withheld_at = now() where id = ${attempt?.id ?? ""}`,
  );
  await sweepLearning(system());
  expect(await found(message)).toEqual([]);
  await learnAttempt(system(), attempt?.id ?? ("" as Id<"attempt">));
  expect(await found(message)).toEqual([]);
});

test("withholding an attempt leaves nothing of its words in the database", async () => {
  const words = "My grandmother kept nine blue clocks in a cellar by the sea.";
  const [first] = await givenAttempts(await givenPlayer(), roundId, [words]);
  await runJobs();
  const [second] = await givenAttempts(await givenPlayer(), roundId, [`${words} Good evening.`]);
  await runJobs();
  const told = async () => {
    const { rows } = await testDb().execute<{ place: string }>(sql`
      select 'attempt ' || id as place from bounty_attempt a
        where a.id <> ${second?.id ?? ""} and to_jsonb(a)::text like '%blue clocks%'
      union all select 'shown' from bounty_attempt where shown::text like '%blue clocks%'
      union all select 'example' from bounty_pattern_example where attempt_id = ${first?.id ?? ""}
      union all select 'event' from bounty_link where event::text like '%blue clocks%'`);
    return rows.map(({ place }) => place);
  };
  expect(await told()).toContain("shown");
  expect(await found(words)).toContain(first?.id);
  const admin = await givenPlayer(0n, { role: "super_admin" });
  await withholdAttempt(admin, {
    attemptId: first?.id ?? ("" as Id<"attempt">),
    reason: "its player asked for it",
  });
  await runJobs();
  expect(await told()).toEqual([]);
  expect(await found(words)).not.toContain(first?.id);
});
