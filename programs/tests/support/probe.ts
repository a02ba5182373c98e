import { Keypair, type PublicKey, SystemProgram, TransactionInstruction } from "@solana/web3.js";
import { expect } from "vitest";
import { bountyErrors } from "@/lib/platform/solana/programs/bounty/errors";
import { commonErrors } from "@/lib/platform/solana/programs/common-errors";
import { stakingErrors } from "@/lib/platform/solana/programs/token/errors";
import type { Svm } from "./svm";

const named = new Set([commonErrors, bountyErrors, stakingErrors].flatMap(Object.values));

type Probe = {
  /** The last one is probed; the others stay in front of it. */
  instructions: TransactionInstruction[];
  signers?: Keypair[];
  /** Positions of accounts that belong to the program already. */
  own: number[];
  /** Positions of programs and sysvars. */
  programs?: number[];
  /** Positions that the sender may choose freely. */
  free?: number[];
};

/**
 * Breaks a valid instruction in every way that an account or its flags can be wrong, and sends it
 * unbroken at the end: nothing that a caller may choose is trusted.
 */
export function probe(
  svm: Svm,
  { instructions, signers = [], own, programs = [], free = [] }: Probe,
) {
  const before = instructions.slice(0, -1);
  const valid = instructions.at(-1) as TransactionInstruction;
  const send = (change: Partial<TransactionInstruction>) => {
    const { keys, data, programId } = { ...valid, ...change };
    const broken = new TransactionInstruction({ programId, keys, data });
    const present = new Set(
      broken.keys.filter((key) => key.isSigner).map((key) => `${key.pubkey}`),
    );
    const able = signers.filter(({ publicKey }) => present.has(`${publicKey}`));
    return svm.send([...before, broken], able).outcome;
  };
  const withKey = (at: number, change: Partial<(typeof valid.keys)[number]>) =>
    valid.keys.map((key, i) => (i === at ? { ...key, ...change } : key));

  expect(send({ data: Buffer.concat([valid.data, Buffer.from([0])]) })).toBe("InvalidInstruction");
  expect(send({ data: valid.data.subarray(0, -1) })).toBe("InvalidInstruction");
  expect(send({ data: Buffer.alloc(valid.data.length) })).toBe("InvalidInstruction");
  expect(send({ keys: valid.keys.slice(0, -1) })).toBe("NotEnoughAccounts");

  valid.keys.forEach((key, at) => {
    if (key.isSigner) {
      expect(send({ keys: withKey(at, { isSigner: false }) }), `${at} unsigned`).toBe(
        "MissingSignature",
      );
    }
    if (isOnlyWritable(at)) {
      const outcome = send({ keys: withKey(at, { isWritable: false }) });
      expect(outcome, `${at} read-only`).toBe("NotWritable");
    }
    if (!key.isSigner && !free.includes(at)) expectWrong(at);
  });
  for (const at of own) {
    const kind = impostor(svm, valid.programId, svm.data(valid.keys[at]?.pubkey as PublicKey));
    expect(send({ keys: withKey(at, { pubkey: kind }) }), `${at} of another kind`).toBe(
      "WrongAccountKind",
    );
  }
  expect(send({})).toBe("ok");

  function isOnlyWritable(at: number) {
    const [key] = valid.keys.slice(at, at + 1);
    const others = valid.keys.filter((other, i) => i !== at && key?.pubkey.equals(other.pubkey));
    return key?.isWritable && !others.some(({ isWritable }) => isWritable);
  }

  function expectWrong(at: number) {
    const outcome = send({ keys: withKey(at, { pubkey: Keypair.generate().publicKey }) });
    const said = `${at} replaced by nobody: ${outcome}`;
    if (programs.includes(at)) expect(outcome, said).toBe("WrongProgram");
    else if (own.includes(at)) expect(outcome, said).toBe("WrongOwner");
    else expect(named, said).toContain(outcome);
  }
}

/** An account of the program's with the right size and the mark of none of its kinds. */
function impostor(svm: Svm, owner: PublicKey, like: Uint8Array | null): PublicKey {
  if (!like || owner.equals(SystemProgram.programId)) throw new Error("there is no such account");
  const data = Uint8Array.from(like);
  data[0] = (data[0] ?? 0) ^ 0xff;
  const address = Keypair.generate().publicKey;
  svm.put(address, owner, data);
  return address;
}

/** Steps in the order in which their refusals come: with a fault and all later ones, the first speaks. */
export function expectInOrder<Case>(
  faults: [string, (broken: Case) => void][],
  fresh: () => Case,
  run: (broken: Case) => string,
) {
  faults.forEach(([refusal], from) => {
    const broken = fresh();
    for (const [, apply] of faults.slice(from).reverse()) apply(broken);
    expect(run(broken), `fault ${from}`).toBe(refusal);
  });
}
