import type { Tx } from "@/db/transaction";
import { type Id, newId } from "@/lib/core/id";
import type { ItemKind } from "./contract";
import * as items from "./item/repository";

/** Puts a tool or a shield into somebody's hands, once per code and ref. A step. */
export async function grantItem(
  tx: Tx,
  fact: { userId: Id<"user">; kind: ItemKind; code: string; ref: string; at: Date },
): Promise<{ replayed: boolean }> {
  const { at, ...item } = fact;
  const isNew = await items.insertItem(tx, { ...item, id: newId("item", at), grantedAt: at });
  return { replayed: !isNew };
}
