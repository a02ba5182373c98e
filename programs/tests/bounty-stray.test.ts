import { Keypair, type PublicKey } from "@solana/web3.js";
import { expect, test } from "vitest";
import {
  claimShare,
  expire,
  returnStray,
  sweepRemainder,
} from "@/lib/platform/solana/programs/bounty/instructions";
import { transferChecked } from "@/lib/platform/solana/spl/instructions";
import { counting } from "./support/expiring";
import { expectInOrder, probe } from "./support/probe";
import { bytes, day, eventsOf, openRound, Round, usd } from "./support/round";

type Of = Parameters<typeof returnStray>[0];
const stray = bytes(64, 5);

/** Somebody sends tokens straight to an account. */
function straysIn(round: Round, vault: PublicKey, amount: bigint, by = round.player()): Keypair {
  const { mint } = round;
  const from = round.ata(by.publicKey);
  const sent = transferChecked({
    from,
    mint,
    to: vault,
    authority: by.publicKey,
    amount,
    decimals: 6,
  });
  expect(round.svm.send([sent], [by]).outcome).toBe("ok");
  return by;
}

const order = (round: Round, vault: PublicKey, to: PublicKey, amount: bigint): Of => ({
  lottery: round.lottery,
  authority: round.authority.publicKey,
  vault,
  destination: round.ata(to),
  index: round.state.strays,
  amount,
  stray,
});
const give = (round: Round, of: Of, by = round.authority) =>
  round.svm.send([returnStray(of)], [by]);

test("what strayed into a vault goes back to where it came from, and nothing else moves", () => {
  const round = openRound();
  const { poolVault, escrowVault } = round.state;
  round.pay(round.player());
  for (const [index, vault] of [poolVault, escrowVault].entries()) {
    const before = round.svm.tokens(vault);
    const by = straysIn(round, vault, 7n);
    const sent = give(round, order(round, vault, by.publicKey, 7n));
    expect(sent.outcome).toBe("ok");
    const destination = round.ata(by.publicKey);
    expect(eventsOf(sent)).toMatchObject([
      { name: "StrayReturned", data: { vault, destination, stray, index, amount: 7n } },
    ]);
    expect([round.money(by.publicKey), round.svm.tokens(vault)]).toEqual([1_000n * usd, before]);
  }
  expect(round.state).toMatchObject({ strays: 2, pool: 10_000n * usd, escrowed: 10n * usd });
});

test("not a unit of the pool or of what waits in escrow can be returned", () => {
  const round = openRound();
  const { poolVault, escrowVault } = round.state;
  const { quote } = round.pay(round.player());
  const thief = round.player().publicKey;
  for (const vault of [poolVault, escrowVault])
    expect(give(round, order(round, vault, thief, 1n)).outcome).toBe("MoreThanStrayed");
  for (const vault of [poolVault, escrowVault]) {
    straysIn(round, vault, 5n);
    expect(give(round, order(round, vault, thief, 6n)).outcome).toBe("MoreThanStrayed");
    expect(give(round, order(round, vault, thief, 2n ** 64n - 1n)).outcome).toBe("MoreThanStrayed");
    expect(give(round, order(round, vault, thief, 5n)).outcome).toBe("ok");
    expect(give(round, order(round, vault, thief, 1n)).outcome).toBe("MoreThanStrayed");
  }
  expect(round.decide(quote, { verdict: 1 }).outcome).toBe("ok");
  expect([round.pool, round.escrow]).toEqual([0n, 0n]);
});

test("one that is sent twice happens once, even while more of the same amount lies there", () => {
  const round = openRound();
  const { poolVault } = round.state;
  const [one, other] = [straysIn(round, poolVault, 9n), straysIn(round, poolVault, 9n)];
  const of = order(round, poolVault, one.publicKey, 9n);
  expect(round.svm.send([returnStray(of), returnStray(of)], [round.authority]).outcome).toBe(
    "StrayOutOfOrder",
  );
  expect(give(round, of).outcome).toBe("ok");
  expect(give(round, of).outcome).toBe("StrayOutOfOrder");
  expect(give(round, { ...of, index: 2 }).outcome).toBe("StrayOutOfOrder");
  expect(give(round, order(round, poolVault, other.publicKey, 9n)).outcome).toBe("ok");
});

test("while shares are open, what is due to players stays, and so does what rounding leaves", () => {
  const { round, players } = counting({ floor: 10n * usd + 1n }, [3n * usd, 3n * usd, 3n * usd]);
  const next = new Round({}, round.svm, round);
  expect(next.initialize().outcome).toBe("ok");
  const { poolVault } = round.state;
  const by = straysIn(round, poolVault, 11n);
  const back = (amount: bigint) =>
    give(round, order(round, poolVault, by.publicKey, amount)).outcome;
  round.svm.pass(day);
  expect(round.svm.send([expire(round.lottery)]).outcome).toBe("ok");
  for (const player of players) {
    expect(back(12n)).toBe("MoreThanStrayed");
    const of = { lottery: round.lottery, mint: round.mint, payer: player.publicKey };
    expect(round.svm.send([claimShare(of)]).outcome).toBe("ok");
  }
  expect(back(12n)).toBe("MoreThanStrayed");
  const remainder = round.pool - 11n;
  const into = { ...round.set, lottery: round.lottery, next: next.lottery };
  const sweep = () => round.svm.send([sweepRemainder(into)], [round.authority]);
  const swept = sweep();
  expect(eventsOf(swept)).toMatchObject([{ name: "RemainderSwept", data: { amount: remainder } }]);
  expect([round.pool, next.pool]).toEqual([11n, 10_000n * usd + remainder]);
  expect(eventsOf(sweep())).toMatchObject([{ data: { amount: 0n } }]);
  expect(back(12n)).toBe("MoreThanStrayed");
  expect(back(11n)).toBe("ok");
  expect([round.pool, next.state.pool]).toEqual([0n, 10_000n * usd + remainder]);
});

test("after a win all that is left in the pool's vault has strayed in", () => {
  const round = openRound();
  const { quote } = round.pay(round.player());
  const by = straysIn(round, round.state.poolVault, 4n);
  expect(round.decide(quote, { verdict: 1 }).outcome).toBe("ok");
  expect(give(round, order(round, round.state.poolVault, by.publicKey, 4n)).outcome).toBe("ok");
  expect(round.pool).toBe(0n);
});

test("nothing about the accounts is taken on trust", () => {
  const round = openRound();
  const { poolVault } = round.state;
  const by = straysIn(round, poolVault, 4n);
  probe(round.svm, {
    instructions: [returnStray(order(round, poolVault, by.publicKey, 4n))],
    signers: [round.authority],
    own: [0],
    programs: [4],
  });
});

test("refusals come in their order", () => {
  const fresh = () => {
    const round = openRound();
    const { poolVault } = round.state;
    const by = straysIn(round, poolVault, 4n);
    const of = order(round, poolVault, by.publicKey, 4n);
    return { round, of, by: round.authority, owner: by };
  };
  type Case = ReturnType<typeof fresh>;
  expectInOrder<Case>(
    [
      ["InvalidInstruction", ({ of }) => Object.assign(of, { amount: 0n })],
      ["WrongAuthority", (of) => Object.assign(of, { by: of.owner })],
      ["WrongAddress", ({ of, round }) => Object.assign(of, { vault: round.set.recovery })],
      ["WrongOwner", ({ of }) => Object.assign(of, { destination: Keypair.generate().publicKey })],
      [
        "WrongMint",
        ({ of, round, owner }) =>
          Object.assign(of, {
            destination: round.svm.giveTokens(round.svm.createMint(), owner.publicKey, 0n),
          }),
      ],
      [
        "WrongTokenOwner",
        ({ of, round }) => Object.assign(of, { destination: round.state.escrowVault }),
      ],
      ["StrayOutOfOrder", ({ of }) => Object.assign(of, { index: 1 })],
      ["MoreThanStrayed", ({ of }) => Object.assign(of, { amount: of.amount && 5n })],
    ],
    fresh,
    ({ round, of, by }) => give(round, { ...of, authority: by.publicKey }, by).outcome,
  );
});
