import { randomInt } from "node:crypto";
import {
  ComputeBudgetProgram,
  type PublicKey,
  SystemProgram,
  Transaction,
  type TransactionInstruction,
} from "@solana/web3.js";
import { initializeStaking } from "../programs/token/instructions";
import { associatedTokenAddress } from "../spl/addresses";
import {
  createAssociatedTokenAccount,
  mintTo,
  setAuthority,
  transferChecked,
} from "../spl/instructions";
import { DECIMALS, TOKEN_SUPPLY } from "./genesis";
import type { Keys } from "./keys";
import type { Network } from "./network";
import { sentenceOf } from "./transaction-error";
import type { TransactionRecord } from "./transaction-record";

const MAX_LAMPORTS = 1_000_000_000_000n;
const MAX_USDC = 1_000_000_000_000n;

/** Gives money that is worth nothing, by ordinary transactions. */
export class Faucet {
  readonly #network: Network;
  readonly #keys: Keys;

  constructor(network: Network, keys: Keys) {
    this.#network = network;
    this.#keys = keys;
  }

  get usdcMint(): PublicKey {
    return this.#keys.usdc.publicKey;
  }

  get tokenMint(): PublicKey {
    return this.#keys.token.publicKey;
  }

  giveSol(to: PublicKey, lamports: bigint): TransactionRecord {
    if (lamports < 1n || lamports > MAX_LAMPORTS)
      throw new RangeError(`The faucet gives 1 to ${MAX_LAMPORTS} lamports at a time`);
    return this.#send(SystemProgram.transfer({ fromPubkey: this.#payer, toPubkey: to, lamports }));
  }

  /** Mints micro units of the test dollars into somebody's own token account. */
  giveUsdc(to: PublicKey, amount: bigint): TransactionRecord {
    if (amount < 1n || amount > MAX_USDC)
      throw new RangeError(`The faucet gives 1 to ${MAX_USDC} micro-USDC at a time`);
    const mint = this.usdcMint;
    const account = associatedTokenAddress(to, mint);
    return this.#send(
      createAssociatedTokenAccount({ payer: this.#payer, owner: to, mint }),
      mintTo({ mint, account, authority: this.#payer, amount }),
    );
  }

  /** Hands on some of the tokens of which there are only so many. */
  giveToken(to: PublicKey, amount: bigint): TransactionRecord {
    if (amount < 1n || amount > TOKEN_SUPPLY)
      throw new RangeError(`The faucet gives 1 to ${TOKEN_SUPPLY} micro-tokens at a time`);
    const mint = this.tokenMint;
    const from = associatedTokenAddress(this.#payer, mint);
    const account = associatedTokenAddress(to, mint);
    return this.#send(
      createAssociatedTokenAccount({ payer: this.#payer, owner: to, mint }),
      transferChecked({
        from,
        mint,
        to: account,
        authority: this.#payer,
        amount,
        decimals: DECIMALS,
      }),
    );
  }

  /**
   * Sets staking up for whoever is to buy back and to pause, and gives up the right to mint in the same
   * transaction. Only whoever may mint can do so, once.
   */
  foundToken(buybackAuthority: PublicKey, pauser: PublicKey): TransactionRecord {
    const [mint, authority] = [this.tokenMint, this.#payer];
    return this.#send(
      initializeStaking({ authority, mint, buybackAuthority, pauser }),
      setAuthority({ target: mint, authority, type: "mint", next: null }),
    );
  }

  get #payer(): PublicKey {
    return this.#keys.faucet.publicKey;
  }

  #send(...instructions: TransactionInstruction[]): TransactionRecord {
    this.#network.keepUp();
    // Two equal gifts in one block are two transactions.
    const units = 200_000 + randomInt(1_000_000);
    const transaction = new Transaction().add(
      ComputeBudgetProgram.setComputeUnitLimit({ units }),
      ...instructions,
    );
    const { ledger } = this.#network;
    transaction.recentBlockhash = ledger.hashes.at(ledger.slot());
    transaction.sign(this.#keys.faucet);
    const outcome = this.#network.send(transaction.serialize());
    const err = "refused" in outcome ? outcome.refused : outcome.meta.err;
    if (err) throw new Error(`The faucet could not pay: ${sentenceOf(err)}`);
    return outcome as TransactionRecord;
  }
}
