import type { Anchor } from "@/lib/proof/anchor";
import type { AnchorRow } from "./repository";

/** A final anchor as it is handed out. */
export function anchorOf(row: AnchorRow): Anchor[] {
  const { size, head, cluster, signature, signer, slot, blockTime } = row;
  if (signature === null || signer === null || slot === null || blockTime === null) return [];
  const at = blockTime.toISOString();
  const place = `solana:${cluster}`;
  return [{ format: "anubis.anchor/1", place, size, head, signature, signer, slot, at }];
}
