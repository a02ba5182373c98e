import { expect, test } from "vitest";
import { rewardsOf } from "@/lib/platform/solana/programs/token/amounts";
import { executeBuyback } from "@/lib/platform/solana/programs/token/instructions";
import { expectInOrder, probe } from "./support/probe";
import { bytes } from "./support/round";
import { openStaking, stakingEventsOf, token } from "./support/staking";

test("half of what is bought is burned, the other half goes to those who stake, by what they stake", () => {
  const staking = openStaking();
  const [one, two] = [staking.owner(), staking.owner()];
  expect(staking.stake(one, 3n * token).outcome).toBe("ok");
  expect(staking.stake(two, 1n * token, 90).outcome).toBe("ok");
  const supply = staking.svm.supply(staking.mint);
  const sent = staking.buyback(1_001n, { usdcSpent: 2_002n, reference: bytes(32, 8) });
  expect(sent.outcome).toBe("ok");
  expect(staking.svm.supply(staking.mint)).toBe(supply - 500n);
  expect(staking.rewards).toBe(501n);
  expect(stakingEventsOf(sent)).toEqual([
    {
      name: "BuybackExecuted",
      data: {
        config: staking.config,
        index: 0n,
        bought: 1_001n,
        usdcSpent: 2_002n,
        price: 2_000_000n,
        burned: 500n,
        toStakers: 501n,
        distributed: 501n,
        waiting: 0n,
        totalStaked: 4n * token,
        reference: bytes(32, 8),
        at: staking.svm.time,
      },
    },
  ]);
  const [before, after] = [staking.tokens(one), staking.claim(one)];
  expect(stakingEventsOf(after)).toMatchObject([
    { name: "RewardsClaimed", data: { amount: 375n } },
  ]);
  expect(staking.tokens(one)).toBe(before + 375n);
  expect(staking.claim(one).outcome).toBe("NothingToClaim");
  expect(stakingEventsOf(staking.claim(two, 90))).toMatchObject([
    { data: { amount: 125n, lockDays: 90 } },
  ]);
  expect(staking.rewards).toBe(1n);
  expect(staking.state).toMatchObject({
    burned: 500n,
    distributed: 501n,
    claimed: 500n,
    usdcSpent: 2_002n,
    bought: 1_001n,
    buybacks: 1n,
  });
});

test("who stakes after a distribution earns nothing of it, and who unstakes keeps what they earned", () => {
  const staking = openStaking();
  const [early, late] = [staking.owner(), staking.owner()];
  expect(staking.stake(early, 10n).outcome).toBe("ok");
  expect(staking.buyback(200n).outcome).toBe("ok");
  expect(staking.stake(late, 90n).outcome).toBe("ok");
  expect(staking.claim(late).outcome).toBe("NothingToClaim");
  expect(staking.unstake(early, 10n).outcome).toBe("ok");
  expect(staking.buyback(200n).outcome).toBe("ok");
  expect(stakingEventsOf(staking.claim(early))).toMatchObject([{ data: { amount: 100n } }]);
  expect(stakingEventsOf(staking.claim(late))).toMatchObject([{ data: { amount: 99n } }]);
});

test("staking more does not earn anything of the past for the new part", () => {
  const staking = openStaking();
  const owner = staking.owner();
  const other = staking.owner();
  expect(staking.stake(owner, 1n).outcome).toBe("ok");
  expect(staking.stake(other, 1n).outcome).toBe("ok");
  expect(staking.buyback(200n).outcome).toBe("ok");
  expect(staking.stake(owner, 98n).outcome).toBe("ok");
  const account = staking.account(owner);
  if (!account) throw new Error("there is no stake");
  expect(rewardsOf(account, staking.state)).toBe(50n);
  expect(stakingEventsOf(staking.claim(owner))).toMatchObject([{ data: { amount: 50n } }]);
});

test("what is bought while nobody stakes waits for the next buyback", () => {
  const staking = openStaking();
  expect(stakingEventsOf(staking.buyback(101n))).toMatchObject([
    { data: { burned: 50n, toStakers: 51n, distributed: 0n, waiting: 51n } },
  ]);
  const owner = staking.owner();
  expect(staking.stake(owner, 1n).outcome).toBe("ok");
  expect(staking.claim(owner).outcome).toBe("NothingToClaim");
  expect(stakingEventsOf(staking.buyback(1n))).toMatchObject([
    { data: { burned: 0n, toStakers: 1n, distributed: 52n, waiting: 0n } },
  ]);
  expect(stakingEventsOf(staking.claim(owner))).toMatchObject([{ data: { amount: 52n } }]);
  expect(staking.rewards).toBe(0n);
});

test("a step that is sent twice happens once", () => {
  const staking = openStaking();
  const order = executeBuyback(staking.order(100n));
  expect(staking.svm.send([order], [staking.buyer]).outcome).toBe("ok");
  expect(staking.svm.send([order], [staking.buyer]).outcome).toBe("BuybackOutOfOrder");
  expect(staking.buyback(100n, { index: 2n }).outcome).toBe("BuybackOutOfOrder");
  expect(staking.state.buybacks).toBe(1n);
});

test("nothing about the accounts is taken on trust", () => {
  const staking = openStaking();
  probe(staking.svm, {
    instructions: [executeBuyback(staking.order(100n))],
    signers: [staking.buyer],
    own: [1],
    programs: [5],
    free: [2],
  });
  const thief = staking.owner();
  const theirs = executeBuyback(staking.order(100n, { source: staking.ata(thief.publicKey) }));
  expect(staking.svm.send([theirs], [staking.buyer]).outcome).toBe("token: OwnerMismatch");
  expect(staking.tokens(thief)).toBe(100_000n * token);
});

test("sums at the edge are refused and not wrapped", () => {
  const staking = openStaking();
  expect(staking.stake(staking.owner(), 1n).outcome).toBe("ok");
  expect(staking.buyback(1n, { usdcSpent: 2n ** 64n - 1n }).outcome).toBe("Overflow");
  expect(staking.buyback(10n ** 6n, { usdcSpent: 2n ** 64n - 1n }).outcome).toBe("ok");
  expect(staking.buyback(10n ** 6n, { usdcSpent: 1n }).outcome).toBe("Overflow");
  expect(staking.buyback(2n ** 64n - 1n, { usdcSpent: 0n }).outcome).not.toBe("ok");
});

test("refusals come in their order", () => {
  const fresh = () => {
    const staking = openStaking();
    return {
      staking,
      by: staking.buyer,
      keys: {} as Record<number, typeof staking.mint>,
      bought: 100n,
      index: 0n,
    };
  };
  type Case = ReturnType<typeof fresh>;
  expectInOrder<Case>(
    [
      ["WrongAuthority", (of) => Object.assign(of, { by: of.staking.owner() })],
      ["WrongAddress", (of) => Object.assign(of.keys, { 3: of.staking.svm.createMint() })],
      [
        "WrongAddress",
        (of) => Object.assign(of.keys, { 4: of.staking.ata(of.staking.buyer.publicKey) }),
      ],
      ["BuybackOutOfOrder", (of) => Object.assign(of, { index: 1n })],
      ["AmountIsZero", (of) => Object.assign(of, { bought: 0n })],
      [
        "token: InsufficientFunds",
        (of) => Object.assign(of, { bought: of.bought && 2n * 10n ** 14n + 2n }),
      ],
    ],
    fresh,
    ({ staking, by, keys, bought, index }) => {
      const made = executeBuyback(
        staking.order(bought, { index, buybackAuthority: by.publicKey, usdcSpent: 1n }),
      );
      for (const [at, pubkey] of Object.entries(keys))
        Object.assign(made.keys[Number(at)] ?? {}, { pubkey });
      return staking.svm.send([made], [by]).outcome;
    },
  );
});
