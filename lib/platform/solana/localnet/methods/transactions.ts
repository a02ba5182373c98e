import { z } from "zod";
import { commitmentOf } from "../commitment";
import { encodeTransaction } from "../encode-transaction";
import type { Network } from "../network";
import {
  Address,
  type CommitmentName,
  inContext,
  Options,
  optional,
  Signature,
  viewOf,
} from "../params";
import { invalidParam } from "../rpc-error";
import type { TransactionRecord } from "../transaction-record";
import { type Method, method } from "./method";

const STATUSES_MAX = 256;
const SIGNATURES_MAX = 1_000;
const Encoding = z.enum(["json", "jsonParsed", "base64", "base58"]);

export const transactionMethods: Record<string, Method> = {
  getSignatureStatuses: method(
    z.tuple([z.array(Signature).max(STATUSES_MAX), Options({})]),
    ({ network }, [signatures]) => {
      const { ledger } = network;
      const slot = ledger.slot();
      return inContext(
        { slot },
        signatures.map((signature) => {
          const record = ledger.history.get(signature);
          if (!record) return null;
          const { err, status } = record.meta;
          const confirmationStatus = commitmentOf(record.slot, slot, ledger.lags);
          const confirmations = confirmationStatus === "finalized" ? null : slot - record.slot;
          return { slot: record.slot, confirmations, err, status, confirmationStatus };
        }),
      );
    },
  ),

  getTransaction: method(
    z.tuple([
      Signature,
      z.union([
        Encoding.transform((encoding) => ({ encoding })),
        Options({
          encoding: optional(Encoding),
          maxSupportedTransactionVersion: optional(z.number().int().min(0)),
        }),
      ]),
    ]),
    ({ network }, [signature, given]) => {
      const options: TransactionOptions = given ?? {};
      const record = network.ledger.history.get(signature);
      if (!record || record.slot > viewOf(network, settled(options)).slot) return null;
      const { encoding = "json", maxSupportedTransactionVersion } = options;
      return {
        slot: record.slot,
        blockTime: record.time,
        ...encodeTransaction(record, encoding, maxSupportedTransactionVersion),
      };
    },
  ),

  getSignaturesForAddress: method(
    z.tuple([
      Address,
      Options({
        before: optional(Signature),
        until: optional(Signature),
        limit: optional(z.number().int().min(1).max(SIGNATURES_MAX)),
      }),
    ]),
    ({ network }, [address, options = {}]) => {
      const { slot } = viewOf(network, settled(options));
      const { history, lags } = network.ledger;
      const newestFirst = history
        .of(address.toBase58())
        .filter((record) => record.slot <= slot)
        .reverse();
      const { limit = SIGNATURES_MAX } = options;
      return cut(newestFirst, options, network)
        .slice(0, limit)
        .map((record) => ({
          signature: record.signature,
          slot: record.slot,
          err: record.meta.err,
          memo: null,
          blockTime: record.time,
          confirmationStatus: commitmentOf(record.slot, network.ledger.slot(), lags),
        }));
    },
  ),
};

type TransactionOptions = {
  encoding?: z.output<typeof Encoding> | undefined;
  commitment?: z.output<typeof CommitmentName> | undefined;
  minContextSlot?: number | undefined;
  maxSupportedTransactionVersion?: number | undefined;
};

/** A block that only was seen has no history yet. */
function settled<Options extends TransactionOptions>(options: Options): Options {
  if (options.commitment === "processed")
    throw invalidParam("method does not support commitment below `confirmed`");
  return options;
}

/** Those older than `before` and newer than `until`, which need not be of the same address. */
function cut(
  newestFirst: readonly TransactionRecord[],
  { before, until }: { before?: string | undefined; until?: string | undefined },
  { ledger }: Network,
): readonly TransactionRecord[] {
  const { history } = ledger;
  return newestFirst.filter(
    (record) =>
      (!before || history.isBefore(record, before)) && (!until || history.isAfter(record, until)),
  );
}
