import { ed25519 } from "@noble/curves/ed25519";
import { Transaction } from "@solana/web3.js";
import { transact } from "@/db/transaction";
import { linkedWallets } from "@/lib/auth";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { type Id, newId } from "@/lib/core/id";
import { messageRefusal } from "@/lib/core/message";
import { openRoleKeys, requireChain } from "@/lib/onchain";
import {
  attemptAddress,
  escrowVaultAddress,
  payerAddress,
} from "@/lib/platform/solana/programs/bounty/addresses";
import { processEntryPayment } from "@/lib/platform/solana/programs/bounty/instructions";
import { quoteMessage, signatureInstruction } from "@/lib/platform/solana/programs/bounty/messages";
import { associatedTokenAddress } from "@/lib/platform/solana/spl/addresses";
import { createAssociatedTokenAccount } from "@/lib/platform/solana/spl/instructions";
import { commitment } from "@/lib/proof/hash";
import type { ChainTerms } from "@/lib/proof/round-rules";
import { askNode } from "@/lib/relay";
import { discountOf } from "@/lib/token";
import { moderateMessage } from "../attempt/moderate-message";
import { requireNotOwner, requirePlayer } from "../attempt/require-player";
import * as bounty from "../repository";
import { discountedBy, paymentRefusal, priceAt, splitOf } from "../rules";
import { chainTermsOf, key } from "./chain-round";
import type { EntryView, PrepareEntry } from "./contract";
import { explainEntry } from "./explain-entry";
import { attemptBytes } from "./names";
import { readOnItsWay } from "./on-its-way";
import * as onchain from "./repository";

/**
 * Holds the present price for a message and a wallet, and writes the transaction that pays it. Nothing is
 * paid until the wallet signs and sends it. The same key again is the same price.
 */
export async function prepareEntry(ctx: Context, input: PrepareEntry): Promise<EntryView> {
  const { userId } = requireUser(ctx);
  requireChain(ctx);
  const message = input.message.trim();
  const earlier = await onchain.entryByKey(ctx.db, userId, input.idempotencyKey);
  if (earlier) return writeEntry(ctx, requireSame(ctx, earlier, { ...input, message }));

  const round = await bounty.roundById(ctx.db, input.roundId);
  const terms = chainTermsOf(round);
  if (!(await linkedWallets(ctx.db, userId)).includes(input.wallet))
    throw new AppError("forbidden", "bounty.wallet_not_linked", "Link this wallet first.");
  const moderation = await moderateMessage(ctx, { ...input, message });
  const points = await discountOf(ctx.db, ctx, input.wallet);
  const entry = await transact(ctx.db, (tx) =>
    keepEntry(tx, ctx, { ...input, message, userId, moderation, points }),
  );
  return writeEntry(ctx, entry, terms);
}

function requireSame(
  ctx: Context,
  entry: onchain.EntryRow,
  { message, wallet, roundId }: PrepareEntry,
): onchain.EntryRow {
  if (entry.message !== message || entry.wallet !== wallet || entry.roundId !== roundId)
    throw new AppError("conflict", "bounty.key_reused", "This key was used for other words.");
  if (ctx.now() >= entry.expiresAt)
    throw new AppError("conflict", "bounty.quote_expired", "The price was held too long ago.");
  return entry;
}

type Wish = PrepareEntry & {
  userId: Id<"user">;
  moderation: onchain.EntryRow["moderation"];
  /** Basis points. */
  points: number;
};

async function keepEntry(
  tx: Parameters<typeof onchain.insertEntry>[0],
  ctx: Context,
  { roundId, message, wallet, idempotencyKey, userId, moderation, points }: Wish,
): Promise<onchain.EntryRow> {
  const round = await bounty.roundById(tx, roundId);
  const now = ctx.now();
  const refusal = paymentRefusal(round, now) ?? messageRefusal(message, round.rules.messageMax);
  if (refusal) {
    const code = refusal.startsWith("message_") ? "invalid" : "conflict";
    throw new AppError(code, `bounty.${refusal}`, "This message cannot be sent.");
  }
  const price = priceAt(round.rules.fee, round.judgedCount);
  await requireNotOwner(tx, round, userId);
  // The chain's clock counts whole seconds.
  const issuedAt = new Date(Math.floor(now.getTime() / 1_000) * 1_000);
  const salt = Buffer.from(ctx.randomBytes(16)).toString("hex");
  const split = splitOf(price, round.rules.split);
  const after = discountedBy(split, (price * BigInt(points)) / 10_000n);
  const discount = price - after.pool - after.buyback - after.operations - after.owner;
  await requirePlayer(tx, ctx, price - discount + (await readOnItsWay(tx, ctx, userId)));
  const entry = {
    id: newId("attempt", now),
    roundId,
    userId,
    wallet,
    message,
    salt,
    messageHash: commitment("text", salt, message),
    moderation,
    idempotencyKey,
    quoteId: newId("quote", now),
    price,
    discount,
    priceStep: round.judgedCount,
    issuedAt,
    expiresAt: new Date(issuedAt.getTime() + round.rules.quoteSeconds * 1_000),
  };
  await onchain.insertEntry(tx, entry);
  return entry;
}

/** The transaction, with the house's signature under the price and none of the wallet's. */
async function writeEntry(
  ctx: Context,
  entry: onchain.EntryRow,
  given?: ChainTerms,
): Promise<EntryView> {
  const { connection } = requireChain(ctx);
  const round = await bounty.roundById(ctx.db, entry.roundId);
  const terms = given ?? chainTermsOf(round);
  const { blockhash, lastValidBlockHeight } = await askNode(connection.getLatestBlockhash());
  const [payer, mint, program] = [key(entry.wallet), key(terms.mint), key(terms.program)];
  const lottery = key(terms.lottery);
  const attempt = attemptBytes(entry.id);
  const keys = await openRoleKeys(ctx);
  const signer = keys.at("quote", terms.quoteSigner);
  const message = quoteMessage.encode({
    lottery,
    attempt,
    payer,
    price: entry.price,
    discount: entry.discount,
    step: BigInt(entry.priceStep),
    messageHash: Buffer.from(entry.messageHash, "hex"),
    expiresAt: BigInt(entry.expiresAt.getTime() / 1_000),
    attemptBump: attemptAddress(lottery, attempt, program).bump,
    payerBump: payerAddress(lottery, payer, program).bump,
  });
  const signature = ed25519.sign(message, signer.secretKey.subarray(0, 32));
  const source = associatedTokenAddress(payer, mint);
  const transaction = new Transaction({ feePayer: payer, blockhash, lastValidBlockHeight }).add(
    createAssociatedTokenAccount({ payer, owner: payer, mint }),
    signatureInstruction({ publicKey: signer.publicKey, message, signature }),
    processEntryPayment({ lottery, attempt, payer, source }, program),
  );
  const unsigned = { requireAllSignatures: false, verifySignatures: false };
  return {
    attemptId: entry.id,
    transaction: transaction.serialize(unsigned).toString("base64"),
    explanation: explainEntry(round, entry),
    changes: [{ asset: terms.mint, change: String(entry.discount - entry.price) }],
    places: [
      {
        address: escrowVaultAddress(lottery, program).address.toBase58(),
        name: `the escrow of round ${round.number}`,
      },
    ],
    price: String(entry.price),
    discount: String(entry.discount),
    paid: String(entry.price - entry.discount),
    expiresAt: entry.expiresAt.toISOString(),
  };
}
