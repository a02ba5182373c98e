/** Something the program said: as it is kept, or as it was just read. */
export type Said = { name: string; data: Readonly<Record<string, unknown>> };

/** What a round has on the chain by what the program said, and nothing else. Micro-USDC. */
export type Folded = { pool: bigint; escrow: bigint; operations: bigint; buyback: bigint };

const none: Folded = { pool: 0n, escrow: 0n, operations: 0n, buyback: 0n };

/**
 * Without refunds of fees that were never seen to come, because a node has cut the log that said so: what was
 * not counted in is not counted out.
 */
export function seenToCome<T extends Said>(events: readonly T[]): T[] {
  const paid = new Set(
    events.filter(({ name }) => name === "EntryPaid").map(({ data }) => String(data.attempt)),
  );
  return events.filter(
    ({ name, data }) => name !== "AttemptRefunded" || paid.has(String(data.attempt)),
  );
}

/** The state that a history of events comes to, by lottery: from the first one on, it is always the same. */
export function foldEvents(events: readonly Said[]): Map<string, Folded> {
  const state = new Map<string, Folded>();
  const add = (lottery: string, change: Partial<Folded>) => {
    const now = state.get(lottery) ?? none;
    state.set(lottery, {
      pool: now.pool + (change.pool ?? 0n),
      escrow: now.escrow + (change.escrow ?? 0n),
      operations: now.operations + (change.operations ?? 0n),
      buyback: now.buyback + (change.buyback ?? 0n),
    });
  };
  for (const { name, data } of events) {
    const lottery = String(data.lottery);
    const change = changeOf(name, (field) => BigInt(String(data[field] ?? 0)));
    if (change) add(lottery, change);
    if (name === "RemainderSwept") add(String(data.next), { pool: BigInt(String(data.amount)) });
  }
  return state;
}

function changeOf(name: string, read: (field: string) => bigint): Partial<Folded> | null {
  switch (name) {
    case "LotteryInitialized":
      return { pool: read("floor") };
    case "EntryPaid":
      return { escrow: read("paid") };
    case "AttemptJudged": {
      const [pool, buyback, operations] = [
        read("toPool"),
        read("toBuyback"),
        read("toOperations"),
      ] as const;
      return { pool, buyback, operations, escrow: -(pool + buyback + operations) };
    }
    case "AttemptRefunded":
      return { escrow: -read("amount") };
    case "PrizePaid":
    case "ShareClaimed":
    case "PoolRecovered":
    case "RemainderSwept":
      return { pool: -read("amount") };
    default:
      return null;
  }
}
