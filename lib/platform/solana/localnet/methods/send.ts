import type { VersionedTransaction } from "@solana/web3.js";
import { z } from "zod";
import { fromBase58 } from "../../base58";
import { RECENT_SLOTS } from "../block-hashes";
import { encodeAccount } from "../encode-account";
import { bytesOf } from "../entry";
import { feeOf } from "../fee";
import { readTransaction, signatureOf } from "../message";
import type { Network } from "../network";
import {
  Address,
  CommitmentName,
  inContext,
  Options,
  optional,
  type View,
  viewOf,
} from "../params";
import { Code, invalidParam, RpcError } from "../rpc-error";
import { sentenceOf, type TransactionError } from "../transaction-error";
import { innerInstructionsOf, returnDataOf } from "../transaction-record";
import type { AddressedAccount, Execution } from "../vm";
import { type Method, method } from "./method";

/** What fits into one packet between validators. */
const TRANSACTION_BYTES_MAX = 1_232;
const Encoding = optional(z.enum(["base58", "base64"]));

const SendOptions = Options({
  encoding: Encoding,
  skipPreflight: optional(z.boolean()),
  preflightCommitment: optional(CommitmentName),
  maxRetries: optional(z.number().int().min(0)),
});
const SimulateOptions = Options({
  encoding: Encoding,
  sigVerify: optional(z.boolean()),
  replaceRecentBlockhash: optional(z.boolean()),
  innerInstructions: optional(z.boolean()),
  accounts: optional(
    z.object({
      addresses: z.array(Address).max(100),
      encoding: optional(z.enum(["base64", "jsonParsed"])),
    }),
  ),
});

export const sendMethods: Record<string, Method> = {
  sendTransaction: method(
    z.tuple([z.string(), SendOptions]),
    ({ network }, [text, options = {}]) => {
      const { raw, transaction } = decode(text, options.encoding);
      if (!options.skipPreflight) {
        const commitment = options.preflightCommitment ?? "finalized";
        const view = viewOf(network, { commitment, minContextSlot: options.minContextSlot });
        preflight(network, view, raw, transaction);
      }
      const outcome = network.send(raw);
      if ("refused" in outcome && outcome.refused === "SignatureFailure") throw unsigned();
      // As on any chain: what no block takes is not heard of again.
      return signatureOf(transaction);
    },
  ),

  simulateTransaction: method(
    z.tuple([z.string(), SimulateOptions]),
    ({ network }, [text, options = {}]) => {
      const { sigVerify = false, replaceRecentBlockhash = false } = options;
      if (sigVerify && replaceRecentBlockhash)
        throw invalidParam("sigVerify may not be used with replaceRecentBlockhash");
      const { raw, transaction } = decode(text, options.encoding);
      const view = viewOf(network, options);
      const refused = replaceRecentBlockhash
        ? null
        : network.refusal("", transaction.message.recentBlockhash, view.slot);
      const run = refused ? notRun(refused) : view.vm.simulate(raw, sigVerify);
      if (run.err === "SignatureFailure") throw unsigned();
      return inContext(view, {
        ...told(run),
        accounts: options.accounts ? accountsAfter(run, options.accounts, view) : null,
        innerInstructions: options.innerInstructions ? innerInstructionsOf(run) : null,
        replacementBlockhash: replaceRecentBlockhash
          ? {
              blockhash: network.ledger.hashes.at(view.slot),
              lastValidBlockHeight: view.slot + RECENT_SLOTS,
            }
          : null,
        fee: feeOf(transaction.message),
      });
    },
  ),
};

/** @throws when the transaction would fail, so that nobody pays for finding out */
function preflight(
  network: Network,
  view: View,
  raw: Uint8Array,
  transaction: VersionedTransaction,
): void {
  const { recentBlockhash } = transaction.message;
  const refused = network.refusal(signatureOf(transaction), recentBlockhash, view.slot);
  const run = refused ? notRun(refused) : view.vm.simulate(raw, true);
  if (run.err === "SignatureFailure") throw unsigned();
  if (run.err === null) return;
  throw new RpcError(
    Code.preflightFailure,
    `Transaction simulation failed: ${sentenceOf(run.err)}`,
    { ...told(run), accounts: null, innerInstructions: null, replacementBlockhash: null },
  );
}

type Run = Execution & { after: AddressedAccount[] };

const notRun = (err: TransactionError): Run => ({
  err,
  logs: [],
  inner: [],
  units: 0,
  returned: null,
  after: [],
});

const told = (run: Run) => ({
  err: run.err,
  logs: run.logs,
  unitsConsumed: run.units,
  returnData: run.returned && returnDataOf(run.returned),
});

const unsigned = () =>
  new RpcError(Code.signatureVerificationFailure, "Transaction signature verification failure");

function accountsAfter(
  { after, err }: Run,
  wanted: { addresses: z.output<typeof Address>[]; encoding?: "base64" | "jsonParsed" | undefined },
  { vm }: View,
) {
  return wanted.addresses.map((address) => {
    const changed = after.find((each) => Buffer.from(each.address).equals(address.toBytes()));
    if (err !== null) return null;
    const account = changed ? changed.account : vm.account(address.toBytes());
    if (!account || account.lamports === 0n) return null;
    return encodeAccount(account, { encoding: wanted.encoding ?? "base64" }, vm);
  });
}

function decode(text: string, encoding: "base58" | "base64" = "base58") {
  const raw = encoding === "base64" ? bytesOf(text) : fromBase58(text.slice(0, 2_000));
  if (!raw) throw invalidParam("invalid base58 encoding");
  if (raw.length > TRANSACTION_BYTES_MAX)
    throw invalidParam(
      `decoded transaction too large: ${raw.length} bytes (max: ${TRANSACTION_BYTES_MAX} bytes)`,
    );
  const transaction = readTransaction(raw);
  if (!transaction) throw invalidParam("failed to deserialize VersionedTransaction");
  return { raw, transaction };
}
