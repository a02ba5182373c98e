import type { PurgeBody, PurgeReceipt } from "../contract";
import type { PurgeRow } from "./repository";

/** What is signed of a receipt. */
export function bodyOf(row: PurgeRow): PurgeBody {
  const { id, kind, memories, vectors, summaryLines, uses, commitments, at } = row;
  return { id, kind, memories, vectors, summaryLines, uses, commitments, at: at.toISOString() };
}

export function receiptOf(row: PurgeRow): PurgeReceipt {
  const { key, signature, checkedAt } = row;
  return { ...bodyOf(row), key, signature, checkedAt: checkedAt?.toISOString() ?? null };
}
