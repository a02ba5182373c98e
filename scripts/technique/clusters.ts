const gram = 5;
/** Two texts belong together if they share so much of their letters, or of the shorter's. */
const [alike, contained] = [0.35, 0.7];

/**
 * For each text the number of the first text of its cluster: near copies, and chains of them.
 * Folds keep clusters whole, so that no text is tested on what is nearly a copy of it.
 */
export function clustersOf(texts: readonly string[]): number[] {
  const grams = texts.map(gramsOf);
  const first = texts.map((_, at) => at);
  const holders = new Map<string, number[]>();
  for (const [at, own] of grams.entries()) {
    for (const [other, shared] of countShared(own, holders))
      if (isNearCopy(own.size, grams[other]?.size ?? 0, shared)) join(first, other, at);
    for (const one of own) note(holders, one, at);
  }
  return texts.map((_, at) => rootOf(first, at));
}

function isNearCopy(a: number, b: number, shared: number): boolean {
  return shared / (a + b - shared) >= alike || shared / Math.min(a, b) >= contained;
}

function join(first: number[], a: number, b: number): void {
  const [low, high] = [rootOf(first, a), rootOf(first, b)];
  first[Math.max(low, high)] = Math.min(low, high);
}

function rootOf(first: readonly number[], at: number): number {
  let here = at;
  for (let next = first[here]; next !== undefined && next !== here; next = first[here]) here = next;
  return here;
}

function countShared(
  grams: ReadonlySet<string>,
  holders: ReadonlyMap<string, readonly number[]>,
): Map<number, number> {
  const shared = new Map<number, number>();
  for (const one of grams)
    for (const holder of holders.get(one) ?? []) shared.set(holder, (shared.get(holder) ?? 0) + 1);
  return shared;
}

function gramsOf(text: string): Set<string> {
  const plain = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  const grams = new Set<string>([plain.slice(0, gram)]);
  for (let at = 1; at + gram <= plain.length; at++) grams.add(plain.slice(at, at + gram));
  return grams;
}

function note(holders: Map<string, number[]>, gram: string, at: number): void {
  const known = holders.get(gram);
  if (known) known.push(at);
  else holders.set(gram, [at]);
}
