import fc from "fast-check";
import { expect, test } from "vitest";
import { transact } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { voidExpiredHolds } from "@/lib/ledger";
import { testContext } from "@/lib/testing/context";
import { CreditBook, type CreditStep, creditStep, pause } from "@/lib/testing/credit-model";
import { testDb } from "@/lib/testing/database";
import { charge, givenPayer, ledgerFaults, noon } from "@/lib/testing/given-credit";
import {
  grantCredits,
  holdCredits,
  postCredits,
  readCreditBalance,
  readCreditStatement,
  refreshDays,
  sweepCredits,
  takeBackCredits,
  voidCredits,
} from ".";

type Someone = Context & { userId: Id<"user"> };
type World = { ada: Someone; charges: Map<string, Id<"charge">> };

const givenWorld = async (): Promise<World> => ({ ada: await givenPayer(), charges: new Map() });

/** What the step answers on the real thing, in the words of the model. */
async function run({ ada, charges }: World, step: CreditStep, at: Date): Promise<string> {
  const { userId } = ada;
  const system = testContext({ now: at });
  const inTx = <T>(work: Parameters<typeof transact<T>>[1]) => transact(testDb(), work);
  const name = "key" in step ? `${step.do}:${userId}:${step.key}` : "";
  const held = "key" in step ? charges.get(`hold:${userId}:${step.key}`) : undefined;
  switch (step.do) {
    case "hold": {
      const made = await inTx((tx) => holdCredits(tx, charge(userId, step.worst, at, name)));
      charges.set(name, made.chargeId);
      return `hold ${made.state}`;
    }
    case "post": {
      if (!held) return "no charge";
      const facts = { inputTokens: 10, outputTokens: 10, model: "house/companion", at };
      const { state, posted } = await inTx((tx) =>
        postCredits(tx, { chargeId: held, amount: step.amount, ...facts }),
      );
      return `${state} ${posted}`;
    }
    case "void": {
      if (!held) return "no charge";
      const closing = { chargeId: held, reason: "stopped", at };
      const { state, posted } = await inTx((tx) => voidCredits(tx, closing));
      return `${state} ${posted}`;
    }
    case "grant": {
      const fact = { userId, bucket: step.kind, amount: step.amount, key: name };
      const { replayed } = await inTx((tx) =>
        grantCredits(tx, { ...fact, code: "test.grant", memo: {}, at }),
      );
      return replayed ? "granted before" : "granted";
    }
    case "take back": {
      const fact = { userId, bucket: step.kind, amount: step.amount, key: name };
      const { taken } = await inTx((tx) =>
        takeBackCredits(tx, { ...fact, code: "test.refund", memo: {}, at }),
      );
      return `took ${taken}`;
    }
    case "sweep":
      await sweepCredits(system);
      return "done";
    case "ledger sweep":
      await voidExpiredHolds(system);
      return "done";
    case "refresh":
      await refreshDays(system);
      return "done";
    default:
      await readCreditBalance({ ...ada, now: () => at });
      return "done";
  }
}

/** Told that too much is going on at once, the same is sent again, as a client does. */
async function answer(world: World, step: CreditStep, at: Date, tries = 1): Promise<string> {
  try {
    return await run(world, step, at);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const isBusy = error.reason === "ledger.busy" && tries < 20;
    return isBusy ? answer(world, step, at, tries + 1) : error.reason;
  }
}

/** What the ledger says of a person, beside what the book of credits says. */
async function figures({ ada }: World, at: Date) {
  const { rows } = await testDb().$client.query(
    `select
      (select coalesce(sum(balance - held), 0) from ledger_account
        where address like 'credit:%:' || $1 || '%')::text as unheld,
      (select coalesce(sum(held), 0) from ledger_account
        where address like 'credit:%:' || $1 || '%')::text as held,
      (select coalesce(sum(amount), 0) from ledger_transfer where credit = 'credit:revenue'
        and op = 'post' and debit like 'credit:%:' || $1 || '%')::text as taken,
      (select coalesce(sum(posted), 0) from credit_charge where user_id = $1)::text as posted,
      (select coalesce(sum(held), 0) from credit_charge where user_id = $1 and state = 'held')::text
        as promised,
      (select count(*) from credit_entry where user_id = $1 and code = 'credit.daily')::int as days,
      (select count(distinct address) from credit_bucket where user_id = $1 and kind = 'daily')::int
        as "distinctDays",
      (select count(*) from credit_charge c where user_id = $1 and state <> 'held' and c.posted <>
        (select coalesce(sum((part->>'posted')::bigint), 0)
          from jsonb_array_elements(c.parts) part))::int as "chargesThatDoNotAddUp"`,
    [ada.userId],
  );
  let [stated, next] = [0n, undefined as string | undefined];
  do {
    const ctx = { ...ada, now: () => at };
    const page = await readCreditStatement(ctx, { limit: 100, ...(next ? { after: next } : {}) });
    stated += page.items.reduce((sum, { change }) => sum + BigInt(change), 0n);
    next = page.next ?? undefined;
  } while (next);
  return { ...rows[0], stated: String(stated) };
}

async function expectSound(world: World, at: Date) {
  // Nothing is under way any more: holds that the ledger gave back are given back in the book too.
  const end = new Date(at.getTime() + 3_600_000);
  await sweepCredits(testContext({ now: end }));
  const found = await figures(world, end);
  expect(found.taken).toBe(found.posted);
  expect(found).toMatchObject({ held: "0", promised: "0", chargesThatDoNotAddUp: 0 });
  expect(found.stated).toBe(found.unheld);
  expect(found.days).toBe(found.distinctDays);
  expect(await ledgerFaults()).toEqual({ sums: [], faults: [] });
}

test("one after the other, every step ends as the model says", async () => {
  const plan = fc.array(fc.tuple(creditStep, pause), {
    minLength: 20,
    maxLength: 60,
    size: "max",
  });
  await fc.assert(
    fc.asyncProperty(plan, async (steps) => {
      const world = await givenWorld();
      const book = new CreditBook();
      let now = noon.getTime();
      for (const [step, ms] of steps) {
        now += ms;
        const at = new Date(now);
        expect(await answer(world, step, at)).toBe(book.run(step, now));
        const real = await readCreditBalance({ ...world.ada, now: () => at });
        expect({
          daily: BigInt(real.daily.available),
          purchased: BigInt(real.purchased),
          bonus: BigInt(real.bonus.available),
          held: BigInt(real.held),
        }).toEqual(book.balance(now));
      }
      const { unheld, posted } = await figures(world, new Date(now));
      expect({ unheld, posted }).toEqual({
        unheld: String(book.unheld),
        posted: String(book.posted),
      });
      await expectSound(world, new Date(now));
    }),
    { numRuns: 15 },
  );
}, 180_000);

const known =
  /^(hold (held|posted|voided)|(posted|voided|held) \d+|no charge|granted|granted before|took \d+|done|credit\.(insufficient|key_reused))$/;

/** The keys of grants that say that they gave something. */
function grantedIn(steps: readonly CreditStep[], answers: readonly string[]): number[] {
  return steps.flatMap((step, index) =>
    step.do === "grant" && answers[index] === "granted" ? [step.key] : [],
  );
}

test("all at once, over midnights, nothing is spent twice, minted, lost or below zero", async () => {
  const batch = fc.tuple(pause, fc.array(creditStep, { minLength: 4, maxLength: 12, size: "max" }));
  await fc.assert(
    fc.asyncProperty(
      fc.array(batch, { minLength: 2, maxLength: 5, size: "max" }),
      async (batches) => {
        const world = await givenWorld();
        const granted: number[] = [];
        let now = noon.getTime();
        for (const [ms, steps] of batches) {
          now += ms;
          const at = new Date(now);
          // Each twice: as a webhook, a retry or a reload would.
          const twice = [...steps, ...steps];
          const answers = await Promise.all(twice.map((step) => answer(world, step, at)));
          for (const each of answers) expect(each).toMatch(known);
          granted.push(...grantedIn(twice, answers));
        }
        expect(granted).toEqual([...new Set(granted)]);
        await expectSound(world, new Date(now));
      },
    ),
    { numRuns: 15 },
  );
}, 180_000);
