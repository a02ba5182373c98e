import { Keypair } from "@solana/web3.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { vestingLayout } from "@/lib/platform/solana/programs/token/accounts";
import {
  vestingAddress,
  vestingVaultAddress,
} from "@/lib/platform/solana/programs/token/addresses";
import { releasable } from "@/lib/platform/solana/programs/token/amounts";
import {
  createVesting,
  type Grant,
  release,
} from "@/lib/platform/solana/programs/token/instructions";
import { expectInOrder, probe } from "./support/probe";
import { Staking, stakingEventsOf } from "./support/staking";
import { begin } from "./support/svm";

const day = 86_400n;

/** A grant of 1,000 over 100 days, its cliff after 10. */
function granted(set: Partial<Grant> = {}) {
  const staking = new Staking();
  const { svm, mint } = staking;
  const [funder, beneficiary] = [staking.owner(), staking.owner(0n)];
  const grant: Grant = {
    mint,
    funder: funder.publicKey,
    source: staking.ata(funder.publicKey),
    beneficiary: beneficiary.publicKey,
    id: 1,
    start: begin,
    cliff: begin + 10n * day,
    end: begin + 100n * day,
    total: 1_000n,
    ...set,
  };
  const address = vestingAddress(grant).address;
  const create = () => svm.send([createVesting(grant)], [funder]);
  const give = () => svm.send([release(grant)]);
  const state = () => {
    const found = vestingLayout.decode(svm.data(address) ?? new Uint8Array());
    if (!found) throw new Error("there is no grant");
    return found;
  };
  const vault = () => svm.tokens(vestingVaultAddress(address).address);
  return { staking, svm, mint, funder, beneficiary, grant, address, create, give, state, vault };
}

test("a grant is released over time, by anybody, to its beneficiary", () => {
  const of = granted();
  const created = of.create();
  expect(created.outcome).toBe("ok");
  expect(stakingEventsOf(created)).toMatchObject([
    { name: "VestingCreated", data: { total: 1_000n, id: 1, funder: of.funder.publicKey } },
  ]);
  expect(of.vault()).toBe(1_000n);
  of.svm.setTime(begin + 10n * day - 1n);
  expect(of.give().outcome).toBe("NothingReleasable");
  of.svm.pass(1n);
  const first = of.give();
  expect(stakingEventsOf(first)).toMatchObject([
    {
      name: "VestingReleased",
      data: { amount: 100n, released: 100n, beneficiary: of.beneficiary.publicKey },
    },
  ]);
  expect(of.give().outcome).toBe("NothingReleasable");
  of.svm.setTime(begin + 100n * day);
  expect(of.give().outcome).toBe("ok");
  expect([of.staking.tokens(of.beneficiary), of.vault(), of.state().released]).toEqual([
    1_000n,
    0n,
    1_000n,
  ]);
  of.svm.pass(1_000n * day);
  expect(of.give().outcome).toBe("NothingReleasable");
});

test("a grant without a term is due at once", () => {
  const of = granted({ start: begin, cliff: begin, end: begin });
  expect(of.create().outcome).toBe("ok");
  expect(of.give().outcome).toBe("ok");
  expect(of.staking.tokens(of.beneficiary)).toBe(1_000n);
});

test("a grant is made once, and lamports sent ahead do not keep it from being made", () => {
  const of = granted();
  of.svm.fund(of.address, 900_000n);
  expect(of.create().outcome).toBe("ok");
  expect(of.create().outcome).toBe("AlreadyInitialized");
  expect(of.vault()).toBe(1_000n);
});

test.each([
  { start: -1n },
  { start: begin + 11n * day },
  { cliff: begin + 100n * day + 1n },
  { end: begin },
])("a schedule like %o is refused", (set) => {
  expect(granted(set).create().outcome).toBe("InvalidSchedule");
});

test("nothing about the accounts is taken on trust", () => {
  const of = granted();
  probe(of.svm, {
    instructions: [createVesting(of.grant)],
    signers: [of.funder],
    own: [],
    programs: [5, 6],
    free: [4],
  });
  of.svm.setTime(begin + 50n * day);
  probe(of.svm, { instructions: [release(of.grant)], own: [0], programs: [3] });
  const thief = of.staking.owner();
  const theirs = release(of.grant);
  Object.assign(theirs.keys[2] ?? {}, { pubkey: of.staking.ata(thief.publicKey) });
  expect(of.svm.send([theirs]).outcome).toBe("WrongAddress");
});

test("refusals come in their order", () => {
  type Case = ReturnType<typeof granted> & { mintAt: Keypair | null; at: Keypair | null };
  expectInOrder<Case>(
    [
      ["AmountIsZero", (of) => Object.assign(of.grant, { total: 0n })],
      ["InvalidSchedule", (of) => Object.assign(of.grant, { end: 0n })],
      ["WrongOwner", (of) => Object.assign(of, { mintAt: Keypair.generate() })],
      ["WrongAddress", (of) => Object.assign(of, { at: Keypair.generate() })],
      [
        "AlreadyInitialized",
        (of) => of.svm.send([createVesting({ ...of.grant, total: 1n })], [of.funder]),
      ],
      [
        "token: InsufficientFunds",
        (of) => Object.assign(of.grant, { total: of.grant.total && 10n ** 12n }),
      ],
    ],
    () => ({ ...granted(), mintAt: null, at: null }),
    ({ svm, grant, funder, mintAt, at }) => {
      const made = createVesting(grant);
      if (mintAt) Object.assign(made.keys[3] ?? {}, { pubkey: mintAt.publicKey });
      if (at) Object.assign(made.keys[1] ?? {}, { pubkey: at.publicKey });
      return svm.send([made], [funder]).outcome;
    },
  );
});

test("what is due is what the client says, to the unit, at any moment", () => {
  const seconds = fc.bigInt({ min: 0n, max: 10n ** 9n });
  fc.assert(
    fc.property(
      fc.tuple(seconds, seconds, seconds),
      fc.bigInt({ min: 1n, max: 10n ** 11n }),
      fc.array(seconds, { minLength: 1, maxLength: 5 }),
      (terms, total, moments) => {
        const [start, cliff, end] = [...terms]
          .sort((a, b) => Number(a - b))
          .map((at) => begin + at) as [bigint, bigint, bigint];
        const of = granted({ start, cliff, end, total });
        expect(of.create().outcome).toBe("ok");
        for (const now of moments.sort((a, b) => Number(a - b))) {
          of.svm.setTime(begin + now);
          const due = releasable(of.state(), begin + now);
          expect(of.give().outcome).toBe(due === 0n ? "NothingReleasable" : "ok");
          expect(of.vault()).toBe(total - of.state().released);
          expect(releasable(of.state(), begin + now)).toBe(0n);
        }
      },
    ),
    { numRuns: 10 },
  );
});

test("refusals of a release come in their order", () => {
  const fresh = () => {
    const of = granted();
    expect(of.create().outcome).toBe("ok");
    return { ...of, vaultAt: null as Keypair | null, ataAt: null as Keypair | null, wait: 50n };
  };
  type Case = ReturnType<typeof fresh>;
  const ata = ({ staking, beneficiary }: Case) => staking.ata(beneficiary.publicKey);
  expectInOrder<Case>(
    [
      ["WrongAddress", (of) => Object.assign(of, { vaultAt: Keypair.generate() })],
      ["WrongAddress", (of) => Object.assign(of, { ataAt: Keypair.generate() })],
      ["WrongOwner", (of) => of.svm.remove(ata(of))],
      [
        "WrongTokenOwner",
        (of) => of.svm.data(ata(of)) && of.svm.giveTokens(of.mint, of.grant.funder, 0n, ata(of)),
      ],
      ["NothingReleasable", (of) => Object.assign(of, { wait: 9n })],
    ],
    fresh,
    ({ svm, grant, vaultAt, ataAt, wait }) => {
      svm.pass(wait * day);
      const made = release(grant);
      if (vaultAt) Object.assign(made.keys[1] ?? {}, { pubkey: vaultAt.publicKey });
      if (ataAt) Object.assign(made.keys[2] ?? {}, { pubkey: ataAt.publicKey });
      return svm.send([made]).outcome;
    },
  );
});

test("a grant goes to another account of a beneficiary whose associated one is not theirs any more", () => {
  const of = granted();
  expect(of.create().outcome).toBe("ok");
  of.svm.pass(100n * day);
  const other = of.svm.giveTokens(of.mint, of.grant.beneficiary, 0n, Keypair.generate().publicKey);
  const foreign = of.svm.giveTokens(of.mint, of.grant.funder, 0n, Keypair.generate().publicKey);
  of.svm.giveTokens(of.mint, of.grant.funder, 0n, of.staking.ata(of.grant.beneficiary));
  const send = (into?: typeof other) =>
    of.svm.send([release({ ...of.grant, other: into })]).outcome;
  expect(send()).toBe("WrongTokenOwner");
  expect(send(foreign)).toBe("WrongTokenOwner");
  expect(send(other)).toBe("ok");
  expect(of.svm.tokens(other)).toBe(1_000n);
});
