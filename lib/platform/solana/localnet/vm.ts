import {
  Account,
  FailedTransactionMetadata,
  LiteSvm,
  type TransactionMetadata,
} from "litesvm/dist/internal.js";
import { type TransactionError, transactionErrorOf } from "./transaction-error";

export type StoredAccount = {
  lamports: bigint;
  owner: Uint8Array;
  data: Uint8Array;
  executable: boolean;
};
export type AddressedAccount = { address: Uint8Array; account: StoredAccount };

export type InnerCall = {
  index: number;
  calls: { programIdIndex: number; accounts: number[]; data: Uint8Array; stackHeight: number }[];
};

export type Execution = {
  err: TransactionError | null;
  logs: string[];
  inner: InnerCall[];
  units: number;
  returned: { programId: Uint8Array; data: Uint8Array } | null;
};

/**
 * One state of the chain in a real Solana virtual machine. Whether a blockhash is recent and a
 * signature new is not its business: the ledger around it knows.
 */
export class Vm {
  readonly #machine: LiteSvm;

  private constructor(machine: LiteSvm) {
    machine.setBlockhashCheck(false);
    machine.setTransactionHistory(0n);
    machine.setSigverify(true);
    this.#machine = machine;
  }

  static genesis(): Vm {
    return new Vm(new LiteSvm());
  }

  static from(bytes: Uint8Array): Vm {
    return new Vm(LiteSvm.fromBytes(bytes));
  }

  bytes(): Uint8Array {
    return this.#machine.toBytes();
  }

  copy(): Vm {
    return Vm.from(this.bytes());
  }

  setClock(slot: number, unixTime: number): void {
    this.#machine.warpToSlot(BigInt(slot));
    const clock = this.#machine.getClock();
    clock.unixTimestamp = BigInt(unixTime);
    this.#machine.setClock(clock);
  }

  execute(transaction: Uint8Array): Execution {
    return executionOf(this.#machine.sendVersionedTransaction(transaction));
  }

  /** What a transaction would do, and the accounts as it would leave them. */
  simulate(
    transaction: Uint8Array,
    verifySignatures: boolean,
  ): Execution & { after: AddressedAccount[] } {
    this.#machine.setSigverify(verifySignatures);
    try {
      const result = this.#machine.simulateVersionedTransaction(transaction);
      if (result instanceof FailedTransactionMetadata) return { ...executionOf(result), after: [] };
      const after = result.postAccounts().map(addressed);
      return { ...metadataOf(result.meta()), err: null, after };
    } finally {
      this.#machine.setSigverify(true);
    }
  }

  account(address: Uint8Array): StoredAccount | null {
    const found = this.#machine.getAccount(address);
    return found && found.lamports() > 0n ? stored(found) : null;
  }

  balance(address: Uint8Array): bigint {
    return this.#machine.getBalance(address) ?? 0n;
  }

  ownedBy(program: Uint8Array): AddressedAccount[] {
    return this.#machine.getProgramAccounts(program).map(addressed);
  }

  setAccount(address: Uint8Array, { lamports, data, owner, executable }: StoredAccount): void {
    this.#machine.setAccount(address, new Account(lamports, data, owner, executable, RENT_EXEMPT));
  }

  /** @throws when the bytes are no program that the machine can run */
  addProgram(id: Uint8Array, code: Uint8Array): void {
    this.#machine.addProgram(id, code);
  }

  rentFor(bytes: number): bigint {
    return this.#machine.minimumBalanceForRentExemption(BigInt(bytes));
  }
}

const RENT_EXEMPT = 2n ** 64n - 1n;

function executionOf(result: TransactionMetadata | FailedTransactionMetadata): Execution {
  return result instanceof FailedTransactionMetadata
    ? { ...metadataOf(result.meta()), err: transactionErrorOf(result.err()) }
    : { ...metadataOf(result), err: null };
}

function metadataOf(meta: TransactionMetadata): Omit<Execution, "err"> {
  const returned = meta.returnData();
  return {
    logs: meta.logs(),
    inner: innerCalls(meta),
    units: Number(meta.computeUnitsConsumed()),
    returned:
      returned.data().length > 0
        ? { programId: returned.programId(), data: returned.data() }
        : null,
  };
}

function innerCalls(meta: TransactionMetadata): InnerCall[] {
  return meta
    .innerInstructions()
    .map((list, index) => ({
      index,
      calls: list.map((inner) => {
        const call = inner.instruction();
        return {
          programIdIndex: call.programIdIndex(),
          accounts: [...call.accounts()],
          data: call.data(),
          stackHeight: inner.stackHeight(),
        };
      }),
    }))
    .filter(({ calls }) => calls.length > 0);
}

function addressed(found: { address: Uint8Array; account(): Account }): AddressedAccount {
  return { address: found.address, account: stored(found.account()) };
}

function stored(account: Account): StoredAccount {
  return {
    lamports: account.lamports(),
    owner: account.owner(),
    data: account.data(),
    executable: account.executable(),
  };
}
