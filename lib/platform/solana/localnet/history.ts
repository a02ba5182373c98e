import type { TransactionRecord } from "./transaction-record";

/** The transactions that are in blocks, found by signature, address or slot. */
export class History {
  readonly #bySignature = new Map<string, TransactionRecord>();
  readonly #byAddress = new Map<string, TransactionRecord[]>();
  readonly #bySlot = new Map<number, TransactionRecord[]>();
  readonly #positions = new WeakMap<TransactionRecord, number>();
  #inOrder: TransactionRecord[] = [];

  get count(): number {
    return this.#inOrder.length;
  }

  add(record: TransactionRecord): void {
    this.#positions.set(record, this.#inOrder.length);
    this.#inOrder.push(record);
    this.#bySignature.set(record.signature, record);
    appendTo(this.#bySlot, record.slot, record);
    for (const address of new Set(record.addresses)) appendTo(this.#byAddress, address, record);
  }

  get(signature: string): TransactionRecord | null {
    return this.#bySignature.get(signature) ?? null;
  }

  /** Oldest first. */
  of(address: string): readonly TransactionRecord[] {
    return this.#byAddress.get(address) ?? [];
  }

  in(slot: number): readonly TransactionRecord[] {
    return this.#bySlot.get(slot) ?? [];
  }

  /** Those of a number of slots, the first excluded, the last included. */
  between(after: number, upTo: number): TransactionRecord[] {
    const from = this.#inOrder.findLastIndex(({ slot }) => slot <= after) + 1;
    const rest = this.#inOrder.slice(from);
    const to = rest.findIndex(({ slot }) => slot > upTo);
    return to < 0 ? rest : rest.slice(0, to);
  }

  /** The latest transaction that is in a block of `slot` or earlier. */
  before(slot: number): TransactionRecord | null {
    let [low, high] = [0, this.#inOrder.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#inOrder[middle]?.slot ?? 0) <= slot) low = middle + 1;
      else high = middle;
    }
    return this.#inOrder[low - 1] ?? null;
  }

  /** Whether a record came before another, in the order of the chain; before an unknown one comes all. */
  isBefore(record: TransactionRecord, signature: string): boolean {
    const other = this.#bySignature.get(signature);
    return !other || this.#position(record) < this.#position(other);
  }

  /** Whether a record came after another; after an unknown one comes all. */
  isAfter(record: TransactionRecord, signature: string): boolean {
    const other = this.#bySignature.get(signature);
    return !other || this.#position(record) > this.#position(other);
  }

  /** Forgets the blocks after a slot. */
  dropAfter(slot: number): void {
    const dropped = this.between(slot, Number.POSITIVE_INFINITY);
    this.#inOrder = this.#inOrder.slice(0, this.#inOrder.length - dropped.length);
    for (const record of dropped) {
      this.#bySignature.delete(record.signature);
      this.#bySlot.delete(record.slot);
      for (const address of new Set(record.addresses)) this.#byAddress.get(address)?.pop();
    }
  }

  #position(record: TransactionRecord): number {
    return this.#positions.get(record) ?? -1;
  }
}

function appendTo<Key>(
  index: Map<Key, TransactionRecord[]>,
  key: Key,
  record: TransactionRecord,
): void {
  const held = index.get(key);
  if (held) held.push(record);
  else index.set(key, [record]);
}
