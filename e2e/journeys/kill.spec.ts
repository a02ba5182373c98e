import { expect, test } from "@playwright/test";
import { sql } from "drizzle-orm";
import { type OpenAiServer, startOpenAiServer } from "@/lib/testing/openai-server";
import { startServer } from "@/lib/testing/server";
import { until } from "@/lib/testing/until";
import { cloneDatabase } from "../support/database";
import { sendMessage, type Told } from "../support/send";
import { openWorld, type Player, type World } from "../support/world";

const purse = 100_000_000_000n;
const model = "compatible/stand-in";
const verdicts = new Set(["won", "rejected"]);
let standIn: OpenAiServer;

test.beforeEach(async () => {
  standIn = await startOpenAiServer("slow");
});
test.afterEach(() => standIn.close());

function start(databaseUrl: string) {
  const env = { GUARDIAN_MODELS: model, OPENAI_COMPATIBLE_URL: standIn.url };
  return startServer({ databaseUrl, env });
}

/** Every fee is charged with a verdict or back in its wallet, and no client saw what is not so. */
async function expectAllSettled(world: World, players: Player[], told: Told[], poolBefore: bigint) {
  expect(await world.unfinished()).toEqual([]);
  expect(await world.faults()).toEqual([]);
  let toPool = 0n;
  for (const player of players) {
    const attempts = await world.attemptsOf(player);
    const charged = attempts.filter(({ state }) => verdicts.has(state));
    const won = attempts.reduce((sum, { payout }) => sum + (payout ?? 0n), 0n);
    const total = purse - charged.reduce((sum, { price }) => sum + price, 0n) + won;
    expect(await world.wallet(player)).toEqual({ total, held: 0n, available: total });
    toPool += charged.reduce((sum, { splitPool }) => sum + splitPool, 0n) - won;
  }
  expect(await world.pool()).toBe(poolBefore + toPool);
  for (const seen of told.flatMap(({ attempts }) => attempts)) {
    const { state } = await world.attempt(seen.id);
    if (verdicts.has(seen.state)) expect(state).toBe(seen.state);
  }
}

test("killed at any moment of an attempt, again and again: each fee is charged with a verdict or back", async () => {
  test.setTimeout(240_000);
  const databaseUrl = await cloneDatabase("seeded");
  const world = await openWorld(databaseUrl, [model]);
  const players = await Promise.all(Array.from({ length: 4 }, () => world.player(purse)));
  const pool = await world.pool();
  const told: Told[] = [];

  // How much the clients have been told when it happens: nothing yet, words, verdicts, the next.
  for (const moment of [0, 1, 4, 9, 16, 24, 34, 46]) {
    const server = await start(databaseUrl);
    let frames = 0;
    const sending = players.map((player) =>
      sendMessage(world, server, player, `Killed after ${moment}.`, () => {
        frames += 1;
      }),
    );
    const all = Promise.all(sending);
    let over = false;
    void all.then(() => {
      over = true;
    });
    await until(() => frames >= moment || over);
    await server.kill("SIGKILL");
    told.push(...(await all));
  }

  const server = await start(databaseUrl);
  await until(async () => (await world.unfinished()).length === 0);
  await server.stop();
  await expectAllSettled(world, players, told, pool);
  const states = (await Promise.all(players.map(world.attemptsOf))).flat().map((one) => one.state);
  expect(states.filter((state) => state === "rejected").length).toBeGreaterThan(0);
  expect(states.filter((state) => state === "voided").length).toBeGreaterThan(0);
  await world.close();
});

for (const verdict of ["approve", "reject"] as const)
  test(`killed between ${verdict} and its commit: nobody saw a verdict, and the fee is back`, async () => {
    test.setTimeout(120_000);
    const databaseUrl = await cloneDatabase("seeded");
    const world = await openWorld(databaseUrl, [model]);
    const player = await world.player(purse);
    const pool = await world.pool();
    standIn.script(verdict);
    const answer = standIn.pause();
    const server = await start(databaseUrl);

    const sending = sendMessage(world, server, player, "The last word.");
    await until(() => standIn.requests.length === 1);
    await world.db.transaction(async (tx) => {
      await tx.execute(sql`select from bounty_round where id = ${world.roundId} for update`);
      answer();
      await until(() => isWaiting(world));
      await server.kill("SIGKILL");
    });
    const told = await sending;
    expect(told.attempts.map(({ state }) => state).filter((state) => verdicts.has(state))).toEqual(
      [],
    );

    const again = await start(databaseUrl);
    await until(async () => (await world.unfinished()).length === 0);
    const [attempt] = await world.attemptsOf(player);
    expect(attempt).toMatchObject({ state: "voided", voidReason: "bounty.interrupted" });
    await expectAllSettled(world, [player], [told], pool);

    // The round goes on: the same player is judged, and paid if it comes to that.
    standIn.script("approve");
    const second = await sendMessage(world, again, player, "Once more.");
    expect(second.attempts.at(-1)).toMatchObject({ state: "won" });
    await again.stop();
    await expectAllSettled(world, [player], [told, second], pool);
    await world.close();
  });

/** Whether a transaction of the server waits for the round that we hold: its verdict. */
async function isWaiting(world: World): Promise<boolean> {
  const { rowCount } = await world.db.execute(sql`
    select from pg_stat_activity where datname = current_database()
      and wait_event_type = 'Lock' and query like '%bounty_round%' and pid <> pg_backend_pid()`);
  return (rowCount ?? 0) > 0;
}
