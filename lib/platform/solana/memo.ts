import { PublicKey, TransactionInstruction } from "@solana/web3.js";
import { signer } from "./account-metas";

/** The SPL Memo program: it does nothing but see to it that whoever is named has signed. */
const MEMO_PROGRAM = new PublicKey("MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr");

export function memo(text: string, by: PublicKey): TransactionInstruction {
  return new TransactionInstruction({
    programId: MEMO_PROGRAM,
    keys: [signer(by)],
    data: Buffer.from(text, "utf8"),
  });
}
