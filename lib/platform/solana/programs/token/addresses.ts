import { PublicKey } from "@solana/web3.js";
import { type Derived, derive } from "../../derive";

/** Where the program lives on a network of one's own. Another deployment names its own. */
export const stakingProgram = new PublicKey("6Ft8mXaQYUeUXxVTsLmYXAiyZjJsGYPjSzXvi4hoJiLY");

export function configAddress(mint: PublicKey, program = stakingProgram): Derived {
  return derive(["config", mint.toBytes()], program);
}

export function stakeVaultAddress(config: PublicKey, program = stakingProgram): Derived {
  return derive(["stake_vault", config.toBytes()], program);
}

export function rewardVaultAddress(config: PublicKey, program = stakingProgram): Derived {
  return derive(["reward_vault", config.toBytes()], program);
}

/** One account for each owner and length of lock. */
export function stakeAddress(
  config: PublicKey,
  owner: PublicKey,
  lockDays: number,
  program = stakingProgram,
): Derived {
  return derive(["stake", config.toBytes(), owner.toBytes(), Uint8Array.of(lockDays)], program);
}

/** `id` tells several grants of one funder to one beneficiary apart. */
export function vestingAddress(
  of: { mint: PublicKey; funder: PublicKey; beneficiary: PublicKey; id: number },
  program = stakingProgram,
): Derived {
  const { mint, funder, beneficiary, id } = of;
  return derive(
    ["vesting", mint.toBytes(), funder.toBytes(), beneficiary.toBytes(), Uint8Array.of(id)],
    program,
  );
}

export function vestingVaultAddress(vesting: PublicKey, program = stakingProgram): Derived {
  return derive(["vesting_vault", vesting.toBytes()], program);
}
