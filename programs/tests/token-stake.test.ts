import { Keypair } from "@solana/web3.js";
import { expect, test } from "vitest";
import {
  configAddress,
  rewardVaultAddress,
  stakeAddress,
  stakeVaultAddress,
} from "@/lib/platform/solana/programs/token/addresses";
import { discountOf } from "@/lib/platform/solana/programs/token/amounts";
import {
  claimRewards,
  closeStake,
  initializeStaking,
  setStakingPause,
  stake,
  unstake,
} from "@/lib/platform/solana/programs/token/instructions";
import { expectInOrder, probe } from "./support/probe";
import { openStaking, Staking, stakingEventsOf, token } from "./support/staking";

const day = 86_400n;

test("staking begins once, by whoever may still mint, with a mint that is what it promises", () => {
  const staking = new Staking();
  const { svm, minter } = staking;
  const thief = staking.owner();
  expect(staking.initialize(staking.mint, thief).outcome).toBe("WrongAuthority");
  const mints = [{ decimals: 9 }, { freezer: thief.publicKey }].map((set) =>
    svm.createMint({ authority: minter.publicKey, ...set }),
  );
  for (const mint of mints) expect(staking.initialize(mint).outcome).toBe("MintNotFixed");
  expect(staking.initialize(svm.createMint()).outcome).toBe("WrongAuthority");
  svm.fund(staking.config, 1_000_000n);
  const sent = staking.initialize();
  expect(sent.outcome).toBe("ok");
  expect(staking.initialize().outcome).toBe("AlreadyInitialized");
  const { config, mint } = staking;
  expect(staking.state).toMatchObject({
    mint,
    stakeVault: stakeVaultAddress(config).address,
    rewardVault: rewardVaultAddress(config).address,
    buybackAuthority: staking.buyer.publicKey,
    pauser: staking.pauser.publicKey,
    totalStaked: 0n,
    paused: false,
    bump: configAddress(mint).bump,
  });
  expect(stakingEventsOf(sent)).toMatchObject([
    { name: "ConfigInitialized", data: { config, mint } },
  ]);
});

test("a stake goes into the vault, and comes back whole", () => {
  const staking = openStaking();
  const owner = staking.owner();
  const sent = staking.stake(owner, 1_500n * token);
  expect(sent.outcome).toBe("ok");
  expect([staking.staked, staking.tokens(owner)]).toEqual([1_500n * token, 98_500n * token]);
  expect(stakingEventsOf(sent)).toEqual([
    {
      name: "Staked",
      data: {
        config: staking.config,
        owner: owner.publicKey,
        lockDays: 0,
        amount: 1_500n * token,
        staked: 1_500n * token,
        totalStaked: 1_500n * token,
        unlockAt: staking.svm.time,
        at: staking.svm.time,
      },
    },
  ]);
  expect(discountOf(staking.account(owner)?.amount ?? 0n)).toBe(1_000);
  expect(staking.unstake(owner, 1_500n * token + 1n).outcome).toBe("NotEnoughStaked");
  const back = staking.unstake(owner, 500n * token);
  expect(stakingEventsOf(back)).toMatchObject([
    {
      name: "Unstaked",
      data: { amount: 500n * token, staked: 1_000n * token, totalStaked: 1_000n * token },
    },
  ]);
  expect(staking.unstake(owner, 1_000n * token).outcome).toBe("ok");
  expect([staking.staked, staking.tokens(owner), staking.state.totalStaked]).toEqual([
    0n,
    100_000n * token,
    0n,
  ]);
});

test.each([30, 60, 90] as const)(
  "a lock of %i days holds so long, and more begins it anew",
  (days) => {
    const staking = openStaking();
    const owner = staking.owner();
    expect(staking.stake(owner, 10n * token, days).outcome).toBe("ok");
    expect(staking.account(owner, days)).toMatchObject({
      lockDays: days,
      unlockAt: staking.svm.time + BigInt(days) * day,
    });
    staking.svm.pass(BigInt(days) * day - 1n);
    expect(staking.unstake(owner, 1n, days).outcome).toBe("StillLocked");
    expect(staking.stake(owner, 5n * token, days).outcome).toBe("ok");
    staking.svm.pass(1n);
    expect(staking.unstake(owner, 1n, days).outcome).toBe("StillLocked");
    staking.svm.pass(BigInt(days) * day - 1n);
    expect(staking.unstake(owner, 15n * token, days).outcome).toBe("ok");
  },
);

test("each lock has an account of its own", () => {
  const staking = openStaking();
  const owner = staking.owner();
  for (const days of [0, 30, 60, 90] as const)
    expect(staking.stake(owner, BigInt(days + 1) * token, days).outcome).toBe("ok");
  expect(staking.unstake(owner, token).outcome).toBe("ok");
  expect([0, 30, 60, 90].map((days) => staking.account(owner, days as 0)?.amount)).toEqual([
    0n,
    31n * token,
    61n * token,
    91n * token,
  ]);
});

test("no other lock is known", () => {
  const staking = openStaking();
  const owner = staking.owner();
  for (const days of [1, 29, 91, 256, 286]) {
    const order = stake({ ...staking.of(owner), lockDays: 0, amount: 1n });
    order.data.writeUInt16LE(days, 16);
    expect(staking.svm.send([order], [owner]).outcome).toBe("UnknownLock");
  }
});

test("a pause stops staking, never unstaking or claims", () => {
  const staking = openStaking();
  const owner = staking.owner();
  expect(staking.stake(owner, 10n * token).outcome).toBe("ok");
  expect(staking.buyback(100n).outcome).toBe("ok");
  expect(staking.pause(false).outcome).toBe("NotPaused");
  expect(staking.pause(true, owner).outcome).toBe("WrongAuthority");
  expect(stakingEventsOf(staking.pause(true))).toMatchObject([
    { name: "StakingPaused", data: { paused: true } },
  ]);
  expect(staking.pause(true).outcome).toBe("AlreadyPaused");
  expect(staking.stake(owner, 1n).outcome).toBe("StakingPaused");
  expect(staking.claim(owner).outcome).toBe("ok");
  expect(staking.unstake(owner, 10n * token).outcome).toBe("ok");
  expect(staking.pause(false).outcome).toBe("ok");
  expect(staking.stake(owner, 1n).outcome).toBe("ok");
});

test("an empty stake is closed for its rent, and never one with tokens or rewards in it", () => {
  const staking = openStaking();
  const owner = staking.owner();
  const before = staking.svm.lamports(owner.publicKey);
  expect(staking.stake(owner, 10n).outcome).toBe("ok");
  expect(staking.close(owner).outcome).toBe("StakeNotEmpty");
  expect(staking.buyback(100n).outcome).toBe("ok");
  expect(staking.unstake(owner, 10n).outcome).toBe("ok");
  expect(staking.close(owner).outcome).toBe("StakeNotEmpty");
  expect(staking.claim(owner).outcome).toBe("ok");
  expect(staking.close(owner).outcome).toBe("ok");
  expect(staking.svm.lamports(owner.publicKey)).toBe(before);
  expect(staking.account(owner)).toBeNull();
  expect(staking.stake(owner, 10n).outcome).toBe("ok");
  expect(staking.claim(owner).outcome).toBe("NothingToClaim");
});

test("nobody touches another's stake", () => {
  const staking = openStaking();
  const [owner, thief] = [staking.owner(), staking.owner()];
  expect(staking.stake(owner, 10n * token).outcome).toBe("ok");
  expect(staking.stake(thief, 1n).outcome).toBe("ok");
  expect(staking.buyback(1_000n).outcome).toBe("ok");
  const { address } = stakeAddress(staking.config, owner.publicKey, 0);
  const of = staking.of(thief);
  for (const [made, at] of [
    [unstake({ ...of, amount: 1n }), 2],
    [claimRewards(of), 2],
    [closeStake(of), 1],
  ] as const) {
    Object.assign(made.keys[at] ?? {}, { pubkey: address });
    expect(staking.svm.send([made], [thief]).outcome).toBe("StakeOfAnother");
  }
  const into = unstake({
    ...staking.of(owner),
    destination: staking.ata(thief.publicKey),
    amount: 1n,
  });
  expect(staking.svm.send([into], [owner]).outcome).toBe("WrongTokenOwner");
});

test("nothing about the accounts is taken on trust", () => {
  const staking = openStaking();
  const { svm } = staking;
  const owner = staking.owner();
  const own = { signers: [owner], programs: [5] };
  const first = stake({ ...staking.of(owner), amount: 10n });
  probe(svm, { instructions: [first], signers: [owner], own: [1], programs: [5, 6], free: [3] });
  probe(svm, { instructions: [first], signers: [owner], own: [1], programs: [5, 6], free: [3] });
  probe(svm, {
    instructions: [unstake({ ...staking.of(owner), amount: 5n })],
    ...own,
    own: [1, 2],
  });
  expect(staking.buyback(100n).outcome).toBe("ok");
  probe(svm, { instructions: [claimRewards(staking.of(owner))], ...own, own: [1, 2] });
  expect(staking.unstake(owner, 15n).outcome).toBe("ok");
  probe(svm, { instructions: [closeStake(staking.of(owner))], signers: [owner], own: [1] });
  const set = { mint: staking.mint, pauser: staking.pauser.publicKey, paused: true };
  probe(svm, { instructions: [setStakingPause(set)], signers: [staking.pauser], own: [1] });
  const other = svm.createMint({ authority: staking.minter.publicKey });
  const begun = initializeStaking({
    authority: staking.minter.publicKey,
    mint: other,
    buybackAuthority: owner.publicKey,
    pauser: owner.publicKey,
  });
  probe(svm, { instructions: [begun], signers: [staking.minter], own: [], programs: [5, 6] });
});

test("refusals of staking and unstaking come in their order", () => {
  const fresh = () => {
    const staking = openStaking();
    const owner = staking.owner(10n);
    expect(staking.stake(owner, 5n, 30).outcome).toBe("ok");
    return {
      staking,
      owner,
      amount: 1n,
      days: 30 as 0 | 30,
      vault: null as Keypair | null,
      bump: 0,
      wait: 30n * day,
    };
  };
  type Case = ReturnType<typeof fresh>;
  const wrongVault = (of: Case) => Object.assign(of, { vault: Keypair.generate() });
  expectInOrder<Case>(
    [
      ["WrongAddress", wrongVault],
      ["StakingPaused", (of) => expect(of.staking.pause(true).outcome).toBe("ok")],
      ["AmountIsZero", (of) => Object.assign(of, { amount: 0n })],
      ["UnknownLock", (of) => Object.assign(of, { days: 31 })],
      ["WrongAddress", (of) => Object.assign(of, { bump: 1 })],
      ["token: InsufficientFunds", (of) => Object.assign(of, { amount: of.amount && 11n })],
    ],
    fresh,
    ({ staking, owner, amount, days, vault, bump }) => {
      const made = stake({ ...staking.of(owner, 30), amount });
      made.data.writeUInt16LE(days, 16);
      if (bump) made.data[18] = bump;
      if (vault) Object.assign(made.keys[4] ?? {}, { pubkey: vault.publicKey });
      return staking.svm.send([made], [owner]).outcome;
    },
  );
  expectInOrder<Case>(
    [
      ["WrongAddress", wrongVault],
      ["AmountIsZero", (of) => Object.assign(of, { amount: 0n })],
      ["StillLocked", (of) => Object.assign(of, { wait: 0n })],
      ["NotEnoughStaked", (of) => Object.assign(of, { amount: of.amount && 6n })],
    ],
    fresh,
    ({ staking, owner, amount, vault, wait }) => {
      staking.svm.pass(wait);
      const made = unstake({ ...staking.of(owner, 30), amount });
      if (vault) Object.assign(made.keys[3] ?? {}, { pubkey: vault.publicKey });
      return staking.svm.send([made], [owner]).outcome;
    },
  );
});
