import type { ChainEvent } from "../contract";
import type { EventRow } from "../repository";

/** A final event as those who apply it are given it. */
export function eventOf(row: EventRow): ChainEvent {
  const { program, address, name, data, signature, index, slot, blockTime, finalisedAt } = row;
  const at = blockTime ?? finalisedAt ?? new Date(0);
  return { program, address, name, data, signature, index, slot, at };
}
