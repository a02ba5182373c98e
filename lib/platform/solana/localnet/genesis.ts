import {
  type Keypair,
  PublicKey,
  SystemProgram,
  Transaction,
  type TransactionInstruction,
} from "@solana/web3.js";
import { associatedTokenAddress } from "../spl/addresses";
import { createAssociatedTokenAccount, createMint, mintTo } from "../spl/instructions";
import { MINT_BYTES } from "../spl/layout";
import type { Keys } from "./keys";
import { deploy } from "./program-data";
import { Vm } from "./vm";

/** Of both mints. */
export const DECIMALS = 6;
export const TOKEN_SUPPLY = 100_000_000_000_000n;
/** What clients can still read as a number without losing a lamport. */
const FAUCET_LAMPORTS = 5_000_000_000_000_000n;

export type Program = {
  id: PublicKey;
  code: Uint8Array;
  /** Who may change it; nobody when it is left out. */
  authority?: PublicKey | null;
};

/** The state that a chain begins with: the faucet's money, two mints, and the programs. */
export function genesis(keys: Keys, programs: Program[], unixTime: number): Vm {
  const vm = Vm.genesis();
  vm.setClock(0, unixTime);
  vm.setAccount(keys.faucet.publicKey.toBytes(), {
    lamports: FAUCET_LAMPORTS,
    owner: SystemProgram.programId.toBytes(),
    data: new Uint8Array(0),
    executable: false,
  });
  send(vm, keys.faucet, keys.usdc, mintAt(vm, keys.faucet, keys.usdc));
  send(vm, keys.faucet, keys.token, [
    ...mintAt(vm, keys.faucet, keys.token),
    ...wholeSupply(keys.faucet.publicKey, keys.token.publicKey),
  ]);
  for (const { id, code, authority = null } of programs)
    deploy(vm, id, code, { slot: 0, authority });
  return vm;
}

function mintAt(vm: Vm, { publicKey: payer }: Keypair, { publicKey: mint }: Keypair) {
  const lamports = Number(vm.rentFor(MINT_BYTES));
  return createMint({ payer, mint, lamports, decimals: DECIMALS, mintAuthority: payer });
}

/** All there will ever be, at first in the faucet's hand, which can mint more only until the token is founded. */
function wholeSupply(faucet: PublicKey, mint: PublicKey): TransactionInstruction[] {
  return [
    createAssociatedTokenAccount({ payer: faucet, owner: faucet, mint }),
    mintTo({
      mint,
      account: associatedTokenAddress(faucet, mint),
      authority: faucet,
      amount: TOKEN_SUPPLY,
    }),
  ];
}

function send(vm: Vm, faucet: Keypair, mint: Keypair, instructions: TransactionInstruction[]) {
  const transaction = new Transaction().add(...instructions);
  transaction.recentBlockhash = PublicKey.default.toBase58();
  transaction.sign(faucet, mint);
  const { err } = vm.execute(transaction.serialize());
  if (err) throw new Error(`The mints could not be made: ${JSON.stringify(err)}`);
}
