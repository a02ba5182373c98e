import { z } from "zod";
import { encodeTransaction } from "../encode-transaction";
import type { Network } from "../network";
import { Context, Options, optional, viewOf } from "../params";
import { Code, invalidParam, RpcError } from "../rpc-error";
import type { TransactionRecord } from "../transaction-record";
import { type Method, method } from "./method";

const BLOCKS_MAX = 500_000;
const Slot = z.number().int().min(0);

const BlockOptions = Options({
  encoding: optional(z.enum(["json", "jsonParsed", "base64", "base58"])),
  transactionDetails: optional(z.enum(["full", "accounts", "signatures", "none"])),
  maxSupportedTransactionVersion: optional(z.number().int().min(0)),
  rewards: optional(z.boolean()),
});

export const blockMethods: Record<string, Method> = {
  getBlock: method(
    z.tuple([Slot, z.union([BlockOptions, z.string().transform(() => undefined)])]),
    ({ network }, [slot, options = {}]) => {
      const last = viewOf(network, options).slot;
      if (slot > last)
        throw new RpcError(Code.blockNotAvailable, `Block not available for slot ${slot}`);
      const { hashes, history } = network.ledger;
      return {
        blockhash: hashes.at(slot),
        previousBlockhash: hashes.at(Math.max(0, slot - 1)),
        parentSlot: Math.max(0, slot - 1),
        blockHeight: slot,
        blockTime: timeOf(network, slot),
        ...contentOf(history.in(slot), options),
        ...(options.rewards !== false && { rewards: [] }),
      };
    },
  ),

  getBlocks: method(
    z.tuple([Slot, optional(z.union([Slot, z.object(Context)])), Options({})]),
    ({ network }, [first, second, third]) => {
      const end = typeof second === "number" ? second : undefined;
      const options = typeof second === "object" ? second : third;
      const last = Math.min(end ?? Number.MAX_SAFE_INTEGER, viewOf(network, options).slot);
      if (last - first > BLOCKS_MAX) throw invalidParam(`Slot range too large; max ${BLOCKS_MAX}`);
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
    },
  ),

  getBlockTime: method(z.tuple([Slot]), ({ network }, [slot]) => {
    if (slot > network.ledger.slot())
      throw new RpcError(Code.blockNotAvailable, `Block not available for slot ${slot}`);
    return timeOf(network, slot);
  }),

  getFirstAvailableBlock: () => 0,
  minimumLedgerSlot: () => 0,
};

type BlockOptions = {
  encoding?: "json" | "jsonParsed" | "base64" | "base58" | undefined;
  transactionDetails?: "full" | "accounts" | "signatures" | "none" | undefined;
  maxSupportedTransactionVersion?: number | undefined;
};

function contentOf(
  records: readonly TransactionRecord[],
  { encoding = "json", transactionDetails = "full", maxSupportedTransactionVersion }: BlockOptions,
) {
  if (transactionDetails === "none") return {};
  if (transactionDetails === "signatures")
    return { signatures: records.map(({ signature }) => signature) };
  return {
    transactions: records.map((record) =>
      encodeTransaction(record, encoding, maxSupportedTransactionVersion),
    ),
  };
}

/**
 * The time of a slot's block. Blocks without a transaction are not kept: theirs is counted from
 * the last one that is.
 */
function timeOf({ ledger, slotMs }: Network, slot: number): number {
  const anchor = ledger.history.before(slot);
  if (anchor?.slot === slot) return anchor.time;
  const now = ledger.slot();
  const back = ledger.time - Math.floor(((now - slot) * slotMs) / 1_000);
  return anchor ? Math.max(anchor.time, back) : back;
}
