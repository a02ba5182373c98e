import { PublicKey } from "@solana/web3.js";
import type { Vm } from "./vm";

export const UPGRADEABLE_LOADER = new PublicKey("BPFLoaderUpgradeab1e11111111111111111111111");
const HEADER_BYTES = 45; // what it is, the slot it was deployed in, and who may upgrade it

/** Where the upgradeable loader keeps a program's code, and who may change it. */
export function programDataAddress(program: PublicKey): PublicKey {
  return PublicKey.findProgramAddressSync([program.toBytes()], UPGRADEABLE_LOADER)[0];
}

/** Deploys a program, or other code in its place, as the upgradeable loader would leave it. */
export function deploy(
  vm: Vm,
  program: PublicKey,
  code: Uint8Array,
  { slot, authority }: { slot: number; authority: PublicKey | null },
): void {
  vm.addProgram(program.toBytes(), code);
  const address = programDataAddress(program).toBytes();
  const account = vm.account(address);
  if (!account) throw new Error(`${program} was deployed without its data account`);
  const data = Buffer.from(account.data);
  data.writeBigUInt64LE(BigInt(slot), 4);
  data.fill(0, 12, HEADER_BYTES);
  if (authority) data.set([1, ...authority.toBytes()], 12);
  vm.setAccount(address, { ...account, data });
}

/** The code of a deployed program, or null where there is none. */
export function codeOf(vm: Vm, program: PublicKey): Uint8Array | null {
  return vm.account(programDataAddress(program).toBytes())?.data.subarray(HEADER_BYTES) ?? null;
}
