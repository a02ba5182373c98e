import { ed25519 } from "@noble/curves/ed25519";
import { Keypair, type PublicKey, type TransactionInstruction } from "@solana/web3.js";
import {
  attemptLayout,
  lotteryLayout,
  payerLayout,
} from "@/lib/platform/solana/programs/bounty/accounts";
import {
  attemptAddress,
  bountyProgram,
  escrowVaultAddress,
  lotteryAddress,
  payerAddress,
  poolVaultAddress,
} from "@/lib/platform/solana/programs/bounty/addresses";
import { readBountyEvents } from "@/lib/platform/solana/programs/bounty/events";
import {
  initializeLottery,
  type NewLottery,
  processAiDecision,
  processEntryPayment,
  refund,
} from "@/lib/platform/solana/programs/bounty/instructions";
import {
  type Quote,
  quoteMessage,
  signatureInstruction,
  type Verdict,
  verdictMessage,
} from "@/lib/platform/solana/programs/bounty/messages";
import { associatedTokenAddress } from "@/lib/platform/solana/spl/addresses";
import { type Sent, Svm } from "./svm";

export const usd = 1_000_000n;
export const day = 86_400n;
let rounds = 0;

/** A round on a chain of its own, with everybody who has a part in it. */
export class Round {
  readonly authority = Keypair.generate();
  readonly quoteSigner = Keypair.generate();
  readonly judge = Keypair.generate();
  readonly treasury = Keypair.generate();
  readonly mint: PublicKey;
  readonly set: NewLottery;
  readonly lottery: PublicKey;
  private attempts = 0;
  private readonly addresses = new Map<string, PublicKey>();

  constructor(
    set: Partial<NewLottery> = {},
    readonly svm = new Svm(),
    follows?: Round,
  ) {
    if (follows) this.authority = follows.authority;
    this.mint = follows?.mint ?? svm.createMint();
    svm.fund(this.authority.publicKey);
    const account = (owner = this.treasury.publicKey) =>
      svm.giveTokens(this.mint, owner, 0n, Keypair.generate().publicKey);
    this.set = {
      authority: this.authority.publicKey,
      mint: this.mint,
      operations: account(),
      buyback: account(),
      recovery: account(),
      floorSource: svm.giveTokens(this.mint, this.treasury.publicKey, 10_000n * usd),
      floorOwner: this.treasury.publicKey,
      round: bytes(32, ++rounds),
      quoteSigner: this.quoteSigner.publicKey,
      judge: this.judge.publicKey,
      manifestHash: bytes(32, 7),
      floor: 10_000n * usd,
      endAt: 0n,
      countdownSeconds: day,
      reclaimSeconds: 1_800n,
      emergencySeconds: 7n * day,
      afterAttempts: 1_500n,
      poolBps: 7_000,
      buybackBps: 2_000,
      operationsBps: 1_000,
      lastPlayerBps: 1_000,
      ...set,
    };
    this.lottery = lotteryAddress(this.set.authority, this.set.round).address;
  }

  initialize(): Sent {
    return this.svm.send([initializeLottery(this.set)], [this.authority, this.treasury]);
  }

  player(money = 1_000n * usd): Keypair {
    const player = Keypair.generate();
    this.svm.fund(player.publicKey);
    this.svm.giveTokens(this.mint, player.publicKey, money);
    return player;
  }

  quote(payer: PublicKey, set: Partial<Quote> = {}): Quote {
    const attempt = set.attempt ?? bytes(16, ++this.attempts);
    return {
      lottery: this.lottery,
      attempt,
      payer,
      price: 10n * usd,
      discount: 0n,
      step: 0n,
      messageHash: bytes(32, 9),
      expiresAt: this.svm.time + 60n,
      attemptBump: attemptAddress(this.lottery, attempt).bump,
      payerBump: payerAddress(this.lottery, payer).bump,
      ...set,
    };
  }

  signedQuote(quote: Quote, by = this.quoteSigner): TransactionInstruction {
    return signed(by, quoteMessage.encode(quote));
  }

  /** The two instructions of a payment. */
  payment(quote: Quote, source = this.ata(quote.payer)): TransactionInstruction[] {
    const { lottery, attempt, payer } = quote;
    return [this.signedQuote(quote), processEntryPayment({ lottery, attempt, payer, source })];
  }

  pay(payer: Keypair, set: Partial<Quote> = {}): Sent & { quote: Quote } {
    const quote = this.quote(payer.publicKey, set);
    return { ...this.svm.send(this.payment(quote), [payer]), quote };
  }

  verdict(quote: Quote, set: Partial<Verdict> = {}): Verdict {
    return {
      lottery: this.lottery,
      attempt: quote.attempt,
      seq: this.attempt(quote)?.seq ?? 0n,
      messageHash: quote.messageHash,
      verdict: 0,
      explanationHash: bytes(32, 11),
      ...set,
    };
  }

  signedVerdict(verdict: Verdict, by = this.judge): TransactionInstruction {
    return signed(by, verdictMessage.encode(verdict));
  }

  decision(quote: Quote): TransactionInstruction {
    const { lottery, mint } = this;
    const { operations, buyback } = this.set;
    const { attempt, payer } = quote;
    return processAiDecision({ lottery, mint, operations, buyback, attempt, payer });
  }

  decide(quote: Quote, set: Partial<Verdict> = {}): Sent {
    return this.svm.send([this.signedVerdict(this.verdict(quote, set)), this.decision(quote)]);
  }

  refundInstruction({ attempt, payer }: Quote): TransactionInstruction {
    return refund({ lottery: this.lottery, attempt, payer, mint: this.mint });
  }

  refund(quote: Quote): Sent {
    return this.svm.send([this.refundInstruction(quote)]);
  }

  ata(owner: PublicKey): PublicKey {
    return this.known(owner.toBase58(), () => associatedTokenAddress(owner, this.mint));
  }

  money(owner: PublicKey): bigint {
    return this.svm.tokens(this.ata(owner));
  }

  get pool(): bigint {
    const vault = this.known("pool", () => poolVaultAddress(this.lottery).address);
    return this.svm.tokens(vault);
  }

  get escrow(): bigint {
    const vault = this.known("escrow", () => escrowVaultAddress(this.lottery).address);
    return this.svm.tokens(vault);
  }

  /** Deriving an address takes longer than a transaction. */
  private known(name: string, find: () => PublicKey): PublicKey {
    const address = this.addresses.get(name) ?? find();
    this.addresses.set(name, address);
    return address;
  }

  get state() {
    const state = lotteryLayout.decode(this.svm.data(this.lottery) ?? new Uint8Array());
    if (!state) throw new Error("there is no lottery");
    return state;
  }

  attempt({ attempt }: Pick<Quote, "attempt">) {
    const data = this.svm.data(attemptAddress(this.lottery, attempt).address);
    return data && attemptLayout.decode(data);
  }

  record(payer: PublicKey) {
    const data = this.svm.data(payerAddress(this.lottery, payer).address);
    return data && payerLayout.decode(data);
  }
}

export function openRound(set: Partial<NewLottery> = {}): Round {
  const round = new Round(set);
  const { outcome, logs } = round.initialize();
  if (outcome !== "ok") throw new Error(`${outcome}\n${logs.join("\n")}`);
  return round;
}

export const eventsOf = ({ logs }: Sent) => readBountyEvents(logs, bountyProgram);

export function signed(by: Keypair, message: Uint8Array): TransactionInstruction {
  const signature = ed25519.sign(message, by.secretKey.slice(0, 32));
  return signatureInstruction({ publicKey: by.publicKey, message, signature });
}

/** `size` bytes that are different for each `value`. */
export function bytes(size: number, value: number): Uint8Array {
  const made = new Uint8Array(size);
  new DataView(made.buffer).setUint32(0, value);
  return made;
}
