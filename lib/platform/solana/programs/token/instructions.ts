import { type PublicKey, SystemProgram, type TransactionInstruction } from "@solana/web3.js";
import { readonly, signer, signing, writable } from "../../account-metas";
import { associatedToken, TOKEN_PROGRAM } from "../../spl/addresses";
import { address, flag, hash, i64, u8, u16, u64 } from "../codec";
import { instruction } from "../instruction";
import type { LockDays } from "./accounts";
import {
  configAddress,
  rewardVaultAddress,
  stakeAddress,
  stakeVaultAddress,
  stakingProgram,
  vestingAddress,
  vestingVaultAddress,
} from "./addresses";

const encode = {
  initialize: instruction("initialize", { buybackAuthority: address, pauser: address }),
  stake: instruction("stake", { amount: u64, lockDays: u16, bump: u8 }),
  unstake: instruction("unstake", { amount: u64 }),
  claimRewards: instruction("claim_rewards", {}),
  closeStake: instruction("close_stake", {}),
  executeBuyback: instruction("execute_buyback", {
    bought: u64,
    usdcSpent: u64,
    index: u64,
    reference: hash,
  }),
  setPause: instruction("set_pause", { paused: flag }),
  createVesting: instruction("create_vesting", {
    beneficiary: address,
    id: u8,
    start: i64,
    cliff: i64,
    end: i64,
    total: u64,
  }),
  release: instruction("release", { ataBump: u8 }),
};

/** Only whoever may mint can do this, so it comes before the mint authority is revoked. */
export function initializeStaking(
  set: { authority: PublicKey; mint: PublicKey; buybackAuthority: PublicKey; pauser: PublicKey },
  program = stakingProgram,
): TransactionInstruction {
  const config = configAddress(set.mint, program).address;
  const { buybackAuthority, pauser } = set;
  return encode.initialize(program, { buybackAuthority, pauser }, [
    signing(set.authority),
    writable(config),
    writable(stakeVaultAddress(config, program).address),
    writable(rewardVaultAddress(config, program).address),
    readonly(set.mint),
    readonly(TOKEN_PROGRAM),
    readonly(SystemProgram.programId),
  ]);
}

type OfStake = { owner: PublicKey; mint: PublicKey; lockDays: LockDays };

/** Staking more under a lock begins that lock anew for all of it. */
export function stake(
  of: OfStake & { source: PublicKey; amount: bigint },
  program = stakingProgram,
): TransactionInstruction {
  const config = configAddress(of.mint, program).address;
  const account = stakeAddress(config, of.owner, of.lockDays, program);
  const { amount, lockDays } = of;
  return encode.stake(program, { amount, lockDays, bump: account.bump }, [
    signing(of.owner),
    writable(config),
    writable(account.address),
    writable(of.source),
    writable(stakeVaultAddress(config, program).address),
    readonly(TOKEN_PROGRAM),
    readonly(SystemProgram.programId),
  ]);
}

/** `destination` is a token account of the owner's. */
export function unstake(
  of: OfStake & { destination: PublicKey; amount: bigint },
  program = stakingProgram,
): TransactionInstruction {
  const config = configAddress(of.mint, program).address;
  return encode.unstake(program, { amount: of.amount }, [
    signer(of.owner),
    writable(config),
    writable(stakeAddress(config, of.owner, of.lockDays, program).address),
    writable(stakeVaultAddress(config, program).address),
    writable(of.destination),
    readonly(TOKEN_PROGRAM),
  ]);
}

export function claimRewards(
  of: OfStake & { destination: PublicKey },
  program = stakingProgram,
): TransactionInstruction {
  const config = configAddress(of.mint, program).address;
  return encode.claimRewards(program, {}, [
    signer(of.owner),
    writable(config),
    writable(stakeAddress(config, of.owner, of.lockDays, program).address),
    writable(rewardVaultAddress(config, program).address),
    writable(of.destination),
    readonly(TOKEN_PROGRAM),
  ]);
}

/** Returns the rent of an account in which nothing is left. */
export function closeStake(of: OfStake, program = stakingProgram): TransactionInstruction {
  const config = configAddress(of.mint, program).address;
  return encode.closeStake(program, {}, [
    signing(of.owner),
    writable(stakeAddress(config, of.owner, of.lockDays, program).address),
  ]);
}

export type Buyback = {
  mint: PublicKey;
  buybackAuthority: PublicKey;
  /** The token account of the authority's in which what was bought lies. */
  source: PublicKey;
  bought: bigint;
  usdcSpent: bigint;
  /** How many buybacks there were before: a step that is sent twice happens once. */
  index: bigint;
  /** 32 bytes that name the swap, for the record. */
  reference: Uint8Array;
};

export function executeBuyback(
  { mint, buybackAuthority, source, ...data }: Buyback,
  program = stakingProgram,
): TransactionInstruction {
  const config = configAddress(mint, program).address;
  return encode.executeBuyback(program, data, [
    signer(buybackAuthority),
    writable(config),
    writable(source),
    writable(mint),
    writable(rewardVaultAddress(config, program).address),
    readonly(TOKEN_PROGRAM),
  ]);
}

/** Stops staking, never unstaking or claims. */
export function setStakingPause(
  of: { mint: PublicKey; pauser: PublicKey; paused: boolean },
  program = stakingProgram,
): TransactionInstruction {
  return encode.setPause(program, { paused: of.paused }, [
    signer(of.pauser),
    writable(configAddress(of.mint, program).address),
  ]);
}

export type Grant = {
  mint: PublicKey;
  funder: PublicKey;
  source: PublicKey;
  beneficiary: PublicKey;
  id: number;
  start: bigint;
  cliff: bigint;
  end: bigint;
  total: bigint;
};

/** Locks `total` up in an account of its own; nobody can take the grant back. */
export function createVesting(
  { mint, funder, source, ...data }: Grant,
  program = stakingProgram,
): TransactionInstruction {
  const vesting = vestingAddress({ mint, funder, ...data }, program).address;
  return encode.createVesting(program, data, [
    signing(funder),
    writable(vesting),
    writable(vestingVaultAddress(vesting, program).address),
    readonly(mint),
    writable(source),
    readonly(TOKEN_PROGRAM),
    readonly(SystemProgram.programId),
  ]);
}

/** Anybody may send it; what is due goes to the beneficiary's associated token account. */
export function release(
  of: Pick<Grant, "mint" | "funder" | "beneficiary" | "id"> & {
    /** Another token account of theirs: counts only where the associated one is not theirs any more. */
    other?: PublicKey | undefined;
  },
  program = stakingProgram,
): TransactionInstruction {
  const vesting = vestingAddress(of, program).address;
  const ata = associatedToken(of.beneficiary, of.mint);
  return encode.release(program, { ataBump: ata.bump }, [
    writable(vesting),
    writable(vestingVaultAddress(vesting, program).address),
    writable(ata.address),
    readonly(TOKEN_PROGRAM),
    ...(of.other ? [writable(of.other)] : []),
  ]);
}
