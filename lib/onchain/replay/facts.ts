import type { Difference, Fact } from "../contract";

/** One thing that a book says: amounts as digits, instants as ISO 8601, fields in the order given. */
export function fact(book: string, key: string, values: Readonly<Record<string, unknown>>): Fact {
  const says = JSON.stringify(values, (_, value: unknown) =>
    typeof value === "bigint" ? String(value) : value,
  );
  return { book, key, says };
}

/** What two sets of books do not agree on. */
export function differencesOf(live: readonly Fact[], replayed: readonly Fact[]): Difference[] {
  const [here, there] = [byPlace(live), byPlace(replayed)];
  return [...new Set([...here.keys(), ...there.keys()])].sort().flatMap((place) => {
    const [one, other] = [here.get(place), there.get(place)];
    const named = one ?? other;
    if (!named || one?.says === other?.says) return [];
    const { book, key } = named;
    return [{ book, key, live: one?.says ?? null, replayed: other?.says ?? null }];
  });
}

const byPlace = (facts: readonly Fact[]) =>
  new Map(facts.map((each) => [`${each.book} ${each.key}`, each]));
