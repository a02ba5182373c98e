import { Ed25519Program, type PublicKey, type TransactionInstruction } from "@solana/web3.js";
import { address, hash, i64, layout, raw, u8, u64, type ValuesOf } from "../codec";

/** What a price is promised for. The program takes every figure of a payment from here. */
const quoteFields = {
  lottery: address,
  attempt: raw(16),
  payer: address,
  /** Before the discount. */
  price: u64,
  discount: u64,
  step: u64,
  messageHash: hash,
  expiresAt: i64,
  /** Of the attempt's and the payer's address; signed, so that a payer cannot choose others. */
  attemptBump: u8,
  payerBump: u8,
};
export type Quote = ValuesOf<typeof quoteFields>;
export const quoteMessage = layout(tag("anubis/quote/1"), quoteFields);

const verdictFields = {
  lottery: address,
  attempt: raw(16),
  /** As the payment's event says: a verdict binds one payment, not only an id. */
  seq: u64,
  messageHash: hash,
  verdict: u8,
  explanationHash: hash,
};
export type Verdict = ValuesOf<typeof verdictFields>;
export const verdictMessage = layout(tag("anubis/verdict/1"), verdictFields);
/** `void` returns the fee at once: the model failed, or the message was blocked. */
export const verdicts = { reject: 0, approve: 1, void: 2 } as const;

/** Goes immediately before the instruction that relies on the signature. */
export function signatureInstruction(signed: {
  publicKey: PublicKey;
  message: Uint8Array;
  signature: Uint8Array;
}): TransactionInstruction {
  return Ed25519Program.createInstructionWithPublicKey({
    ...signed,
    publicKey: signed.publicKey.toBytes(),
  });
}

/** Which kind of message a signature is for, in 16 bytes. */
function tag(text: string): Uint8Array {
  const bytes = new Uint8Array(16);
  bytes.set(new TextEncoder().encode(text));
  return bytes;
}
