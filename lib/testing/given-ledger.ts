import { transact } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { openAccount, postTransfers } from "@/lib/ledger";
import type { AccountKind, Address, Leg, Movement } from "@/lib/ledger/contract";
import { testContext } from "./context";
import { testDb } from "./database";

export const noon = new Date("2026-01-01T12:00:00Z");
export const mint: Address = "usd:mint";
let count = 0;

/** A name that no other test of this file uses. */
export function fresh(word: string): string {
  count += 1;
  return `${word}${count}`;
}

/** A new account with this much in it, out of the mint. */
export async function givenAccount(
  amount = 0n,
  { kind = "user" as AccountKind, hot = false } = {},
): Promise<Address> {
  const address: Address = `usd:${kind}:${fresh("someone")}`;
  await transact(testDb(), async (tx) => {
    await openAccount(tx, { address: mint, kind: "source", hot: true, at: noon });
    await openAccount(tx, { address, kind, hot, at: noon });
  });
  if (amount > 0n) await post([{ op: "transfer", debit: mint, credit: address, amount }]);
  return address;
}

/** One movement in a transaction of its own. */
export function post(legs: Leg[], more: Partial<Movement> = {}) {
  const movement = { key: fresh("test.key:"), code: "test.move", legs, at: noon, ...more };
  return transact(testDb(), (tx) => postTransfers(tx, movement));
}

export function transfer(debit: Address, credit: Address, amount: bigint): Leg {
  return { op: "transfer", debit, credit, amount };
}

export function hold(debit: Address, credit: Address, amount: bigint, expiresAt = noon): Leg {
  return { op: "hold", debit, credit, amount, expiresAt };
}

/** The ledger's own jobs run under this context. */
export function sweepContext(now = noon): Context {
  return testContext({ now });
}

/** Of a list of attempts run at once: how many succeeded, and the reasons of the others. */
export async function outcomes(attempts: Promise<unknown>[]) {
  const settled = await Promise.allSettled(attempts);
  const refused = settled.filter((result) => result.status === "rejected");
  return {
    succeeded: settled.length - refused.length,
    reasons: refused.map(({ reason }) => String(reason?.reason ?? reason)),
  };
}
