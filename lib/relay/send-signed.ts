import { SendTransactionError } from "@solana/web3.js";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { noticeSignature, requireChain } from "@/lib/onchain";
import { toBase58 } from "@/lib/platform/solana";
import { askNode } from "./ask-node";
import type { SendSigned } from "./contract";
import { nameRefusal } from "./name-refusal";
import { programsOf, readSignable } from "./read-signable";

/**
 * Passes a signed transaction on to the chain. The same one may be passed on as often as one likes: it
 * lands once.
 * @throws invalid `relay.unsigned`; conflict `relay.refused` with the chain's reason, `relay.too_late`
 */
export async function sendSigned(
  ctx: Context,
  asked: SendSigned,
): Promise<{ signature: string; blockhash: string }> {
  requireUser(ctx);
  const chain = requireChain(ctx);
  const transaction = readSignable(asked.transaction);
  const [first] = transaction.signatures;
  if (!first || transaction.signatures.some((each) => each.every((byte) => byte === 0)))
    throw new AppError("invalid", "relay.unsigned", "A signature is missing.");
  const signature = toBase58(first);
  const bytes = Buffer.from(asked.transaction, "base64");
  const options = { preflightCommitment: "confirmed", maxRetries: 5 } as const;
  const sending = chain.connection.sendRawTransaction(bytes, options).catch((error: unknown) => {
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    if (refusal === "AlreadyProcessed") return;
    if (refusal === "BlockhashNotFound")
      throw new AppError("conflict", "relay.too_late", "It was signed too long ago.");
    const name = nameRefusal(refusal, programsOf(transaction), chain);
    throw new AppError("conflict", "relay.refused", "The chain refuses it.", {
      details: { refusal: name },
    });
  });
  await askNode(sending);
  await noticeSignature(ctx, { signature });
  return { signature, blockhash: transaction.message.recentBlockhash };
}

const named: [RegExp, string][] = [
  [/already been processed/i, "AlreadyProcessed"],
  [/blockhash not found/i, "BlockhashNotFound"],
  [/no record of a prior credit/i, "AccountNotFound"],
  [/insufficient (lamports|funds) for fee/i, "InsufficientFundsForFee"],
  [/insufficient funds for rent/i, "InsufficientFundsForRent"],
  [/signature verification fail/i, "SignatureFailure"],
];
const custom = /Error processing Instruction (\d+): custom program error: 0x([0-9a-f]+)/i;

/** What a node answered instead of taking it; undefined when it did not answer that at all. */
function refusalOf(error: unknown): unknown {
  if (!(error instanceof SendTransactionError)) return undefined;
  const text = error.transactionError.message;
  const [, index, code] = custom.exec(text) ?? [];
  if (index && code)
    return { InstructionError: [Number(index), { Custom: Number.parseInt(code, 16) }] };
  return named.find(([pattern]) => pattern.test(text))?.[1] ?? "Unknown";
}
