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

const LAST = Date.parse("9999-12-31T23:59:59Z") / 1_000;

/** An instant in seconds. Whoever makes a grant names any they like, so one beyond our calendar is its nearest end. */
export function instantIn(data: Data, field: string): Date {
  const value = data[field];
  invariant(
    typeof value === "string" && /^-?\d+$/.test(value),
    `the event has no instant ${field}`,
  );
  const seconds = Math.min(Math.max(Number(value), 0), LAST);
  return new Date(seconds * 1_000);
}
