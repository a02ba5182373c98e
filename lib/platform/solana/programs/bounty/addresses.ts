import { PublicKey } from "@solana/web3.js";
import { type Derived, derive } from "../../derive";

/** Where the program lives on a network of one's own. Another deployment names its own. */
export const bountyProgram = new PublicKey("6nJhwAq4jFSLLJGpc1fun6uvFe5bM3xr9q4enKbLp3Mq");

/** `round` is 32 bytes that name the round, for example the hash of its manifest. */
export function lotteryAddress(
  authority: PublicKey,
  round: Uint8Array,
  program = bountyProgram,
): Derived {
  return derive(["lottery", authority.toBytes(), round], program);
}

export function poolVaultAddress(lottery: PublicKey, program = bountyProgram): Derived {
  return derive(["pool", lottery.toBytes()], program);
}

export function escrowVaultAddress(lottery: PublicKey, program = bountyProgram): Derived {
  return derive(["escrow", lottery.toBytes()], program);
}

/** `attempt` is the 16 bytes of its id. */
export function attemptAddress(
  lottery: PublicKey,
  attempt: Uint8Array,
  program = bountyProgram,
): Derived {
  return derive(["attempt", lottery.toBytes(), attempt], program);
}

export function payerAddress(
  lottery: PublicKey,
  payer: PublicKey,
  program = bountyProgram,
): Derived {
  return derive(["payer", lottery.toBytes(), payer.toBytes()], program);
}
