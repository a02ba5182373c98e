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

/**
 * Keeps bytes under their hash. A step.
 * @throws conflict `companion.storage_full`
 */
export async function keepFile(tx: Tx, { userId, kind, bytes, at }: KeepFile): Promise<string> {
  if ((await files.sizeOf(tx, userId)) + bytes.length > companionLimits.storage)
    throw new AppError("conflict", "companion.storage_full", "There is no room for more pictures.");
  const hash = hashOf(bytes);
  await files.insertFile(tx, { hash, ownerId: userId, kind, bytes, size: bytes.length, at });
  return hash;
}
