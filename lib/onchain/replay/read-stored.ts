import type { Tx } from "@/db/transaction";
import type { Chain } from "../chain";
import { type ChainEvent, type Fact, type Program, programs } from "../contract";
import { eventOf } from "../pipeline/event-of";
import * as onchain from "../repository";
import { fact } from "./facts";

/** What is stored of the chain and is final, up to where it is known without a gap. */
export type Stored = {
  /** How far each program's history is known; null where nobody has looked yet. */
  slots: Record<Program, number | null>;
  transactions: Fact[];
  events: ChainEvent[];
  facts: Fact[];
  /** Events that wait, and no error says why: they are about to be applied. */
  underWay: number;
};

/**
 * Reads what is stored of both programs. A transaction's place in its slot is left out: one that was found
 * late stands behind those that were found before it.
 */
export async function readStored(tx: Tx, { programs: addresses }: Chain): Promise<Stored> {
  const slots = {} as Stored["slots"];
  const rows: onchain.EventRow[] = [];
  for (const program of programs) {
    const address = addresses[program];
    const slot = (await onchain.cursorOf(tx, address))?.slot ?? null;
    slots[program] = slot;
    if (slot !== null) rows.push(...(await onchain.finalEvents(tx, { address, slot })));
  }
  const waiting = rows.filter(({ appliedAt }) => appliedAt === null);
  return {
    slots,
    transactions: (await onchain.finalTransactions(tx)).map(transactionFact),
    events: rows.filter(({ appliedAt }) => appliedAt !== null).map(eventOf),
    facts: [
      ...rows.map(eventFact),
      ...waiting.map((row) =>
        fact(row.setAsideAt ? "aside" : "waits", placeOf(row), {
          name: row.name,
          error: row.error,
        }),
      ),
    ],
    underWay: waiting.filter(({ error }) => error === null).length,
  };
}

const placeOf = ({ signature, index }: onchain.EventRow) => `${signature}:${index}`;

function eventFact(row: onchain.EventRow): Fact {
  const { program, name, data, slot, blockTime } = row;
  return fact("event", placeOf(row), { program, name, slot, at: blockTime, data });
}

function transactionFact({ signature, slot, blockTime, error }: onchain.TransactionRow): Fact {
  return fact("transaction", signature, { slot, at: blockTime, error });
}
