import { PublicKey, SystemProgram, Transaction } from "@solana/web3.js";
import { createMint } from "../spl/instructions";
import { MINT_BYTES } from "../spl/layout";
import type { Keys } from "./keys";
import { deploy } from "./program-data";
import { Vm } from "./vm";

export const USDC_DECIMALS = 6;
/** What clients can still read as a number without losing a lamport. */
const FAUCET_LAMPORTS = 5_000_000_000_000_000n;

export type Program = {
  id: PublicKey;
  code: Uint8Array;
  /** Who may change it; nobody when it is left out. */
  authority?: PublicKey | null;
};

/** The state that a chain begins with: the faucet's money, the test dollars, and the programs. */
export function genesis({ faucet, usdc }: Keys, programs: Program[], unixTime: number): Vm {
  const vm = Vm.genesis();
  vm.setClock(0, unixTime);
  vm.setAccount(faucet.publicKey.toBytes(), {
    lamports: FAUCET_LAMPORTS,
    owner: SystemProgram.programId.toBytes(),
    data: new Uint8Array(0),
    executable: false,
  });
  const minting = new Transaction().add(
    ...createMint({
      payer: faucet.publicKey,
      mint: usdc.publicKey,
      lamports: Number(vm.rentFor(MINT_BYTES)),
      decimals: USDC_DECIMALS,
      mintAuthority: faucet.publicKey,
    }),
  );
  minting.recentBlockhash = PublicKey.default.toBase58();
  minting.sign(faucet, usdc);
  const { err } = vm.execute(minting.serialize());
  if (err) throw new Error(`The test dollars could not be made: ${JSON.stringify(err)}`);
  for (const { id, code, authority = null } of programs)
    deploy(vm, id, code, { slot: 0, authority });
  return vm;
}
