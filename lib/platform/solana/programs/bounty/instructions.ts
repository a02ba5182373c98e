import {
  type PublicKey,
  SYSVAR_INSTRUCTIONS_PUBKEY,
  SystemProgram,
  type TransactionInstruction,
} from "@solana/web3.js";
import { readonly, signer, signing, writable } from "../../account-metas";
import { associatedToken, TOKEN_PROGRAM } from "../../spl/addresses";
import { address, flag, hash, i64, raw, u8, u16, u32, u64, type ValuesOf } from "../codec";
import { instruction } from "../instruction";
import {
  attemptAddress,
  bountyProgram,
  escrowVaultAddress,
  lotteryAddress,
  payerAddress,
  poolVaultAddress,
} from "./addresses";

const rules = {
  round: hash,
  quoteSigner: address,
  judge: address,
  manifestHash: hash,
  floor: u64,
  endAt: i64,
  countdownSeconds: i64,
  reclaimSeconds: i64,
  emergencySeconds: i64,
  afterAttempts: u64,
  poolBps: u16,
  buybackBps: u16,
  operationsBps: u16,
  lastPlayerBps: u16,
};
const encode = {
  initializeLottery: instruction("initialize_lottery", rules),
  processEntryPayment: instruction("process_entry_payment", {}),
  processAiDecision: instruction("process_ai_decision", { ataBump: u8 }),
  refund: instruction("refund", { ataBump: u8 }),
  closeAttempt: instruction("close_attempt", {}),
  expire: instruction("expire", {}),
  claimShare: instruction("claim_share", { ataBump: u8 }),
  closePayer: instruction("close_payer", {}),
  setPause: instruction("set_pause", { paused: flag }),
  announceEmergency: instruction("announce_emergency", {}),
  cancelEmergency: instruction("cancel_emergency", {}),
  emergencyRecovery: instruction("emergency_recovery", {}),
  sweepRemainder: instruction("sweep_remainder", {}),
  returnStray: instruction("return_stray", { index: u32, amount: u64, stray: raw(64) }),
};

/** `operations`, `buyback` and `recovery` are token accounts and stay what they are for ever. */
export type NewLottery = ValuesOf<typeof rules> & {
  authority: PublicKey;
  mint: PublicKey;
  operations: PublicKey;
  buyback: PublicKey;
  recovery: PublicKey;
  /** The token account that the floor comes from, and who owns it. */
  floorSource: PublicKey;
  floorOwner: PublicKey;
};

export function initializeLottery(
  { authority, mint, operations, buyback, recovery, floorSource, floorOwner, ...set }: NewLottery,
  program = bountyProgram,
): TransactionInstruction {
  const lottery = lotteryAddress(authority, set.round, program).address;
  return encode.initializeLottery(program, set, [
    signing(authority),
    writable(lottery),
    writable(poolVaultAddress(lottery, program).address),
    writable(escrowVaultAddress(lottery, program).address),
    readonly(mint),
    readonly(operations),
    readonly(buyback),
    readonly(recovery),
    writable(floorSource),
    signer(floorOwner),
    readonly(TOKEN_PROGRAM),
    readonly(SystemProgram.programId),
  ]);
}

/** The signature over the quote stands immediately before it; the payment's figures are read there. */
export function processEntryPayment(
  payment: {
    lottery: PublicKey;
    attempt: Uint8Array;
    payer: PublicKey;
    /** Any token account that the payer owns. */
    source: PublicKey;
  },
  program = bountyProgram,
): TransactionInstruction {
  const { lottery, payer } = payment;
  return encode.processEntryPayment(program, {}, [
    signing(payer),
    writable(lottery),
    writable(attemptAddress(lottery, payment.attempt, program).address),
    writable(payerAddress(lottery, payer, program).address),
    writable(payment.source),
    writable(escrowVaultAddress(lottery, program).address),
    readonly(SYSVAR_INSTRUCTIONS_PUBKEY),
    readonly(TOKEN_PROGRAM),
    readonly(SystemProgram.programId),
  ]);
}

type OfPayer = {
  lottery: PublicKey;
  payer: PublicKey;
  mint: PublicKey;
  /** Another token account of the payer's: counts only where the associated one is not theirs any more. */
  other?: PublicKey | undefined;
};
type OfAttempt = OfPayer & { attempt: Uint8Array };

/**
 * The signature over the verdict stands immediately before it. A prize and a void fee go to the
 * payer's associated token account, which must exist then.
 */
export function processAiDecision(
  decision: OfAttempt & { operations: PublicKey; buyback: PublicKey },
  program = bountyProgram,
): TransactionInstruction {
  const { lottery, payer } = decision;
  const ata = associatedToken(payer, decision.mint);
  return encode.processAiDecision(program, { ataBump: ata.bump }, [
    writable(lottery),
    writable(attemptAddress(lottery, decision.attempt, program).address),
    writable(payerAddress(lottery, payer, program).address),
    writable(escrowVaultAddress(lottery, program).address),
    writable(poolVaultAddress(lottery, program).address),
    writable(decision.operations),
    writable(decision.buyback),
    writable(ata.address),
    readonly(SYSVAR_INSTRUCTIONS_PUBKEY),
    readonly(TOKEN_PROGRAM),
    ...otherOf(decision),
  ]);
}

/** Anybody may send it; the fee goes to the payer's associated token account, the rent to the payer. */
export function refund(of: OfAttempt, program = bountyProgram): TransactionInstruction {
  const ata = associatedToken(of.payer, of.mint);
  return encode.refund(program, { ataBump: ata.bump }, [
    writable(of.lottery),
    writable(attemptAddress(of.lottery, of.attempt, program).address),
    writable(of.payer),
    writable(escrowVaultAddress(of.lottery, program).address),
    writable(ata.address),
    readonly(TOKEN_PROGRAM),
    ...otherOf(of),
  ]);
}

/** Returns to the payer the rent of an attempt that is judged or void. Anybody may send it. */
export function closeAttempt(
  of: { lottery: PublicKey; attempt: Uint8Array; payer: PublicKey },
  program = bountyProgram,
): TransactionInstruction {
  return encode.closeAttempt(program, {}, [
    writable(attemptAddress(of.lottery, of.attempt, program).address),
    writable(of.payer),
  ]);
}

/** Anybody may send it once the countdown has run out. */
export function expire(lottery: PublicKey, program = bountyProgram): TransactionInstruction {
  return encode.expire(program, {}, [writable(lottery)]);
}

/** Anybody may send it; the share goes to the payer's associated token account. */
export function claimShare(of: OfPayer, program = bountyProgram): TransactionInstruction {
  const ata = associatedToken(of.payer, of.mint);
  return encode.claimShare(program, { ataBump: ata.bump }, [
    writable(of.lottery),
    writable(payerAddress(of.lottery, of.payer, program).address),
    writable(of.payer),
    writable(poolVaultAddress(of.lottery, program).address),
    writable(ata.address),
    readonly(TOKEN_PROGRAM),
    ...otherOf(of),
  ]);
}

/** Returns the rent of a payer's record where there is no share to claim. Anybody may send it. */
export function closePayer(
  of: { lottery: PublicKey; payer: PublicKey },
  program = bountyProgram,
): TransactionInstruction {
  return encode.closePayer(program, {}, [
    readonly(of.lottery),
    writable(payerAddress(of.lottery, of.payer, program).address),
    writable(of.payer),
  ]);
}

type ByAuthority = { lottery: PublicKey; authority: PublicKey };

export function setPause(
  of: ByAuthority & { paused: boolean },
  program = bountyProgram,
): TransactionInstruction {
  return encode.setPause(program, { paused: of.paused }, authorized(of));
}

export function announceEmergency(of: ByAuthority, program = bountyProgram) {
  return encode.announceEmergency(program, {}, authorized(of));
}

export function cancelEmergency(of: ByAuthority, program = bountyProgram) {
  return encode.cancelEmergency(program, {}, authorized(of));
}

/** Moves the pool to the recovery account that was fixed at the start, and nothing else. */
export function emergencyRecovery(
  of: ByAuthority & { recovery: PublicKey },
  program = bountyProgram,
): TransactionInstruction {
  return encode.emergencyRecovery(program, {}, [
    ...authorized(of),
    writable(poolVaultAddress(of.lottery, program).address),
    writable(of.recovery),
    readonly(TOKEN_PROGRAM),
  ]);
}

/** Moves what rounding left in a lottery that is over into the pool of an open one. */
export function sweepRemainder(
  of: ByAuthority & { next: PublicKey },
  program = bountyProgram,
): TransactionInstruction {
  return encode.sweepRemainder(program, {}, [
    ...authorized(of),
    writable(poolVaultAddress(of.lottery, program).address),
    writable(of.next),
    writable(poolVaultAddress(of.next, program).address),
    readonly(TOKEN_PROGRAM),
  ]);
}

/** Gives back what strayed into a vault: nothing of what the lottery accounts for can be moved by it. */
export function returnStray(
  of: ByAuthority & {
    vault: PublicKey;
    /** The token account that it came from. */
    destination: PublicKey;
    /** How many strays the lottery has returned before: one that is sent twice happens once. */
    index: number;
    amount: bigint;
    /** The signature of the transaction that brought it. */
    stray: Uint8Array;
  },
  program = bountyProgram,
): TransactionInstruction {
  const { index, amount, stray } = of;
  return encode.returnStray(program, { index, amount, stray }, [
    ...authorized(of),
    writable(of.vault),
    writable(of.destination),
    readonly(TOKEN_PROGRAM),
  ]);
}

const otherOf = ({ other }: OfPayer) => (other ? [writable(other)] : []);

function authorized({ lottery, authority }: ByAuthority) {
  return [writable(lottery), signer(authority)];
}
