import type { VersionedTransactionResponse } from "@solana/web3.js";
import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { raiseAlarmWithin } from "../alarm/raise-alarm";
import type { FoundBy } from "../contract";
import type { Registry } from "../registry";
import * as onchain from "../repository";
import { requireChain } from "../require-chain";
import { isCut } from "../rules";
import { decode, decodeCut, runsOurs } from "./decode";

const cutText = (signature: string) =>
  `The node has cut the log of ${signature}, so what our programs said in it may be missing here. Compare the books, and look the transaction up at a node that keeps whole logs.`;

type Found = {
  signature: string;
  found: VersionedTransactionResponse;
  foundBy: FoundBy;
  /** Its place in its slot, where it is final. */
  position: number | null;
};

/** A step: writes down a transaction as the chain has it, with what our programs said in it. */
export async function storeTransaction(
  tx: Tx,
  ctx: Context,
  registry: Registry,
  { signature, found, foundBy, position }: Found,
): Promise<void> {
  const now = ctx.now();
  const final = position !== null;
  const { slot, meta, blockTime } = found;
  const at = blockTime ? new Date(blockTime * 1_000) : null;
  const changed = await onchain.putTransaction(tx, {
    signature,
    state: final ? "finalised" : "confirmed",
    foundBy,
    slot,
    position,
    blockTime: at,
    error: meta?.err ? JSON.stringify(meta.err) : null,
    noticedAt: now,
    finalisedAt: final ? now : null,
  });
  if (!changed) return; // It was final before.
  const chain = requireChain(ctx);
  const cut = meta && !meta.err && isCut(meta.logMessages ?? []) && runsOurs(chain, found);
  if (cut)
    await raiseAlarmWithin(tx, ctx, {
      kind: "cut_log",
      subject: signature,
      text: cutText(signature),
    });
  const events = (cut ? decodeCut : decode)(chain, registry, found).map((event, index) => ({
    ...event,
    signature,
    index,
    slot,
    position,
    blockTime: at,
    finalisedAt: final ? now : null,
  }));
  await onchain.putEvents(tx, signature, events);
}
