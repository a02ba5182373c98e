import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { transact } from "@/db/transaction";
import {
  ensureAccounts,
  judgeQueue,
  openRound,
  payAttempt,
  quotePrice,
  scheduleRound,
} from "@/lib/bounty";
import type { RoundRules, ScheduleRound } from "@/lib/bounty/contract";
import type { Context } from "@/lib/context";
import { type Id, newId } from "@/lib/core/id";
import type { Role } from "@/lib/core/permission";
import { drawWeakness, ensureHouseGuardians } from "@/lib/guardian";
import { auditLedger, openAccount, postTransfers } from "@/lib/ledger";
import type { Address } from "@/lib/ledger/contract";
import { createUser } from "@/lib/user";
import { testContext } from "./context";
import { testDb } from "./database";
import { winningMessage } from "./winning-message";

type Options = Parameters<typeof testContext>[0];

/** Guardians and the product's own accounts, as after the first start. */
export async function givenHouse(options: Options = {}): Promise<Context> {
  const ctx = testContext(options);
  await ensureAccounts(ctx);
  await ensureHouseGuardians(ctx);
  return ctx;
}

let people = 0;

/** Somebody signed in, with this much play money, in micro-USD. */
export async function givenPlayer(
  amount = 1_000_000_000n,
  { role = "user" as Role, ...options }: Options & { role?: Role } = {},
): Promise<Context & { userId: Id<"user">; wallet: Address }> {
  const base = testContext(options);
  people += 1;
  const at = base.now();
  const handle = `player-${process.pid}-${people}`;
  const userId = await transact(base.db, async (tx) => {
    const user = await createUser(tx, base, { handle, email: null, guest: false });
    const address: Address = `usd:user:${user.id}`;
    await openAccount(tx, { address, kind: "user", at });
    if (amount > 0n)
      await postTransfers(tx, {
        key: `test.money:${user.id}`,
        code: "test.money",
        legs: [{ op: "transfer", debit: "usd:mint", credit: address, amount }],
        at,
      });
    return user.id;
  });
  const actor = {
    kind: "user" as const,
    userId,
    sessionId: newId("session", at),
    handle,
    role,
    guest: false,
    granted: [],
  };
  return { ...base, actor, userId, wallet: `usd:user:${userId}` };
}

/** A round that is open, and its number of events so far. */
export async function givenRound(
  options: Options = {},
  request: Partial<ScheduleRound> = {},
): Promise<Id<"round">> {
  const admin = await givenPlayer(0n, { ...options, role: "admin" });
  const { roundId } = await scheduleRound(admin, {
    guardian: "anubis",
    opensAt: null,
    endsAt: null,
    feeMode: "curve",
    reason: "for a test",
    ...request,
  });
  await openRound(admin, { roundId, reason: "for a test" });
  return roundId;
}

/** Changes the rules of a round that exists already, for times and counts that a test can reach. */
export async function changeRules(
  roundId: Id<"round">,
  change: Partial<Omit<RoundRules, "end">> & { end?: Partial<RoundRules["end"]> },
): Promise<void> {
  const { end = {}, ...rest } = change;
  await testDb().execute(sql`
    update bounty_round set rules =
      jsonb_set(rules, '{end}', rules -> 'end' || ${JSON.stringify(end)}::jsonb)
      || ${JSON.stringify(rest)}::jsonb
    where id = ${roundId}`);
}

/** Nothing is lost and nothing came from nowhere. */
export async function expectSound(): Promise<void> {
  const { sums, faults } = await auditLedger(testDb());
  expect(sums.filter(({ sum }) => sum !== 0n)).toEqual([]);
  expect(faults).toEqual([]);
}

/** Pays for a message with a fresh quote. The judge is not called. */
export async function pay(player: Context, roundId: Id<"round">, message: string, key?: string) {
  const quote = await quotePrice(player, { roundId });
  return payAttempt(player, {
    quote: quote.token,
    message,
    idempotencyKey: key ?? `test-${newId("quote", player.now())}`,
  });
}

/** Lets the judge work until nothing waits. */
export function judge(roundId: Id<"round">, options: Options = {}): Promise<void> {
  return judgeQueue(testContext(options), roundId);
}

/** A message that beats this round's guardian, from what only the database knows. */
export async function messageThatWins(roundId: Id<"round">, wording = 0): Promise<string> {
  const { rows } = await testDb().execute<{ seal: string; level: number }>(sql`
    select r.seal, g.level from bounty_round r join guardian g on g.id = r.guardian_id
    where r.id = ${roundId}`);
  const [row] = rows;
  if (!row) throw new Error("this round exists");
  return winningMessage(drawWeakness(row.seal, roundId, row.level), wording);
}
