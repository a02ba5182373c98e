import { createHash } from "node:crypto";
import type { Tx } from "@/db/transaction";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { companionLimits } from "../contract";
import * as files from "./repository";

/** The name under which bytes are kept. */
export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

type KeepFile = { userId: Id<"user">; kind: "picture" | "archive"; bytes: Buffer; at: Date };

/** What was stored and is part of no draft yet is left alone for so long. */
const UNSAVED_MS = 24 * 3_600_000;

/**
 * Keeps bytes under their hash. Where there is no room, what no draft and no version shows any more
 * makes some. A step.
 * @throws conflict `companion.storage_full`
 */
export async function keepFile(tx: Tx, { userId, kind, bytes, at }: KeepFile): Promise<string> {
  const isFull = async () =>
    (await files.sizeOf(tx, userId)) + bytes.length > companionLimits.storage;
  if (await isFull()) await files.deleteUnused(tx, userId, new Date(at.getTime() - UNSAVED_MS));
  if (await isFull())
    throw new AppError("conflict", "companion.storage_full", "There is no room for more pictures.");
  const hash = hashOf(bytes);
  await files.insertFile(tx, { hash, ownerId: userId, kind, bytes, size: bytes.length, at });
  return hash;
}
