/** Somebody's part of a whole. Their key settles what is equal, so that order never does. */
export type Part = { key: string; weight: bigint };

const sumOf = (parts: readonly Part[]) => parts.reduce((sum, { weight }) => sum + weight, 0n);

/**
 * An amount in whole units by weight, none lost: each gets its quota rounded down, and the units
 * that are left go to the largest remainders, of equal ones to the lower key. Nobody gets more than
 * their quota rounded up. The weights are not negative and not all zero.
 */
export function divideByRemainder(amount: bigint, parts: readonly Part[]): Map<string, bigint> {
  const total = sumOf(parts);
  const quotas = parts.map(({ key, weight }) => ({
    key,
    floor: (amount * weight) / total,
    rest: (amount * weight) % total,
  }));
  const given = new Map(quotas.map(({ key, floor }) => [key, floor]));
  let left = amount - quotas.reduce((sum, { floor }) => sum + floor, 0n);
  for (const { key, floor } of quotas.sort((a, b) => compare(b.rest, a.rest) || order(a, b))) {
    if (left === 0n) break;
    given.set(key, floor + 1n);
    left -= 1n;
  }
  return given;
}

/** The same, but what rounding leaves goes to the largest part, of equal ones to the lower key. */
export function divideToLargest(amount: bigint, parts: readonly Part[]): Map<string, bigint> {
  const total = sumOf(parts);
  const given = new Map(parts.map(({ key, weight }) => [key, (amount * weight) / total]));
  const left = amount - [...given.values()].reduce((sum, part) => sum + part, 0n);
  const [largest] = [...parts].sort((a, b) => compare(b.weight, a.weight) || order(a, b));
  if (largest) given.set(largest.key, (given.get(largest.key) ?? 0n) + left);
  return given;
}

function compare(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function order(a: { key: string }, b: { key: string }): number {
  return a.key < b.key ? -1 : 1;
}

/**
 * Lays rows over columns with the same sum: each row gives exactly its amount, each column gets
 * exactly its own, in as few pieces as there are rows and columns.
 */
export function layOver<R, C>(
  rows: readonly { of: R; amount: bigint }[],
  columns: readonly { of: C; amount: bigint }[],
): { row: R; column: C; amount: bigint }[] {
  const pieces: { row: R; column: C; amount: bigint }[] = [];
  const waiting = columns.map((column) => ({ ...column }));
  for (const row of rows) {
    let left = row.amount;
    for (const column of waiting) {
      const amount = left < column.amount ? left : column.amount;
      if (amount > 0n) pieces.push({ row: row.of, column: column.of, amount });
      column.amount -= amount;
      left -= amount;
    }
  }
  return pieces;
}
