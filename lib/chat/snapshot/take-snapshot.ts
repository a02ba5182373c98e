import type { Tx } from "@/db/transaction";
import { type Id, newId } from "@/lib/core/id";
import { readSettings } from "@/lib/settings";
import type { ChatRow } from "../repository";
import type { SnapshotCause } from "../tree/contract";
import type { Image } from "./images";
import { insertSnapshot, newestSnapshotId, pruneSnapshots } from "./repository";

/**
 * Keeps what a change is about to replace or remove, so that it can be taken back. A step, before
 * the change, under the chat's lock. A temporary chat keeps none.
 */
export async function takeSnapshot(
  tx: Tx,
  chat: ChatRow,
  { cause, before, at }: { cause: SnapshotCause; before: readonly Image[]; at: Date },
): Promise<Id<"snapshot"> | null> {
  if (chat.temporaryUntil) return null;
  const id = await nextId(tx, chat.id, at);
  await insertSnapshot(tx, {
    id,
    chatId: chat.id,
    cause,
    leafId: chat.leafId,
    before: [...before],
    at,
  });
  const set = await readSettings(tx, ["chat.snapshots_max"]);
  await pruneSnapshots(tx, chat.id, set["chat.snapshots_max"]);
  return id;
}

/** Ids tell the order of changes, also of two in one millisecond or under a clock that was put back. */
async function nextId(tx: Tx, chatId: Id<"chat">, at: Date): Promise<Id<"snapshot">> {
  const id = newId("snapshot", at);
  const newest = await newestSnapshotId(tx, chatId);
  if (newest === null || id > newest) return id;
  const after = new Date(Number.parseInt(newest.slice("snp_".length, "snp_".length + 12), 16) + 1);
  return newId("snapshot", after);
}
