import { Keypair } from "@solana/web3.js";
import { expect, test } from "vitest";
import { lotteryState } from "@/lib/platform/solana/programs/bounty/accounts";
import {
  escrowVaultAddress,
  lotteryAddress,
  poolVaultAddress,
} from "@/lib/platform/solana/programs/bounty/addresses";
import { initializeLottery } from "@/lib/platform/solana/programs/bounty/instructions";
import { expectInOrder, probe } from "./support/probe";
import { bytes, day, eventsOf, Round, usd } from "./support/round";

test("a lottery begins with its rules, its floor and two empty hands", () => {
  const round = new Round({ floor: 123n * usd });
  const sent = round.initialize();
  expect(sent.outcome).toBe("ok");
  const { state, set } = round;
  expect(state).toMatchObject({
    state: lotteryState.open,
    pool: 123n * usd,
    escrowed: 0n,
    paid: 0n,
    judged: 0n,
    waiting: 0n,
    endsAt: 0n,
    pausedAt: 0n,
    pauseLeft: 7n * day,
    emergencyAt: 0n,
    poolBps: 7_000,
    afterAttempts: 1_500n,
    countdownSeconds: day,
  });
  for (const name of [
    "authority",
    "judge",
    "quoteSigner",
    "mint",
    "operations",
    "buyback",
    "recovery",
  ] as const)
    expect(state[name]).toEqual(set[name]);
  expect(state.manifestHash).toEqual(set.manifestHash);
  expect(state.round).toEqual(set.round);
  expect(state.bump).toBe(lotteryAddress(set.authority, set.round).bump);
  expect([round.pool, round.escrow]).toEqual([123n * usd, 0n]);
  expect(eventsOf(sent)).toEqual([
    {
      name: "LotteryInitialized",
      data: {
        lottery: round.lottery,
        round: set.round,
        authority: set.authority,
        mint: set.mint,
        quoteSigner: set.quoteSigner,
        judge: set.judge,
        recovery: set.recovery,
        manifestHash: set.manifestHash,
        floor: 123n * usd,
        at: round.svm.time,
      },
    },
  ]);
});

test("a floor may be nothing", () => {
  const round = new Round({ floor: 0n });
  expect(round.initialize().outcome).toBe("ok");
  expect(round.pool).toBe(0n);
});

test("a lottery begins once", () => {
  const round = new Round();
  expect(round.initialize().outcome).toBe("ok");
  expect(round.initialize().outcome).toBe("AlreadyInitialized");
  expect(round.pool).toBe(10_000n * usd);
});

test("lamports sent ahead to its addresses do not keep it from beginning", () => {
  const round = new Round();
  round.svm.fund(round.lottery, 5_000_000_000n);
  round.svm.fund(poolVaultAddress(round.lottery).address, 890_880n);
  round.svm.fund(escrowVaultAddress(round.lottery).address, 900_000n);
  expect(round.initialize().outcome).toBe("ok");
  expect(round.pool).toBe(10_000n * usd);
});

test.each([
  { poolBps: 7_001 },
  { poolBps: 6_999 },
  { poolBps: 60_000, buybackBps: 10_000, operationsBps: 5_536 },
  { lastPlayerBps: 10_001 },
  { countdownSeconds: 0n },
  { countdownSeconds: -1n },
  { countdownSeconds: 366n * day + 1n },
  { reclaimSeconds: 0n },
  { reclaimSeconds: day + 1n },
  { emergencySeconds: 7n * day - 1n },
  { emergencySeconds: 366n * day + 1n },
  { endAt: -1n },
  { endAt: 2n ** 63n - 1n },
])("rules like %o are refused", (rules) => {
  expect(new Round(rules).initialize().outcome).toBe("InvalidRules");
});

test("nothing about its accounts is taken on trust", () => {
  const round = new Round();
  probe(round.svm, {
    instructions: [initializeLottery(round.set)],
    signers: [round.authority, round.treasury],
    own: [],
    programs: [10, 11],
    free: [8],
  });
});

test("the floor comes from whoever signs for it, and only as far as they have it", () => {
  const thief = new Round({ floorOwner: Keypair.generate().publicKey });
  expect(
    thief.svm.send(
      [initializeLottery({ ...thief.set, floorOwner: thief.set.authority })],
      [thief.authority],
    ).outcome,
  ).toBe("token: OwnerMismatch");
  expect(new Round({ floor: 10_000n * usd + 1n }).initialize().outcome).toBe(
    "token: InsufficientFunds",
  );
});

test("refusals come in their order", () => {
  type Case = { round: Round; address: Uint8Array | null };
  expectInOrder<Case>(
    [
      ["InvalidRules", (of) => Object.assign(of.round.set, { poolBps: 1 })],
      ["WrongAddress", (of) => Object.assign(of, { address: bytes(32, 999_999) })],
      ["WrongOwner", (of) => Object.assign(of.round.set, { mint: Keypair.generate().publicKey })],
      [
        "WrongMint",
        (of) =>
          Object.assign(of.round.set, { operations: new Round({}, of.round.svm).set.operations }),
      ],
      ["token: InsufficientFunds", (of) => Object.assign(of.round.set, { floor: 10n ** 15n })],
    ],
    () => ({ round: new Round(), address: null }),
    ({ round, address }) => {
      const made = initializeLottery(round.set);
      const other = address && lotteryAddress(round.set.authority, address).address;
      if (other && made.keys[1]) made.keys[1].pubkey = other;
      return round.svm.send([made], [round.authority, round.treasury]).outcome;
    },
  );
});
