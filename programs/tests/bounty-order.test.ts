import { Keypair, type PublicKey } from "@solana/web3.js";
import { expect, test } from "vitest";
import {
  claimShare,
  expire,
  sweepRemainder,
} from "@/lib/platform/solana/programs/bounty/instructions";
import { claim, counting, send } from "./support/expiring";
import { expectInOrder } from "./support/probe";
import { day, openRound, Round, usd } from "./support/round";

/** Stands in for the accounts of an instruction, by their place. */
type Keys = { keys: Record<number, PublicKey> };
const put =
  (at: number, address: (of: { round: Round }) => PublicKey) =>
  ({ keys, ...of }: Keys & { round: Round }) => {
    keys[at] = address(of);
  };

const withKeys = <T extends { keys: { pubkey: PublicKey }[] }>(made: T, keys: Keys["keys"]): T => {
  for (const [at, pubkey] of Object.entries(keys))
    Object.assign(made.keys[Number(at)] ?? {}, { pubkey });
  return made;
};
/** What may be wrong with the associated account at a place, in the order in which it is said. */
const faultsOfAccount = <Case extends { round: Round; player: Keypair }>(): [
  string,
  (of: Case) => unknown,
][] => [
  ["WrongOwner", ({ round, player }) => round.svm.remove(round.ata(player.publicKey))],
  [
    "WrongTokenOwner",
    ({ round, player }) => {
      const at = round.ata(player.publicKey);
      if (round.svm.data(at)) round.svm.giveTokens(round.mint, round.set.authority, 0n, at);
    },
  ],
];

test("refusals of a refund come in their order", () => {
  const fresh = () => {
    const round = openRound();
    const player = round.player();
    const { quote } = round.pay(player);
    return { round, player, quote, wait: 1_800n, keys: {} as Keys["keys"] };
  };
  type Case = ReturnType<typeof fresh>;
  const foreign = (of: Case) => {
    // An attempt of another round on the same chain.
    const other = new Round({}, of.round.svm, of.round);
    expect(other.initialize().outcome).toBe("ok");
    const { quote } = other.pay(other.player(), { price: usd });
    of.keys[1] = other.refundInstruction(quote).keys[1]?.pubkey as PublicKey;
  };
  expectInOrder<Case>(
    [
      ["AttemptOfAnotherLottery", foreign],
      ["PayerOfAnother", put(2, () => Keypair.generate().publicKey)],
      ["WrongAddress", put(3, ({ round }) => round.state.poolVault)],
      ["AlreadyJudged", ({ round, quote }) => expect(round.decide(quote).outcome).toBe("ok")],
      ["NotYetReclaimable", (of) => Object.assign(of, { wait: 1_799n })],
      ["WrongAddress", put(4, ({ round }) => round.set.operations)],
      ...faultsOfAccount<Case>(),
    ],
    fresh,
    ({ round, quote, wait, keys }) => {
      round.svm.pass(wait);
      return round.svm.send([withKeys(round.refundInstruction(quote), keys)]).outcome;
    },
  );
});

test("refusals of a claim come in their order", () => {
  const fresh = () => {
    const { round, players } = counting();
    return { round, player: players[0] as Keypair, over: true, keys: {} as Keys["keys"] };
  };
  type Case = ReturnType<typeof fresh>;
  expectInOrder<Case>(
    [
      ["PayerOfAnother", put(2, () => Keypair.generate().publicKey)],
      ["WrongAddress", put(3, ({ round }) => round.state.escrowVault)],
      ["NotExpired", (of) => Object.assign(of, { over: false })],
      ["WrongAddress", put(4, ({ round }) => round.set.operations)],
      ...faultsOfAccount<Case>(),
    ],
    fresh,
    ({ round, player, over, keys }) => {
      round.svm.pass(day);
      if (over) expect(send(round, expire(round.lottery)).outcome).toBe("ok");
      const { lottery, mint } = round;
      const made = claimShare({ lottery, mint, payer: player.publicKey });
      return round.svm.send([withKeys(made, keys)]).outcome;
    },
  );
});

test("refusals of a sweep come in their order", () => {
  const fresh = () => {
    const { round, players } = counting({ floor: 10n * usd + 1n }, [3n * usd, 3n * usd]);
    const next = new Round({}, round.svm, round);
    expect(next.initialize().outcome).toBe("ok");
    const by = round.authority;
    return { round, players, next, by, over: true, claimed: 2, keys: {} as Keys["keys"] };
  };
  type Case = ReturnType<typeof fresh>;
  expectInOrder<Case>(
    [
      ["NotTheNextLottery", put(3, ({ round }) => round.lottery)],
      ["WrongAuthority", (of) => Object.assign(of, { by: of.round.player() })],
      ["LotteryNotOver", (of) => Object.assign(of, { over: false })],
      ["SharesUnclaimed", (of) => Object.assign(of, { claimed: 1 })],
      [
        "NotTheNextLottery",
        (of) => {
          const foreign = new Round({}, of.round.svm);
          expect(foreign.initialize().outcome).toBe("ok");
          of.keys[3] ??= foreign.lottery;
        },
      ],
      ["WrongAddress", put(2, ({ round }) => round.state.escrowVault)],
      ["WrongAddress", put(4, ({ round }) => round.state.poolVault)],
    ],
    fresh,
    ({ round, players, next, by, over, claimed, keys }) => {
      round.svm.pass(day);
      if (over) {
        expect(send(round, expire(round.lottery)).outcome).toBe("ok");
        for (const player of players.slice(0, claimed))
          expect(send(round, claim(round, player)).outcome).toBe("ok");
      }
      const of = { lottery: round.lottery, authority: by.publicKey, next: next.lottery };
      return round.svm.send([withKeys(sweepRemainder(of), keys)], [by]).outcome;
    },
  );
});
