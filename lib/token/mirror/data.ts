import { invariant } from "@/lib/core/errors";
import type { ChainEvent } from "@/lib/onchain/contract";

type Data = ChainEvent["data"];

/** Reads what a program said; what does not fit stops the event, to be looked at, not guessed. */
export function amountIn(data: Data, field: string): bigint {
  const value = data[field];
  invariant(typeof value === "string" && /^\d+$/.test(value), `the event has no amount ${field}`);
  return BigInt(value);
}

export function textIn(data: Data, field: string): string {
  const value = data[field];
  invariant(typeof value === "string", `the event has no ${field}`);
  return value;
}

export function numberIn(data: Data, field: string): number {
  const value = Number(data[field]);
  invariant(Number.isSafeInteger(value), `the event has no number ${field}`);
  return value;
}

/** An instant in seconds. */
export function instantIn(data: Data, field: string): Date {
  return new Date(numberIn(data, field) * 1_000);
}
