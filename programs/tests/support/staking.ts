import { Keypair, type PublicKey } from "@solana/web3.js";
import {
  configLayout,
  type LockDays,
  stakeLayout,
} from "@/lib/platform/solana/programs/token/accounts";
import {
  configAddress,
  rewardVaultAddress,
  stakeAddress,
  stakeVaultAddress,
  stakingProgram,
} from "@/lib/platform/solana/programs/token/addresses";
import { readStakingEvents } from "@/lib/platform/solana/programs/token/events";
import {
  type Buyback,
  claimRewards,
  closeStake,
  executeBuyback,
  initializeStaking,
  setStakingPause,
  stake,
  unstake,
} from "@/lib/platform/solana/programs/token/instructions";
import { associatedTokenAddress } from "@/lib/platform/solana/spl/addresses";
import { bytes } from "./round";
import { type Sent, Svm } from "./svm";

export const token = 1_000_000n;

/** The staking of one mint, on a chain of its own. */
export class Staking {
  readonly svm = new Svm();
  readonly minter = Keypair.generate();
  readonly buyer = Keypair.generate();
  readonly pauser = Keypair.generate();
  readonly mint: PublicKey;
  readonly config: PublicKey;

  constructor() {
    this.svm.fund(this.minter.publicKey);
    this.mint = this.svm.createMint({ authority: this.minter.publicKey });
    this.config = configAddress(this.mint).address;
    this.svm.giveTokens(this.mint, this.buyer.publicKey, 10n ** 14n);
  }

  initialize(mint = this.mint, authority = this.minter): Sent {
    const set = { buybackAuthority: this.buyer.publicKey, pauser: this.pauser.publicKey };
    const made = initializeStaking({ authority: authority.publicKey, mint, ...set });
    return this.svm.send([made], [authority]);
  }

  owner(tokens = 100_000n * token): Keypair {
    const owner = Keypair.generate();
    this.svm.fund(owner.publicKey);
    this.svm.giveTokens(this.mint, owner.publicKey, tokens);
    return owner;
  }

  /** What an instruction about an owner's stake takes. */
  of(owner: Keypair, lockDays: LockDays = 0) {
    const own = this.ata(owner.publicKey);
    return { owner: owner.publicKey, mint: this.mint, lockDays, source: own, destination: own };
  }

  stake(owner: Keypair, amount: bigint, lockDays: LockDays = 0): Sent {
    return this.svm.send([stake({ ...this.of(owner, lockDays), amount })], [owner]);
  }

  unstake(owner: Keypair, amount: bigint, lockDays: LockDays = 0): Sent {
    return this.svm.send([unstake({ ...this.of(owner, lockDays), amount })], [owner]);
  }

  claim(owner: Keypair, lockDays: LockDays = 0): Sent {
    return this.svm.send([claimRewards(this.of(owner, lockDays))], [owner]);
  }

  close(owner: Keypair, lockDays: LockDays = 0): Sent {
    return this.svm.send([closeStake(this.of(owner, lockDays))], [owner]);
  }

  buyback(bought: bigint, set: Partial<Buyback> = {}): Sent {
    return this.svm.send([executeBuyback(this.order(bought, set))], [this.buyer]);
  }

  order(bought: bigint, set: Partial<Buyback> = {}): Buyback {
    return {
      mint: this.mint,
      buybackAuthority: this.buyer.publicKey,
      source: this.ata(this.buyer.publicKey),
      bought,
      usdcSpent: bought / 50n,
      index: this.state.buybacks,
      reference: bytes(32, 3),
      ...set,
    };
  }

  pause(paused: boolean, by = this.pauser): Sent {
    const set = { mint: this.mint, pauser: by.publicKey, paused };
    return this.svm.send([setStakingPause(set)], [by]);
  }

  ata(owner: PublicKey): PublicKey {
    return associatedTokenAddress(owner, this.mint);
  }

  tokens(owner: Keypair): bigint {
    return this.svm.tokens(this.ata(owner.publicKey));
  }

  get staked(): bigint {
    return this.svm.tokens(stakeVaultAddress(this.config).address);
  }

  get rewards(): bigint {
    return this.svm.tokens(rewardVaultAddress(this.config).address);
  }

  get state() {
    const state = configLayout.decode(this.svm.data(this.config) ?? new Uint8Array());
    if (!state) throw new Error("there is no config");
    return state;
  }

  account(owner: Keypair, lockDays: LockDays = 0) {
    const { address } = stakeAddress(this.config, owner.publicKey, lockDays);
    const data = this.svm.data(address);
    return data && stakeLayout.decode(data);
  }
}

export function openStaking(): Staking {
  const staking = new Staking();
  const { outcome, logs } = staking.initialize();
  if (outcome !== "ok") throw new Error(`${outcome}\n${logs.join("\n")}`);
  return staking;
}

export const stakingEventsOf = ({ logs }: Sent) => readStakingEvents(logs, stakingProgram);
