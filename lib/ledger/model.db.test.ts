import fc from "fast-check";
import { expect, test } from "vitest";
import { testDb } from "@/lib/testing/database";
import { fresh, givenAccount, mint, noon, post, sweepContext } from "@/lib/testing/given-ledger";
import { Book, legsOf, runOnBook, type Step, stepArbitrary } from "@/lib/testing/ledger-model";
import { auditLedger, balancesOf, rollUpHotEntries, voidExpiredHolds } from ".";
import type { Address, Leg } from "./contract";

const start = 100n;

/** Two people, a hot pool and the mint, under fresh names. */
async function givenWorld() {
  const people = [await givenAccount(start), await givenAccount(start)];
  const pool = await givenAccount(start, { kind: "fund", hot: true });
  return { prefix: fresh("test.model:"), accounts: [...people, pool, mint] };
}
type World = Awaited<ReturnType<typeof givenWorld>>;

/** The step on the real ledger: "done", "replayed", or the reason of its refusal. */
async function runOnLedger({ prefix, accounts }: World, step: Step): Promise<string> {
  if (step.kind === "sweep") {
    await voidExpiredHolds(sweepContext(new Date(noon.getTime() + step.minute * 60_000)));
    return "done";
  }
  if (step.kind === "roll-up") {
    await rollUpHotEntries(sweepContext());
    return "done";
  }
  try {
    const legs = legsOf(step.legs, accounts, prefix);
    const { replayed } = await post(legs, { key: `${prefix}:${step.key}` });
    return replayed ? "replayed" : "done";
  } catch (error) {
    return String((error as { reason?: string }).reason ?? error);
  }
}

async function expectSame({ accounts }: World, book: Book) {
  const balances = await balancesOf(testDb(), accounts);
  for (const address of accounts.slice(0, 3)) {
    const { total, held } = balances.get(address) ?? {};
    const expected = book.account(address);
    expect({ address, total, held }).toEqual({
      address,
      total: expected?.balance,
      held: expected?.held,
    });
  }
  const { sums, faults } = await auditLedger(testDb());
  expect(sums).toEqual([{ asset: "usd", sum: 0n }]);
  expect(faults).toEqual([]);
}

/** Every movement of this world as the ledger numbered it, in the form the model understands. */
async function history({ prefix }: World) {
  const { rows } = await testDb().$client.query(
    `select m.key, t.op, t.debit, t.credit, t.amount, t.leg, h.key as hold_key, t.hold_leg
     from ledger_transfer t join ledger_movement m on m.id = t.movement_id
     left join ledger_movement h on h.id = t.hold_movement_id
     where starts_with(m.key, $1) or starts_with(m.key, 'ledger.expire:' || $1) order by t.seq, t.leg`,
    [`${prefix}:`],
  );
  const movements = new Map<string, Leg[]>();
  for (const row of rows) {
    const legs = movements.get(row.key) ?? [];
    movements.set(row.key, [...legs, legOf(row)]);
  }
  return movements;
}

type Row = {
  op: Leg["op"];
  debit: Address;
  credit: Address;
  amount: string;
  hold_key: string;
  hold_leg: number;
};

function legOf({ op, debit, credit, amount, hold_key: key, hold_leg: leg }: Row): Leg {
  if (op === "void") return { op, hold: { key, leg } };
  if (op === "post") return { op, hold: { key, leg }, amount: BigInt(amount) };
  return { op, debit, credit, amount: BigInt(amount), expiresAt: noon } as Leg;
}

test("one after the other, every step ends as the model says", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(stepArbitrary, { minLength: 5, maxLength: 40 }), async (steps) => {
      const world = await givenWorld();
      const book = new Book(world.accounts, start);
      for (const step of steps)
        expect(await runOnLedger(world, step)).toBe(runOnBook(book, step, world));
      await expectSame(world, book);
    }),
    { numRuns: 40 },
  );
});

test("all at once, what happened is a history that the model allows", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(stepArbitrary, { minLength: 10, maxLength: 60 }), async (steps) => {
      const world = await givenWorld();
      const results = await Promise.all(steps.map((step) => runOnLedger(world, step)));
      const expected =
        /^(done|replayed|ledger\.(insufficient_funds|key_reused|hold_closed|over_hold))$/;
      for (const result of results) expect(result).toMatch(expected);

      const book = new Book(world.accounts, start);
      const movements = await history(world);
      for (const [key, legs] of movements) expect(book.post(key, legs)).toBe("done");
      const done = results.filter(
        (result, i) => result === "done" && steps[i]?.kind === "movement",
      );
      const swept = [...movements.keys()].filter((key) => key.startsWith("ledger.expire:"));
      expect(movements.size - swept.length).toBe(done.length);
      await expectSame(world, book);
    }),
    { numRuns: 25 },
  );
});
