/** The chain's first link. */
export const GENESIS = "0".repeat(64);

type Entry = {
  seq: number;
  at: string;
  actor: string;
  action: string;
  subject: string;
  reason: string;
  details: unknown;
  previousHash: string;
};

/** The text that an entry's SHA-256 is taken of: canonical JSON, keys sorted at every depth. */
export function chainText(entry: Entry): string {
  return JSON.stringify(sorted(entry));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
